/** Somebody who may read at a desk, as identity-service names them. */
export interface Person {
  readonly id: string
  readonly displayName: string
  readonly role: string
}

/** The readers of a conversation: chat-service says who by id, identity-service gives the names. */
export interface Readers {
  readonly named: readonly Person[]
  /** Readers whose name did not come: they are counted, never left out. */
  readonly unnamed: number
}

export function readersOf(ids: readonly string[], people: readonly Person[]): Readers {
  const named = ids.flatMap((id) => people.find((person) => person.id === id) ?? [])
  return { named, unnamed: ids.length - named.length }
}

/** 「森下 和子」 is addressed as 森下; a name in Latin letters stays whole, for its order is not known. */
export function shortName(displayName: string): string {
  const name = displayName.trim()
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(name) ? name.split(/[\s\u3000]+/)[0] ?? name : name
}

export function initialOf(displayName: string): string {
  return /./u.exec(displayName.trim())?.[0].toUpperCase() ?? ''
}

export function sameReaders(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join() === [...b].sort().join()
}
