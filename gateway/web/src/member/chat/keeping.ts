import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Api } from '../../http/api'
import { DESKS } from './desks'

/** How long a conversation is kept, as chat-service tells both sides. */
export interface Outlook {
  readonly endsOn: string
  /** Whether the end is near and was announced. */
  readonly announced: boolean
  readonly heldUntil: string | null
  /** Whether a case rests on it. */
  readonly tied: boolean
  /** When its keys would be destroyed if the desk deleted it today. */
  readonly destroyedOn: string
}

/** A conversation that has left; until the day its member alone can read it. */
export interface Farewell {
  readonly id: string
  readonly desk: string
  readonly cause: 'desk' | 'member' | 'term'
  readonly leftOn: string
  readonly dueOn: string | null
}

export const KEEPING = ['keeping'] as const
export const FAREWELLS = ['farewells'] as const

export function useOutlook(api: Api, desk: string, enabled: boolean) {
  return useQuery({
    queryKey: [...KEEPING, desk],
    enabled,
    queryFn: async ({ signal }) => await api.json<Outlook | undefined>(`/chat/desks/${desk}/keeping`, { signal }) ?? null,
  })
}

export function useFarewells(api: Api) {
  return useQuery({
    queryKey: FAREWELLS,
    queryFn: async ({ signal }) => (await api.json<{ farewells: Farewell[] }>('/chat/farewells', { signal })).farewells,
  })
}

/** A conversation has left: the line with its desk begins anew, and what is left of the old one is listed. */
export function useReadAnew() {
  const client = useQueryClient()
  return useCallback(async () => {
    await client.resetQueries({ queryKey: ['line'] })
    await Promise.all([DESKS, KEEPING, FAREWELLS].map((queryKey) => client.invalidateQueries({ queryKey })))
  }, [client])
}
