import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../http/api'
import { useServices } from '../../session/services'
import type { CustomerDesk } from '../rights'

/** A line of the queue; nothing that anybody wrote. */
export interface Queued {
  readonly id: string
  readonly client: string
  readonly clientName: string
  readonly kind: string
  readonly concern?: string | null
  readonly channel: string
  readonly status: string
  readonly receivedOn: string
  readonly dueOn: string
  readonly late: boolean
}

/** Whether the client has not heard of it and is to, by its last day. */
export function awaitsReport({ status }: Pick<Queued, 'status'>): boolean {
  return status === 'intake' || status === 'verified'
}

export interface Queue {
  readonly open: number
  readonly employees: number
  readonly late: number
  readonly intakes: readonly Queued[]
}

export interface Verification {
  readonly verdict: string
  readonly reason: string
  readonly advice: string
}

export interface Feedback {
  readonly version: number
  readonly text: string
  readonly approved: boolean
}

interface Told {
  readonly version: number
  readonly anonymous: boolean
  readonly contactGiven: boolean
  readonly where: string
  readonly when: string
  readonly details: string
  readonly feedbackWanted: boolean
  readonly feedback: Feedback
  /** What the reader can do with it where it stands. */
  readonly open: readonly string[]
}

export interface Intake extends Queued, Told {
  readonly store: string
  readonly consent: boolean
  readonly verification?: Verification | null
  readonly police?: Police | null
}

export interface Police {
  readonly on: string
  readonly office: string
  readonly policeReference: string
  readonly reason: string
}

/** Who wrote, how to reach them, and whom they name. */
export interface People {
  readonly name: string
  readonly phone: string
  readonly mail: string
  readonly staff: string
}

export interface ReportHeading {
  readonly id: string
  readonly kind: string
  readonly concern?: string | null
  readonly channel: string
  readonly status: string
  readonly verdict: string
  readonly store: string
  readonly receivedOn: string
  readonly reportedOn: string
}

export interface Report extends Told {
  readonly heading: ReportHeading
  readonly verification: Verification
  readonly openedCase?: string | null
}

export interface Client {
  readonly client: string
  readonly served: boolean
  readonly open: boolean
  readonly japanese: string
  readonly english: string
  readonly desk: string
  readonly deskEnglish: string
  readonly stores: readonly { readonly id: string, readonly name: string }[]
}

export interface Handover {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly at: string
  readonly policy: number
  readonly store: string
  readonly what: string
  readonly intake?: string | null
  readonly open: readonly string[]
}

/** How many came in a month; what is too small to be shown has no count. */
export interface Month {
  readonly month: string
  readonly total: number
  readonly kinds: readonly { readonly code: string, readonly count?: number | null }[]
}

export const VERDICTS = ['legitimate', 'harassment', 'mixed', 'undeterminable'] as const

const ROOT = ['intakes'] as const

export const intakeQueries = {
  customerDesk: (api: Api) => queryOptions({ queryKey: [...ROOT, 'customer-desk'], queryFn: () => api.json<CustomerDesk>('/case/customer-desk'), staleTime: 300_000 }),
  queue: (api: Api) => queryOptions({ queryKey: [...ROOT, 'queue'], queryFn: () => api.json<Queue>('/case/intakes'), refetchInterval: 60_000 }),
  intake: (api: Api, id: string) => queryOptions({ queryKey: [...ROOT, 'intake', id], queryFn: () => api.json<Intake>(`/case/intakes/${id}`) }),
  reports: (api: Api) => queryOptions({ queryKey: [...ROOT, 'reports'], queryFn: () => api.json<{ readonly reports: readonly ReportHeading[] }>('/case/intake-reports') }),
  report: (api: Api, id: string) => queryOptions({ queryKey: [...ROOT, 'report', id], queryFn: () => api.json<Report>(`/case/intake-reports/${id}`) }),
  clients: (api: Api) => queryOptions({ queryKey: [...ROOT, 'clients'], queryFn: () => api.json<{ readonly clients: readonly Client[] }>('/case/clients') }),
  months: (api: Api) => queryOptions({ queryKey: [...ROOT, 'months'], queryFn: () => api.json<{ readonly months: readonly Month[] }>('/case/intake-months') }),
  handovers: (api: Api) => queryOptions({ queryKey: [...ROOT, 'handovers'], queryFn: () => api.json<{ readonly handovers: readonly Handover[] }>('/case/handovers') }),
}

/** Something that changes what these pages show. */
export function useStep() {
  const { api } = useServices()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method = 'POST', body }: { readonly path: string, readonly method?: 'POST' | 'PUT', readonly body: unknown }) => api.json<unknown>(`/case${path}`, { method, body }),
    onSettled: () => queries.invalidateQueries({ queryKey: ROOT }),
  })
}
