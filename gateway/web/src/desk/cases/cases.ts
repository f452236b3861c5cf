import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../http/api'
import { useServices } from '../../session/services'

export interface Heading {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly status: string
  readonly serious: string
  readonly receivedOn: string
  readonly nextDue?: string
}

export interface Board {
  readonly counts: Readonly<Record<string, number>>
  readonly cases: readonly Heading[]
}

/** Something that can be done with a case where it stands, and what is missing for it. */
export interface Possible {
  readonly event: string
  readonly row: string
  readonly thing?: string
  readonly to?: string
  readonly who: readonly string[]
  readonly mine: boolean
  readonly missing: readonly string[]
  readonly met: readonly string[]
}

export interface Entry {
  readonly seq: number
  readonly event: string
  readonly to: string
  readonly by?: string
  readonly at: string
}

export interface Due {
  readonly kind: string
  readonly about: string
  readonly day: string
  readonly who: string
}

export interface Resolution {
  readonly id: string
  readonly agenda: string
  readonly heldOn: string
  readonly votes: Readonly<Record<string, 'for' | 'against' | 'abstained'>>
  readonly reasons: string
  readonly recordedBy: string
  readonly countersignedBy?: string
  readonly used: boolean
}

export interface Party {
  readonly label: string
  readonly part: string
  readonly minor: boolean
  readonly anonymous: boolean
}

export interface Hearing {
  readonly id: string
  readonly subject: string
  readonly on: string
  readonly from: string
  readonly until: string
  readonly place: string
  readonly rows: readonly { readonly when: string, readonly where: string, readonly who: string, readonly what: string }[]
  readonly observations: string
  readonly recorder: string
  readonly interviewers: readonly string[]
  readonly closedBy?: string
}

/** Who is behind a label. */
export interface NamedParty {
  readonly label: string
  readonly name: string
  readonly of: string
}

/** What is known of a case; a kind of which nothing is known is not there. */
export interface Facts {
  readonly intake?: { readonly title: string, readonly reporter: string, readonly categories: readonly string[], readonly place: string, readonly account: Readonly<Record<string, string>>, readonly lastFactOn?: string }
  readonly handedOver?: { readonly text: string, readonly version: number, readonly pastConsent: boolean }
  readonly parties?: { readonly all: readonly Party[] }
  readonly resolutions?: { readonly all: readonly Resolution[] }
  readonly inquiry?: { readonly hearings: readonly Hearing[], readonly team: readonly { readonly person: string }[], readonly signed: readonly string[] }
  readonly guardianContacts?: { readonly all: readonly { readonly party: string, readonly way: string, readonly on: string, readonly said: string }[] }
  readonly refusals?: { readonly all: readonly { readonly party: string, readonly reason: string, readonly on: string }[] }
  readonly disclosures?: { readonly all: readonly { readonly id: string, readonly order: string, readonly authority: string, readonly what: string, readonly confirmedBy?: string, readonly confirmedOn?: string }[] }
  readonly consultation?: { readonly counsellors: readonly string[] }
  readonly seriousCase?: { readonly status: string }
  readonly interimMeasures?: { readonly all: readonly { readonly id: string, readonly words: string, readonly status: string }[] }
}

export interface Case {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly status: string
  readonly profile: string
  readonly rulesVersion: number
  readonly receivedOn: string
  readonly hands: readonly string[]
  readonly possible: readonly Possible[]
  readonly dues: readonly Due[]
  readonly history: readonly Entry[]
  readonly linked: readonly string[]
  readonly facts: Facts
}

export interface Agenda {
  readonly today: string
  readonly items: readonly (Due & { readonly id: string, readonly number: string })[]
}

export interface Procedure {
  readonly profile: string
  readonly categories: readonly { readonly code: string, readonly forms: readonly string[], readonly tests: readonly string[] }[]
  readonly places: readonly string[]
}

/** How many there were of a kind; without a count where it is too small to be shown. */
export interface Share {
  readonly code: string
  readonly count?: number
}

/** A year in numbers; what is not there is too small to be shown. */
export interface YearInNumbers {
  readonly year: number
  readonly cases?: number
  readonly perHundred?: number
  readonly channels: readonly Share[]
  readonly categories: readonly Share[]
  readonly foundPercent?: number
  readonly daysToFirstStep?: number
  readonly daysToDecision?: number
  readonly daysToClose?: number
}

/** A document without what stands in it. */
export interface Document {
  readonly id: string
  readonly kind: string
  readonly audience: string
  readonly type: string
  readonly hash: string
  readonly addedOn: string
}

const ENDINGS: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg', 'text/plain': 'txt' }

/** Under which name it is saved: one that says nothing of the case. */
export function nameOfFile({ type }: Document): string {
  return `komado.${ENDINGS[type] ?? 'bin'}`
}

/** Somebody who reads a part of a case's documents until a day. */
export interface Guest {
  readonly person: string
  readonly audience: string
  readonly until: string
}

export const CASES = 'cases'

function read<T>(api: Api, path: string) {
  return queryOptions({ queryKey: [CASES, path], queryFn: async ({ signal }) => withoutNulls(await api.json<T>(`/case${path}`, { signal })) })
}

/** An answer in which what is not there is not there: the service says null of it. */
export function withoutNulls<T>(answer: T): T {
  return JSON.parse(JSON.stringify(answer), (_, value: unknown) => value ?? undefined) as T
}

export const caseQueries = {
  board: (api: Api) => read<Board>(api, '/cases'),
  one: (api: Api, id: string) => read<Case>(api, `/cases/${id}`),
  agenda: (api: Api) => read<Agenda>(api, '/agenda'),
  documents: (api: Api, id: string) => read<{ readonly documents: readonly Document[] }>(api, `/cases/${id}/documents`),
  guests: (api: Api, id: string) => read<{ readonly guests: readonly Guest[] }>(api, `/cases/${id}/guests`),
  shared: (api: Api) => read<{ readonly cases: readonly string[] }>(api, '/shared'),
  numbers: (api: Api, year: number) => read<YearInNumbers>(api, `/numbers?year=${year}`),
  procedure: (api: Api) => read<Procedure>(api, '/procedure'),
}

/** Something done to a case; whatever shows cases is read anew, also when another one was faster. */
export function useCaseAct<Answer = unknown>(onDone?: (answer: Answer) => void) {
  const { api } = useServices()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: { path: string, body: object }) => api.json<Answer>(`/case${path}`, { method: 'POST', body }),
    onSuccess: (answer) => onDone?.(answer),
    onSettled: () => client.invalidateQueries({ queryKey: [CASES] }),
  })
}
