import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../http/api'
import { useServices } from '../../session/services'
import { CONVERSATIONS } from './conversations'

/** How long a conversation is kept. */
export interface Outlook {
  readonly endsOn: string
  readonly announced: boolean
  readonly heldUntil: string | null
  /** Whether two people saw a threat in it, for which it is held. */
  readonly threat?: boolean
  readonly tied: boolean
  readonly destroyedOn: string
}

/** What waits for a second person of the desk. */
export interface Proposal {
  readonly id: string
  readonly kind: 'hold' | 'duty-report' | 'threat'
  readonly words: string
  readonly until: string | null
  readonly proposedBy: string
  readonly expiresOn: string
}

export interface AllOutlook {
  readonly conversations: number
  readonly kept: number
  readonly destroyedOn: string
}

const KEPT = 'kept'

export function useKept(api: Api, id: string) {
  return useQuery({ queryKey: [KEPT, id], queryFn: ({ signal }) => api.json<Outlook>(`/chat/conversations/${id}/keeping`, { signal }) })
}

export function useProposals(api: Api, id: string) {
  return useQuery({
    queryKey: [KEPT, id, 'proposals'],
    queryFn: async ({ signal }) => (await api.json<{ proposals: Proposal[] }>(`/chat/conversations/${id}/proposals`, { signal })).proposals,
  })
}

interface Act {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: unknown
}

/** Something done about keeping; lists and days are read anew. */
export function useKeepingAct(onDone?: () => void) {
  const { api } = useServices()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: Act) => api.json(`/chat/conversations${path}`, body === undefined ? { method } : { method, body }),
    onSuccess: async () => {
      onDone?.()
      await Promise.all([[KEPT], CONVERSATIONS, ['notices']].map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
}
