import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../http/api'
import type { Kind } from '../../tenancy'

export interface OperatedTenant {
  readonly code: string
  readonly name: string
  readonly kind: Kind
  readonly headcountLimit: number
  readonly createdOn: string
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
