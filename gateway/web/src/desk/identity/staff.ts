import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../http/api'
import { useServices } from '../../session/services'
import type { Grant } from '../../staff/grant'

export type { Grant, Scope } from '../../staff/grant'

export const PERSON_KINDS = ['internal', 'outside'] as const
export const GENDERS = ['undisclosed', 'female', 'male', 'other'] as const

/** What the organisation says of a person. */
export interface Profile {
  readonly displayName: string
  readonly post: string
  readonly unit?: string | undefined
  readonly kind: typeof PERSON_KINDS[number]
  readonly gender: typeof GENDERS[number]
  readonly directSupervisor: boolean
  readonly candidate: boolean
  readonly liaison: boolean
}

export interface Colleague extends Profile {
  readonly id: string
  /** Whether the invitation has left. */
  readonly invited: boolean
  /** Whether the person has signed in since the last second factor was set up; when, nobody is told. */
  readonly arrived: boolean
  readonly leavesOn?: string
  readonly grants: readonly Grant[]
}

export interface Unit {
  readonly id: string
  readonly name: string
  readonly course: boolean
}

export interface Name {
  readonly id: string
  readonly displayName: string
}

export interface Proposal {
  readonly id: string
  readonly kind: 'role' | 'handover' | 'second-factor'
  readonly staff: string
  readonly predecessor?: string
  readonly grant?: Grant
  readonly proposedBy: string
  readonly proposedOn: string
  readonly expiresOn: string
}

export interface Desk {
  readonly id: string
  readonly fallback?: string
  readonly shortOfReaders: boolean
}

export interface Warnings {
  readonly endingTerms: readonly { readonly staff: string, readonly grant: Grant, readonly days: number }[]
  readonly leavers: readonly { readonly staff: string, readonly on: string }[]
  readonly desks: readonly Desk[]
}

export interface Roster {
  readonly members: readonly { readonly staff: string, readonly grant: Grant }[]
  readonly vacant: readonly string[]
  readonly chaired: boolean
  readonly oneGender: boolean
}

export interface Pool {
  readonly candidates: readonly string[]
  readonly oneGender: boolean
}

export interface Designation {
  readonly staff: string
  readonly designatedOn: string
  readonly endedOn?: string
}

export interface Window {
  readonly id: string
  readonly name: string
  readonly external: boolean
}

export interface Windows {
  readonly windows: readonly Window[]
  readonly missing: readonly ('internal' | 'external')[]
}

export interface Training {
  readonly id: string
  readonly heldOn: string
  readonly title: string
  readonly heldBy: typeof HELD_BY[number]
  readonly attended: readonly string[]
}

export const HELD_BY = ['president', 'department-head'] as const

export interface TrainingYear {
  readonly year: number
  readonly trainings: readonly Training[]
  readonly staff: number
  readonly attended: number
  readonly lapsed: readonly string[]
}

export interface Conflict {
  readonly id: string
  readonly about: 'case' | 'unit' | 'person'
  readonly reference: string
  readonly declaredOn: string
}

const OFFICE = 'office'

function read<T>(api: Api, path: string) {
  return queryOptions({ queryKey: [OFFICE, path], queryFn: ({ signal }) => api.json<T>(`/identity/staff${path}`, { signal }) })
}

export const queries = {
  people: (api: Api) => read<{ staff: Colleague[] }>(api, ''),
  names: (api: Api) => read<{ names: Name[] }>(api, '/names'),
  units: (api: Api) => read<{ units: Unit[] }>(api, '/units'),
  /** Somebody else's proposal is seen when the page opens, and within half a minute while it is open. */
  proposals: (api: Api) => ({ ...read<{ proposals: Proposal[] }>(api, '/proposals'), staleTime: 0, refetchInterval: 30_000 }),
  warnings: (api: Api) => read<Warnings>(api, '/warnings'),
  committee: (api: Api) => read<Roster>(api, '/committee'),
  candidates: (api: Api) => read<Pool>(api, '/candidates'),
  designations: (api: Api) => read<{ designations: Designation[] }>(api, '/designations'),
  windows: (api: Api) => read<Windows>(api, '/windows'),
  trainings: (api: Api, year?: number) => read<TrainingYear>(api, year === undefined ? '/trainings' : `/trainings?year=${year}`),
  conflicts: (api: Api, person: string) => read<{ conflicts: Conflict[] }>(api, `/${person}/conflicts`),
}

interface Act {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: object
}

/** Something done to the organisation's people; whatever shows them is read anew. */
export function useStaffAct<Answer = unknown>(onDone?: (answer: Answer) => void) {
  const { api } = useServices()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: Act) => api.json<Answer>(`/identity/staff${path}`, body === undefined ? { method } : { method, body }),
    onSuccess: (answer) => {
      onDone?.(answer)
      return client.invalidateQueries({ queryKey: [OFFICE] })
    },
  })
}
