import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../http/api'
import type { Kind } from '../../tenancy'

export const STANDINGS = ['trial', 'trial-expired', 'active', 'lapsed', 'suspended', 'closing', 'closed'] as const

export type Standing = typeof STANDINGS[number]

export interface Contact {
  readonly name: string
  readonly address: string
  readonly language: 'ja' | 'en'
}

export interface OperatedTenant {
  readonly code: string
  readonly name: string
  readonly kind: Kind
  readonly industry: string
  readonly headcountLimit: number
  readonly createdOn: string
  readonly standing: Standing
  readonly trialUntil: string
  readonly contractUntil?: string
  readonly invoicesOverdue: number
  readonly contact?: Contact
  readonly letters: 'none' | 'making' | 'ready' | 'handed-over' | 'distributing'
}

export const TENANTS = ['tenants'] as const

export function tenants(api: Api) {
  return queryOptions({
    queryKey: TENANTS,
    queryFn: async ({ signal }) => (await api.json<{ tenants: OperatedTenant[] }>('/provisioning/tenants', { signal })).tenants,
  })
}

export function tenant(api: Api, code: string) {
  return queryOptions({
    queryKey: [...TENANTS, code],
    queryFn: ({ signal }) => api.json<OperatedTenant>(`/provisioning/tenants/${code}`, { signal }),
  })
}

/** The last day that anything is paid or given for: of the newest contract, else of the trial. */
export function untilOf(tenant: OperatedTenant): string {
  return tenant.contractUntil ?? tenant.trialUntil
}

export function isOpen(standing: Standing): boolean {
  return standing === 'trial' || standing === 'active'
}
