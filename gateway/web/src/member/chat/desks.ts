import { useQuery, type QueryClient } from '@tanstack/react-query'
import type { Api } from '../../http/api'

export interface Desk {
  readonly id: string
  readonly kind: 'report' | 'consult'
  /** Whether members can write, as their organisation stands. */
  readonly open: boolean
  readonly readers: readonly string[]
  readonly opened: boolean
  readonly unread: number
}

export const DESKS = ['desks'] as const

export function useDesks(api: Api) {
  return useQuery({
    queryKey: DESKS,
    queryFn: async ({ signal }) => (await api.json<{ desks: Desk[] }>('/chat/desks', { signal })).desks,
    refetchInterval: 60_000,
  })
}

export function changeDesk(client: QueryClient, id: string, change: (desk: Desk) => Desk): void {
  client.setQueryData<readonly Desk[]>(DESKS, (desks) => desks?.map((desk) => desk.id === id ? change(desk) : desk))
}
