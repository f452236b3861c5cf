import type { HalfDay } from '../language/halfDay'
import type { FileInLine } from './files'

/** A message as chat-service gives it to both sides. `seq` counts inside one conversation. */
export interface Message extends HalfDay {
  readonly seq: number
  readonly side: 'member' | 'desk'
  readonly by: string | null
  readonly text: string
  readonly clientId: string
  /** What came instead of words. */
  readonly file: FileInLine | null
  /** That its member took it back, and why; it is empty then. */
  readonly withdrawn?: string | null
}

export interface MessagePage {
  readonly messages: readonly Message[]
  readonly more: boolean
  readonly readUpTo: number
  /** Whether older ones wait until the member has seen the reader's name card. */
  readonly withheld?: boolean
}

/** Written here and not yet acknowledged. */
export interface Outgoing {
  readonly clientId: string
  readonly text: string
  /** What goes instead of words; kept so that it can be sent again. */
  readonly file?: Blob
  readonly state: 'sending' | 'unsent'
  readonly reason?: unknown
}

/** One conversation as this page knows it: whole and in order, each message once. */
export interface Line {
  readonly messages: readonly Message[]
  readonly outgoing: readonly Outgoing[]
  readonly more: boolean
  readonly readUpTo: number
  readonly withheld?: boolean
}

export const EMPTY_LINE: Line = { messages: [], outgoing: [], more: false, readUpTo: 0 }

/** Takes messages in from wherever they came; one that is already here changes nothing. */
export function withMessages(line: Line, incoming: readonly Message[]): Line {
  const known = new Map(line.messages.map((message) => [message.seq, message]))
  const fresh = incoming.filter((message) => !known.has(message.seq) || (message.withdrawn ?? null) !== (known.get(message.seq)?.withdrawn ?? null))
  const changed = new Set(fresh.map(({ seq }) => seq))
  if (fresh.length === 0 && !line.outgoing.some((mine) => incoming.some(({ clientId }) => clientId === mine.clientId))) return line
  const arrived = new Set(incoming.map(({ clientId }) => clientId))
  return {
    ...line,
    messages: [...line.messages.filter(({ seq }) => !changed.has(seq)), ...fresh].sort((a, b) => a.seq - b.seq),
    outgoing: line.outgoing.filter(({ clientId }) => !arrived.has(clientId)),
  }
}

/** The newest page, read anew. Where it does not reach what is here, what is here gives way, so that there is no gap. */
export function withNewestPage(line: Line, page: MessagePage): Line {
  const first = page.messages[0]?.seq
  const last = line.messages.at(-1)?.seq
  const reaches = first === undefined || last === undefined || first <= last + 1
  const kept: Line = reaches && line.messages.length > 0
    ? line
    : { ...line, messages: [], more: page.more }
  return { ...withMessages(kept, page.messages), readUpTo: Math.max(line.readUpTo, page.readUpTo), withheld: page.withheld === true }
}

export function withOlderPage(line: Line, page: MessagePage): Line {
  return { ...withMessages(line, page.messages), more: page.more }
}

export function sending(line: Line, clientId: string, text: string, file?: Blob): Line {
  const others = line.outgoing.filter((mine) => mine.clientId !== clientId)
  return { ...line, outgoing: [...others, { clientId, text, state: 'sending', ...(file === undefined ? {} : { file }) }] }
}

export function unsent(line: Line, clientId: string, reason: unknown): Line {
  return {
    ...line,
    outgoing: line.outgoing.map((mine) => mine.clientId === clientId ? { ...mine, state: 'unsent', reason } : mine),
  }
}

export function withdrawn(line: Line, clientId: string): Line {
  return { ...line, outgoing: line.outgoing.filter((mine) => mine.clientId !== clientId) }
}

export function readUpTo(line: Line, seq: number): Line {
  return seq > line.readUpTo ? { ...line, readUpTo: seq } : line
}

export function lastSeq(line: Line): number {
  return line.messages.at(-1)?.seq ?? 0
}

export interface HalfDayGroup {
  readonly label: string
  readonly messages: readonly Message[]
}

/** Messages under the label they share; the label stands once, not at each bubble. */
export function grouped(messages: readonly Message[], label: (when: HalfDay) => string): readonly HalfDayGroup[] {
  const groups: { label: string, messages: Message[] }[] = []
  for (const message of messages) {
    const name = label(message)
    const group = groups.at(-1)
    if (group?.label === name) group.messages.push(message)
    else groups.push({ label: name, messages: [message] })
  }
  return groups
}

/** What the service counts: code points, not UTF-16 units. */
export const LONGEST_TEXT = 10_000

export function lengthOf(text: string): number {
  let length = 0
  for (const point of text) length += point.length > 0 ? 1 : 0
  return length
}
