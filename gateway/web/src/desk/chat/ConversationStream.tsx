import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { connection } from '../../chat/connection'
import type { Line, Message } from '../../chat/line'
import { lineKey, receive } from '../../chat/useLine'
import { readEvents } from '../../http/eventStream'
import { useServices } from '../../session/services'
import { CONVERSATIONS, FILTERED, moveToTop, type ConversationList } from './conversations'

interface Arrived {
  readonly conversation: string
  readonly nickname: string | null
  readonly message: Message
}

/** The desk's live line over all its conversations. Where the service no longer knows the cursor, everything is read anew. */
export function ConversationStream() {
  const { session, api } = useServices()
  const client = useQueryClient()
  const state = useSyncExternalStore(session.subscribe, session.state)

  useEffect(() => {
    if (state !== 'open') return
    const end = new AbortController()
    const readAnew = () => {
      void client.invalidateQueries({ queryKey: CONVERSATIONS })
      void client.invalidateQueries({ queryKey: FILTERED })
      void client.invalidateQueries({ queryKey: ['line'] })
    }
    const take = ({ conversation, nickname, message }: Arrived) => {
      const path = `/conversations/${conversation}` as const
      const known = client.getQueryData<Line>(lineKey(path))?.messages.some(({ seq }) => seq === message.seq) ?? false
      if (known && message.side === 'member' && (message.withdrawn ?? null) === null) return
      receive(client, path, message)
      void client.invalidateQueries({ queryKey: FILTERED })
      if ((message.withdrawn ?? null) !== null) return
      const list = client.getQueryData<ConversationList>(CONVERSATIONS)
      const moved = list && moveToTop(list, conversation, nickname, message)
      if (moved === undefined) void client.invalidateQueries({ queryKey: CONVERSATIONS })
      else client.setQueryData(CONVERSATIONS, moved)
    }
    readEvents({
      open: (lastEventId, signal) => api.stream('/chat/conversations/stream', lastEventId, signal),
      signal: end.signal,
      onState: connection.report,
      onEvent: ({ name, data }) => {
        if (name === 'hello' || name === 'reload') readAnew()
        else if (name === 'named') void client.invalidateQueries({ queryKey: CONVERSATIONS })
        else if (name === 'message') take(JSON.parse(data) as Arrived)
      },
    }).catch(() => connection.report(false))
    return () => end.abort()
  }, [api, client, state])
  return null
}
