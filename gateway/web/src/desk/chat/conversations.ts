import { useInfiniteQuery, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import type { Message } from '../../chat/line'
import type { Api } from '../../http/api'
import type { HalfDay } from '../../language/halfDay'

/** A conversation as the desk's list shows it: the nickname, and nothing else about who writes. */
export interface Conversation extends HalfDay {
  readonly id: string
  readonly desk: string
  readonly nickname: string | null
  readonly unread: number
  /** Whether it needs an answer: the member wrote last, or somebody of the desk said so. */
  readonly awaiting: boolean
  /** Who of the desk takes care of it. */
  readonly assignee?: string | null
}

interface ConversationPage {
  readonly conversations: readonly Conversation[]
  readonly next: string | null
}

export type ConversationList = InfiniteData<ConversationPage>

export const CONVERSATIONS = ['conversations'] as const

export const FILTERS = ['all', 'awaiting', 'mine'] as const
export type Filter = typeof FILTERS[number]

/** The list of everything has the key that live messages change; the others are read anew. */
function listKey(filter: Filter) {
  return filter === 'all' ? CONVERSATIONS : ['conversations-of', filter] as const
}

export const FILTERED = ['conversations-of'] as const

export function useConversations(api: Api, enabled = true, filter: Filter = 'all') {
  return useInfiniteQuery({
    queryKey: listKey(filter),
    enabled,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => api.json<ConversationPage>(
      `/chat/conversations?limit=30${filter === 'all' ? '' : `&${filter}=true`}${pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`, { signal }),
    getNextPageParam: (page) => page.next,
  })
}

export function rowsOf(list: ConversationList | undefined): readonly Conversation[] {
  const seen = new Set<string>()
  return (list?.pages ?? []).flatMap(({ conversations }) => conversations).filter(({ id }) => !seen.has(id) && seen.add(id))
}

export function unreadOf(list: ConversationList | undefined): number {
  return rowsOf(list).filter(({ unread }) => unread > 0).length
}

export function changeConversation(client: QueryClient, id: string, change: (row: Conversation) => Conversation): void {
  client.setQueryData<ConversationList>(CONVERSATIONS, (list) => list && {
    ...list,
    pages: list.pages.map((page) => ({ ...page, conversations: page.conversations.map((row) => row.id === id ? change(row) : row) })),
  })
}

/** A message that came live moves its conversation to the top; false when the list does not know the conversation yet. */
export function moveToTop(list: ConversationList, id: string, nickname: string | null, message: Message): ConversationList | undefined {
  const row = rowsOf(list).find((known) => known.id === id)
  const first = list.pages[0]
  if (row === undefined || first === undefined) return undefined
  const fromMember = message.side === 'member'
  const moved: Conversation = {
    ...row, nickname: nickname ?? row.nickname, day: message.day, half: message.half,
    awaiting: fromMember, unread: fromMember ? row.unread + 1 : row.unread,
  }
  const without = list.pages.map((page) => ({ ...page, conversations: page.conversations.filter((other) => other.id !== id) }))
  return { ...list, pages: [{ ...first, conversations: [moved, ...without[0]?.conversations ?? []] }, ...without.slice(1)] }
}
