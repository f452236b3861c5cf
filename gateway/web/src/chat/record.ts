import { useQuery } from '@tanstack/react-query'
import { useServices } from '../session/services'
import type { LinePath } from './useLine'

/** What the desk would report, in one version of its words. */
export interface CaseRecord {
  readonly version: number
  readonly text: string
  readonly correction: string | null
  readonly status: 'proposed' | 'correction' | 'confirmed' | 'reported'
  readonly toRecord: boolean
  readonly toReport: boolean
}

export function recordKey(path: LinePath) {
  return ['record', path] as const
}

/** None while nothing was proposed. */
export function useRecord(path: LinePath) {
  const { api } = useServices()
  return useQuery({
    queryKey: recordKey(path),
    queryFn: async ({ signal }) => await api.json<CaseRecord | undefined>(`/chat${path}/record`, { signal }) ?? null,
    refetchInterval: 60_000,
  })
}
