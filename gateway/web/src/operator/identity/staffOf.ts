import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../http/api'

export interface TenantStaff {
  readonly id: string
  readonly displayName: string
  readonly roles: readonly string[]
  readonly arrived: boolean
}

export function staffOf(api: Api, tenant: string) {
  return queryOptions({
    queryKey: ['staff', 'of', tenant],
    queryFn: async ({ signal }) => (await api.json<{ staff: TenantStaff[] }>(`/identity/tenants/${tenant}/staff`, { signal })).staff,
  })
}
