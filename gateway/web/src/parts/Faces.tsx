import { initialOf, type Person } from '../chat/readers'

/** The people at a desk, by their initials; their names always stand beside. */
export function Faces({ people }: { people: readonly Person[] }) {
  return (
    <span className="faces" aria-hidden="true">
      {people.slice(0, 3).map((person) => <span key={person.id} className="face">{initialOf(person.displayName)}</span>)}
    </span>
  )
}
