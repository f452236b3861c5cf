import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../http/api'

export interface Kit {
  readonly id: string
  readonly kind: 'more' | 'spares' | 'anew'
  readonly letters: number
  readonly spare: number
  readonly status: 'making' | 'ready' | 'handed-over' | 'failed' | 'cancelled'
  readonly distributionBegan?: string | null
  readonly retiresAt?: string
  readonly sparesLeft?: number
  readonly sparesCountedOn?: string
}

export const KITS = ['kits'] as const

export function kitsOf(api: Api) {
  return queryOptions({ queryKey: KITS, queryFn: async ({ signal }) => (await api.json<{ kits: Kit[] }>('/provisioning/kits', { signal })).kits })
}

/** From the beginning of handing out, for how many days a letter of this kind opens the door. */
export function daysValid({ kind }: Kit): number {
  return kind === 'spares' ? 365 : 60
}
