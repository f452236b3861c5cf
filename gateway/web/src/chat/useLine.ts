import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Api } from '../http/api'
import { EMPTY_LINE, readUpTo, sending, unsent, withdrawn, withMessages, withNewestPage, withOlderPage, type Line, type Message, type MessagePage } from './line'

const PAGE = 50

/** The two sides reach the same conversation by different paths: `/desks/{desk}` and `/conversations/{id}`; one that has left, by `/farewells/{id}`. */
export type LinePath = `/desks/${string}` | `/conversations/${string}` | `/farewells/${string}`

export function lineKey(path: LinePath) {
  return ['line', path] as const
}

export function changeLine(client: QueryClient, path: LinePath, change: (line: Line) => Line): void {
  client.setQueryData<Line>(lineKey(path), (line) => change(line ?? EMPTY_LINE))
}

/** A message that came by the stream; a line that nobody has opened yet is left to be read when it is. */
export function receive(client: QueryClient, path: LinePath, message: Message): void {
  client.setQueryData<Line>(lineKey(path), (line) => line && withMessages(line, [message]))
}

export function useLine(api: Api, path: LinePath) {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: lineKey(path),
    queryFn: async ({ signal }) => {
      const page = await api.json<MessagePage>(`/chat${path}/messages?limit=${PAGE}`, { signal })
      return withNewestPage(client.getQueryData<Line>(lineKey(path)) ?? EMPTY_LINE, page)
    },
  })
  const line = query.data ?? EMPTY_LINE

  const transmit = useCallback(async (clientId: string, text: string, file?: Blob) => {
    changeLine(client, path, (before) => sending(before, clientId, text, file))
    try {
      const message = file === undefined
        ? await api.json<Message>(`/chat${path}/messages`, { method: 'POST', body: { clientId, text } })
        : await api.upload<Message>(`/chat${path}/files?clientId=${clientId}`, file)
      changeLine(client, path, (before) => withMessages(before, [message]))
      return true
    } catch (reason) {
      changeLine(client, path, (before) => unsent(before, clientId, reason))
      return false
    }
  }, [api, client, path])

  const send = useCallback((text: string) => transmit(crypto.randomUUID(), text), [transmit])

  const sendFile = useCallback((file: Blob) => transmit(crypto.randomUUID(), '', file), [transmit])

  const withdraw = useCallback((clientId: string) =>
    changeLine(client, path, (before) => withdrawn(before, clientId)), [client, path])

  const loadOlder = useCallback(async () => {
    const first = client.getQueryData<Line>(lineKey(path))?.messages[0]?.seq
    if (first === undefined) return
    const page = await api.json<MessagePage>(`/chat${path}/messages?before=${first}&limit=${PAGE}`)
    changeLine(client, path, (before) => withOlderPage(before, page))
  }, [api, client, path])

  const markRead = useCallback(async (upTo: number) => {
    changeLine(client, path, (before) => readUpTo(before, upTo))
    await api.json(`/chat${path}/read`, { method: 'PUT', body: { upTo } })
  }, [api, client, path])

  return { query, line, send, sendFile, sendAgain: transmit, withdraw, loadOlder, markRead }
}
