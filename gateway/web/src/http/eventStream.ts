import { createParser } from 'eventsource-parser'
import { Problem } from './problem'

export interface StreamEvent {
  readonly name: string
  readonly id: string | undefined
  readonly data: string
}

export interface StreamOptions {
  /** Opens the stream; a refusal is thrown as a {@link Problem}. */
  readonly open: (lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>
  readonly onEvent: (event: StreamEvent) => void
  /** Says whether the line stands, so that the screen can say so too. */
  readonly onState?: (connected: boolean) => void
  /** What has already been read elsewhere; the stream goes on after it. */
  readonly lastEventId?: string | undefined
  readonly signal: AbortSignal
  readonly random?: () => number
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

const FIRST_PAUSE = 800
const LONGEST_PAUSE = 20_000
/** The services send a comment each 15 s; three of them missed means that the line is dead, whatever the socket says. */
const SILENCE = 45_000

/**
 * Server-sent events over fetch (EventSource cannot carry a bearer token). Reads until the signal ends it: after a
 * break it connects again with the last id it saw, after a pause that grows and is drawn at random, so that a
 * thousand readers do not come back in the same instant.
 */
export async function readEvents(options: StreamOptions): Promise<void> {
  const random = options.random ?? Math.random
  const pause = options.pause ?? pauseFor
  let lastEventId = options.lastEventId
  let failures = 0
  const ended = () => options.signal.aborted
  while (!ended()) {
    try {
      await readOnce(options, lastEventId, (event) => {
        failures = 0
        if (event.id !== undefined) lastEventId = event.id
        options.onEvent(event)
      })
    } catch (failure) {
      if (ended()) return
      if (isFinal(failure)) {
        options.onState?.(false)
        throw failure
      }
    }
    options.onState?.(false)
    const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures)
    failures += 1
    await pause(longest / 2 + random() * longest / 2, options.signal)
  }
}

async function readOnce(
  options: StreamOptions, lastEventId: string | undefined, onEvent: (event: StreamEvent) => void,
): Promise<void> {
  const line = new AbortController()
  const hangUp = () => line.abort()
  options.signal.addEventListener('abort', hangUp)
  let silence = setTimeout(hangUp, SILENCE)
  try {
    const response = await options.open(lastEventId, line.signal)
    if (!response.body) return
    options.onState?.(true)
    const parser = createParser({
      onEvent: ({ event, id, data }) => onEvent({ name: event ?? 'message', id, data }),
    })
    const text = new TextDecoder()
    const reader = response.body.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      clearTimeout(silence)
      silence = setTimeout(hangUp, SILENCE)
      parser.feed(text.decode(value, { stream: true }))
    }
  } finally {
    clearTimeout(silence)
    options.signal.removeEventListener('abort', hangUp)
    line.abort()
  }
}

/** Asking again cannot help: the session is over, or this desk is not ours. */
function isFinal(failure: unknown): boolean {
  return failure instanceof Problem && [401, 403, 404].includes(failure.status)
}

function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, milliseconds)
    function end() {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    signal.addEventListener('abort', end)
  })
}
