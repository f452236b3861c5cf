import { useQuery } from '@tanstack/react-query'
import type { Person } from './chat/readers'
import type { Api } from './http/api'

/** School or company: the words for people and places follow it. */
export type Kind = 'school' | 'company'

export interface Tenant {
  readonly name: string
  readonly kind: Kind
}

export function useTenant(api: Api) {
  return useQuery({ queryKey: ['tenant'], queryFn: ({ signal }) => api.json<Tenant>('/provisioning/tenant', { signal }) })
}

/** Those who may read at a desk, by name. */
export function usePeople(api: Api) {
  return useQuery({
    queryKey: ['people'],
    queryFn: async ({ signal }) => (await api.json<{ people: Person[] }>('/identity/people', { signal })).people,
  })
}
