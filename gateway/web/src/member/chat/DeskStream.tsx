import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { connection } from '../../chat/connection'
import { EMPTY_LINE, lastSeq, type Line, type Message } from '../../chat/line'
import { lineKey, receive } from '../../chat/useLine'
import { readEvents } from '../../http/eventStream'
import { useServices } from '../../session/services'
import { DESKS } from './desks'
import { useReadAnew } from './keeping'

/** Keeps one line live while the app is open, whatever screen is shown. */
export function DeskStream({ desk }: { desk: string }) {
  const { session, api } = useServices()
  const client = useQueryClient()
  const readAnew = useReadAnew()
  const state = useSyncExternalStore(session.subscribe, session.state)

  useEffect(() => {
    if (state !== 'open') return
    const end = new AbortController()
    const path = `/desks/${desk}` as const
    const known = lastSeq(client.getQueryData<Line>(lineKey(path)) ?? EMPTY_LINE)
    readEvents({
      open: (lastEventId, signal) => api.stream(`/chat${path}/stream`, lastEventId, signal),
      lastEventId: known > 0 ? String(known) : undefined,
      signal: end.signal,
      onState: connection.report,
      onEvent: ({ name, data }) => {
        if (name === 'hello') void client.invalidateQueries({ queryKey: lineKey(path) })
        if (name === 'reload') void readAnew()
        if (name !== 'message') return
        const message = JSON.parse(data) as Message
        receive(client, path, message)
        if (message.side === 'desk') void client.invalidateQueries({ queryKey: DESKS })
      },
    }).catch(() => connection.report(false))
    return () => end.abort()
  }, [api, client, desk, readAnew, state])
  return null
}
