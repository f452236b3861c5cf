import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../http/api'

/** For more people, for the pool of spare letters, or for everybody in place of what is in use. */
export type OrderKind = 'more' | 'spares' | 'anew'

export interface Order {
  readonly id: string
  readonly kind: OrderKind
  readonly headcount: number
  readonly spare: number
  readonly letters: number
  readonly made: number
  readonly status: 'making' | 'ready' | 'handed-over' | 'failed' | 'cancelled'
  readonly language: 'ja' | 'en'
  readonly orderedOn: string
  readonly distributionBegan?: string | null
  readonly retiresAt?: string
  readonly sparesLeft?: number
  readonly sparesCountedOn?: string
}

/** The answer to an order: its key comes once, and this page is the only place that holds it. */
export interface PlacedOrder {
  readonly id: string
  readonly key: string
}

export const STEPS = ['headcount', 'make', 'fetch', 'send', 'begin'] as const

/** How many of the steps are behind an order; where there is none, everything lies ahead. */
export function stepsDone(order: Order | undefined): number {
  if (order === undefined || order.status === 'failed' || order.status === 'cancelled') return 0
  if (order.status === 'making') return 1
  if (order.status === 'ready') return 2
  return order.distributionBegan ? 5 : 3
}

const POLL = 1000

export function ordersOf(api: Api, tenant: string) {
  return queryOptions({
    queryKey: ['orders', tenant],
    queryFn: async ({ signal }) => (await api.json<{ orders: Order[] }>(`/provisioning/tenants/${tenant}/orders`, { signal })).orders,
    refetchInterval: (query) => query.state.data?.some(({ status }) => status === 'making') ? POLL : false,
  })
}

/** The last order, when it could not be made; the service lists them by the moment at which they were placed. */
export function failedLast(listed: readonly Order[]): Order | undefined {
  const last = listed[0]
  return last?.status === 'failed' ? last : undefined
}

/** The newest first, however the service lists them on one day. */
export function newestFirst(orders: readonly Order[]): readonly Order[] {
  const rank = { making: 0, ready: 1, 'handed-over': 2, failed: 3, cancelled: 4 }
  return [...orders].sort((a, b) => b.orderedOn.localeCompare(a.orderedOn) || rank[a.status] - rank[b.status])
}
