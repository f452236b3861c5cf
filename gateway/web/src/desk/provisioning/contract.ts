import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../http/api'

export interface OwnContract {
  readonly standing: 'trial' | 'trial-expired' | 'active' | 'lapsed' | 'suspended' | 'closing'
  readonly open: boolean
  readonly trialUntil: string
  readonly contractUntil?: string
  /** The first day of the contract that is agreed for afterwards. */
  readonly followsOn?: string
  readonly headcountLimit: number
  readonly headcountInUse: number
  readonly modules: readonly ('consultation' | 'surveys' | 'cases' | 'customer-desk' | 'community')[]
}

export function contract(api: Api) {
  return queryOptions({ queryKey: ['contract'], queryFn: ({ signal }) => api.json<OwnContract>('/provisioning/contract', { signal }) })
}
