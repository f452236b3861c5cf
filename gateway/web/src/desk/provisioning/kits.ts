import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../http/api'

export interface Kit {
  readonly id: string
  readonly letters: number
  readonly status: 'making' | 'ready' | 'handed-over' | 'failed' | 'cancelled'
  readonly distributionBegan?: string | null
}

export const KITS = ['kits'] as const

export function kitsOf(api: Api) {
  return queryOptions({ queryKey: KITS, queryFn: async ({ signal }) => (await api.json<{ kits: Kit[] }>('/provisioning/kits', { signal })).kits })
}
