import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../http/api'
import type { Kind } from '../../tenancy'
import type { Contact } from './tenants'

export interface Application {
  readonly code: string
  readonly name: string
  readonly kind: Kind
  readonly industry: string
  readonly headcount: number
  readonly languages: readonly ('ja' | 'en')[]
  readonly contact: Contact
  readonly message: string
  readonly status: 'received' | 'declined'
  readonly receivedOn: string
}

export const REASONS = ['too-few', 'not-an-organisation', 'unreachable', 'other'] as const

export function applications(api: Api) {
  return queryOptions({
    queryKey: ['applications'],
    queryFn: async ({ signal }) => (await api.json<{ applications: Application[] }>('/provisioning/applications', { signal })).applications,
  })
}
