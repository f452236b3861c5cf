import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../http/api'
import { Problem } from '../../http/problem'
import { TENANTS } from './tenants'

export type ClosingStage = 'asked' | 'proposed' | 'taking-out' | 'erasing' | 'closed'

/** How far one service is with erasing. */
export interface Erasing {
  readonly service: 'identity' | 'chat' | 'case' | 'survey' | 'provisioning'
  readonly step: string
  readonly done: number
  readonly total: number
  readonly erasedOn?: string
}

export interface Closing {
  readonly stage: ClosingStage
  readonly askedByTenant: boolean
  readonly confirmedOn?: string
  readonly takingOutUntil?: string
  readonly recipient: boolean
  readonly auditUntil?: string
  readonly services: readonly Erasing[]
  readonly obstacles: readonly ('open-case' | 'legal-hold')[]
}

export interface ClosingLine {
  readonly code: string
  readonly stage: ClosingStage
  readonly takingOutUntil?: string
}

const WHILE_ERASING_MS = 2_000

/** The end of one organisation; null when nobody has begun it. While it is erased, how far that is. */
export function closingOf(api: Api, tenant: string) {
  return queryOptions({
    queryKey: [...TENANTS, tenant, 'closing'],
    queryFn: ({ signal }) => api.json<Closing>(`/provisioning/tenants/${tenant}/closing`, { signal }).catch((reason: unknown) => {
      if (reason instanceof Problem && reason.status === 404) return null
      throw reason
    }),
    refetchInterval: ({ state }) => state.data?.stage === 'erasing' ? WHILE_ERASING_MS : false,
  })
}

export function closings(api: Api) {
  return queryOptions({
    queryKey: [...TENANTS, 'closings'],
    queryFn: async ({ signal }) => (await api.json<{ closings: ClosingLine[] }>('/provisioning/closings', { signal })).closings,
  })
}
