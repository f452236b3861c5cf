import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../http/api'
import { useServices } from '../../session/services'
import type { Questionnaire, QuestionKind, Said } from '../../survey/questionnaire'

export const AUDIENCES = ['members', 'staff', 'guardians'] as const
export type Audience = typeof AUDIENCES[number]

export interface Template {
  readonly key: string
  readonly audience: Audience
  readonly profiles: readonly string[]
  readonly title: Said
  readonly questions: number
}

export interface SurveyHeading {
  readonly id: string
  readonly title: Said
  readonly audience: Audience
  /** The newest version that can be sent out; 0 while there is none. */
  readonly version: number
  readonly changedOn: string
  readonly questions: number
  readonly fit: boolean
}

/** Something to mend in a questionnaire, and where; a warning does not keep it from being published. */
export interface Finding {
  readonly pointer: string
  readonly code: string
  readonly warning: boolean
}

export interface Survey {
  readonly id: string
  readonly audience: Audience
  readonly revision: number
  readonly version: number
  readonly questionnaire: Questionnaire
  readonly findings: readonly Finding[]
  readonly versions: readonly { readonly version: number, readonly publishedOn: string }[]
}

export type Repeats = { readonly kind: 'months', readonly months: number } | { readonly kind: 'school-year' }
export type WaveState = 'scheduled' | 'open' | 'closed' | 'archived' | 'cancelled'

export interface Wave {
  readonly id: string
  readonly survey: string
  readonly version: number
  readonly title: Said
  readonly audience: Audience
  readonly state: WaveState
  readonly opensOn: string
  readonly closesOn: string
  readonly repeats: Repeats | null
  readonly reminders: readonly string[]
  /** Whole tens of a hundred, of the organisation as one; never while answers come in. */
  readonly responseRate: number | null
  readonly evaluated: boolean
  readonly tickets: number
}

export interface Waves {
  readonly today: string
  readonly headcount: number | null
  readonly waves: readonly Wave[]
}

export interface Cell {
  readonly option: string
  readonly label: Said
  readonly count: number | null
  readonly share: number | null
}

export interface Distribution {
  readonly shown: boolean
  readonly reason: 'too-few' | 'complementary' | 'homogeneous' | null
  readonly base: number | null
  readonly cells: readonly Cell[]
}

export interface QuestionResult {
  readonly id: string
  readonly kind: QuestionKind
  readonly text: Said
  readonly sensitive: boolean
  readonly overall: Distribution
  readonly breakdowns: readonly { readonly by: string, readonly groups: readonly { readonly option: string, readonly label: Said, readonly distribution: Distribution }[] }[]
  readonly texts: number | null
}

export interface Results {
  readonly wave: string
  readonly survey: string
  readonly title: Said
  readonly closedOn: string
  readonly k: number
  readonly kText: number
  readonly invited: number | null
  readonly answered: number | null
  readonly responseRate: number | null
  readonly lostMarks: boolean
  /** Whether so many ticked so many signs that the committee should look (R3-42). */
  readonly signsSeen: boolean
  readonly questions: readonly QuestionResult[]
}

export interface Trends {
  readonly waves: readonly { readonly wave: string, readonly closedOn: string, readonly version: number, readonly questions: readonly { readonly id: string, readonly overall: Distribution }[] }[]
}

export interface Evaluation {
  readonly findings: string
  readonly measures: string
  readonly next: string
  readonly writtenOn: string | null
  readonly version: number
}

export const STAGES = ['second-survey', 'counsellor-interviews', 'committee-hearing'] as const

export interface FollowUp {
  readonly id: string
  readonly stage: typeof STAGES[number]
  readonly dueOn: string
  readonly doneOn: string | null
  readonly note: string
}

export const COLUMNS = ['prevention', 'detection', 'training', 'committee', 'review'] as const
export type PlanColumn = typeof COLUMNS[number]
export const PHASES = ['plan', 'do', 'check', 'act'] as const
export type Phase = typeof PHASES[number]

/** When in the year something is: a day, the week of the n-th Monday, or any time of a month. */
export type Rule =
  | { readonly kind: 'day', readonly month: number, readonly day: number }
  | { readonly kind: 'week', readonly month: number, readonly week: number }
  | { readonly kind: 'month', readonly month: number }

export interface PlanItem {
  readonly id: string
  readonly column: PlanColumn
  readonly title: string
  readonly phase: Phase | null
  readonly rule: Rule
  readonly yearly: boolean
  readonly from: string
  readonly until: string
  readonly state: 'planned' | 'next' | 'done' | 'overdue'
  readonly doneOn: string | null
  readonly note: string
  /** The wave that it is, where it is one; then it is looked after there. */
  readonly wave: string | null
}

export interface Plan {
  readonly year: number
  readonly today: string
  readonly months: readonly number[]
  readonly surveysNeeded: number
  readonly surveysHeld: number
  readonly items: readonly PlanItem[]
}

const SURVEYS = 'surveys'

function read<T>(api: Api, path: string) {
  return queryOptions({ queryKey: [SURVEYS, path], queryFn: ({ signal }) => api.json<T>(`/survey${path}`, { signal }) })
}

export const surveyQueries = {
  templates: (api: Api) => read<{ templates: readonly Template[] }>(api, '/templates'),
  all: (api: Api) => read<{ surveys: readonly SurveyHeading[] }>(api, '/surveys'),
  one: (api: Api, id: string) => read<Survey>(api, `/surveys/${id}`),
  trends: (api: Api, id: string) => read<Trends>(api, `/surveys/${id}/trends`),
  waves: (api: Api) => read<Waves>(api, '/waves'),
  results: (api: Api, wave: string) => read<Results>(api, `/waves/${wave}/results`),
  texts: (api: Api, wave: string, question: string) => read<{ texts: readonly string[] }>(api, `/waves/${wave}/results/texts/${question}`),
  evaluation: (api: Api, wave: string) => read<Evaluation>(api, `/waves/${wave}/evaluation`),
  followUps: (api: Api, wave: string) => read<{ followups: readonly FollowUp[] }>(api, `/waves/${wave}/followups`),
  plan: (api: Api, year: number) => read<Plan>(api, `/plan/${year}`),
}

interface Act {
  readonly method?: 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: object
}

/** Something done about surveys; whatever shows them is read anew. */
export function useSurveyAct<Answer = unknown>(onDone?: (answer: Answer) => void) {
  const { api } = useServices()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method = 'POST', path, body }: Act) => api.json<Answer>(`/survey${path}`, body === undefined ? { method } : { method, body }),
    onSuccess: (answer) => onDone?.(answer),
    onSettled: () => client.invalidateQueries({ queryKey: [SURVEYS] }),
  })
}
