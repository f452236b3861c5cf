import { useQuery, type QueryClient } from '@tanstack/react-query'
import type { Api } from '../../http/api'

/** A line of one's own with a desk: straight, or around some of its people. */
export interface OwnLine {
  readonly id: string
  readonly around: boolean
  /** Whether something can be sent: as the organisation stands, and because somebody could read it. */
  readonly open: boolean
  readonly readers: readonly string[]
  /** Readers who came later and whose name cards have not been seen. */
  readonly cards: readonly string[]
  readonly opened: boolean
  readonly unread: number
  /** Why the desk has closed it; null while it is open. */
  readonly closed?: 'settled' | 'elsewhere' | 'abuse' | null
  /** The first day on which as much can be sent here as usual. */
  readonly slowUntil?: string | null
}

export interface Desk {
  readonly id: string
  readonly kind: 'report' | 'consult' | 'external'
  readonly open: boolean
  readonly readers: readonly string[]
  /** How many read a conversation unless fewer are wanted; none where the desk does not counsel. */
  readonly counsellors?: number
  readonly lines: readonly OwnLine[]
}

export const DESKS = ['desks'] as const

export function useDesks(api: Api) {
  return useQuery({
    queryKey: DESKS,
    queryFn: async ({ signal }) => (await api.json<{ desks: Desk[] }>('/chat/desks', { signal })).desks,
    refetchInterval: 60_000,
  })
}

export function changeLineOf(client: QueryClient, id: string, change: (line: OwnLine) => OwnLine): void {
  client.setQueryData<readonly Desk[]>(DESKS, (desks) => desks?.map((desk) => ({ ...desk, lines: desk.lines.map((line) => line.id === id ? change(line) : line) })))
}

/** Takes in a line that was just made; one that is already there stays. */
export function withLine(client: QueryClient, desk: string, line: OwnLine): void {
  client.setQueryData<readonly Desk[]>(DESKS, (desks) => desks?.map((one) =>
    one.id !== desk || one.lines.some(({ id }) => id === line.id) ? one : { ...one, lines: [...one.lines, line] }))
}

/** The desk and the line that are meant by a line's id. */
export function findLine(desks: readonly Desk[] | undefined, id: string): { readonly desk: Desk, readonly line: OwnLine } | undefined {
  for (const desk of desks ?? []) {
    const line = desk.lines.find((one) => one.id === id)
    if (line !== undefined) return { desk, line }
  }
  return undefined
}
