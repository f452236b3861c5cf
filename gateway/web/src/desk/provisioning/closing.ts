import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../http/api'
import { Problem } from '../../http/problem'

export interface OwnClosing {
  readonly stage: 'asked' | 'proposed' | 'taking-out' | 'erasing'
  readonly askedByTenant: boolean
  /** The last day on which records can be taken. */
  readonly takingOutUntil?: string
  /** Whether there is a certificate to whose key the records can be encrypted. */
  readonly recipient: boolean
  readonly obstacles: readonly ('open-case' | 'legal-hold')[]
}

/** The end of one's own organisation; null when nobody has asked for it. */
export function ownClosing(api: Api) {
  return queryOptions({
    queryKey: ['closing'],
    queryFn: ({ signal }) => api.json<OwnClosing>('/provisioning/closing', { signal }).catch((reason: unknown) => {
      if (reason instanceof Problem && reason.status === 404) return null
      throw reason
    }),
  })
}
