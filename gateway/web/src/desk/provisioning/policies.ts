import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../http/api'

export const PROFILES = ['school', 'university', 'company', 'customer-desk', 'community'] as const

/** What an organisation may choose, and between what; the service refuses the rest. */
export const BOUNDS = {
  answerWithinHours: [1, 168],
  counsellors: [1, 5],
  olderTextAfterDays: [0, 30],
  investigators: [2, 9],
  watchMonths: [3, 36],
  conversationDays: [30, 3650],
  deletionDelayDays: [0, 30],
  caseYears: [3, 30],
  cellThreshold: [5, 100],
  textThreshold: [10, 100],
} as const

export type Figure = keyof typeof BOUNDS

export const FIGURES = Object.keys(BOUNDS) as Figure[]

export type Rules = Readonly<Record<Figure, number>> & {
  readonly profile: typeof PROFILES[number]
  readonly europeanDeadlines: boolean
}

export interface Version {
  readonly number: number
  readonly effectiveFrom: string
  readonly rules: Rules
}

export interface Policies {
  /** The newest first. */
  readonly versions: readonly Version[]
  readonly reviewDueOn: string
}

export const POLICIES = ['policies'] as const

export function policies(api: Api) {
  return queryOptions({ queryKey: POLICIES, queryFn: ({ signal }) => api.json<Policies>('/provisioning/policies', { signal }) })
}

/** The version that new matters begin under on this day, and the one that follows it. */
export function versionsOn(day: string, versions: readonly Version[]): { readonly inForce: Version | undefined, readonly next: Version | undefined } {
  return { inForce: versions.find(({ effectiveFrom }) => effectiveFrom <= day), next: versions.filter(({ effectiveFrom }) => effectiveFrom > day).at(-1) }
}

/** Which figures of a version differ from another's. */
export function changedFigures(one: Rules, other: Rules): readonly Figure[] {
  return FIGURES.filter((figure) => one[figure] !== other[figure])
}

export function isWithin(figure: Figure, value: number): boolean {
  const [least, most] = BOUNDS[figure]
  return value >= least && value <= most
}
