import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../http/api'
import type { Grant } from './grant'

export interface StaffMember {
  readonly id: string
  readonly displayName: string
  readonly roles: readonly string[]
  readonly tenant?: string
  /** What is held and until when; operators have none. */
  readonly terms?: readonly Grant[]
  readonly arrived: boolean
}

export function staffMe(api: Api) {
  return queryOptions({
    queryKey: ['staff', 'me'],
    queryFn: async ({ signal }) => {
      const self = await api.json<StaffMember>('/identity/staff/me', { signal })
      // A desk counts only on readers who have really come.
      if (!self.arrived) await api.json('/identity/staff/me/arrival', { method: 'PUT', body: {}, signal })
      return self
    },
  })
}
