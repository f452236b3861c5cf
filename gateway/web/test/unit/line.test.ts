import { describe, expect, it } from 'vitest'
import { EMPTY_LINE, grouped, lastSeq, lengthOf, sending, unsent, withdrawn, withMessages, withNewestPage, withOlderPage, type Message } from '../../src/chat/line'

function message(seq: number, over: Partial<Message> = {}): Message {
  return { seq, side: 'member', by: null, day: '2026-11-20', half: 'am', text: `text ${seq}`, clientId: `client-${seq}`, file: null, ...over }
}

const page = (from: number, to: number, more = false) => ({
  messages: Array.from({ length: to - from + 1 }, (_, index) => message(from + index)), more, readUpTo: 0,
})

describe('a line', () => {
  it('holds each message once and in order, however often and in whatever order it comes', () => {
    const line = withMessages(withMessages(withMessages(EMPTY_LINE, [message(2)]), [message(1), message(2)]), [message(3), message(2)])
    expect(line.messages.map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  it('is the very same line when nothing new came', () => {
    const line = withMessages(EMPTY_LINE, [message(1)])
    expect(withMessages(line, [message(1)])).toBe(line)
  })

  it('takes back what was written here when it comes back acknowledged, by whichever way comes first', () => {
    const written = sending(EMPTY_LINE, 'client-1', 'text 1')
    const byStream = withMessages(written, [message(1)])
    expect(byStream.outgoing).toEqual([])
    expect(withMessages(byStream, [message(1)]).messages).toHaveLength(1)
  })

  it('keeps what was not sent, and sends it again under the same id', () => {
    const failed = unsent(sending(EMPTY_LINE, 'client-1', 'kept'), 'client-1', 'reason')
    expect(failed.outgoing).toEqual([{ clientId: 'client-1', text: 'kept', state: 'unsent', reason: 'reason' }])
    expect(sending(failed, 'client-1', 'kept').outgoing).toEqual([{ clientId: 'client-1', text: 'kept', state: 'sending' }])
    expect(withdrawn(failed, 'client-1').outgoing).toEqual([])
  })

  it('keeps older messages when the newest page reaches them', () => {
    const line = withNewestPage(withNewestPage(EMPTY_LINE, page(1, 5)), page(4, 9))
    expect(line.messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(line.more).toBe(false)
  })

  it('has no gap when the newest page does not reach what was here', () => {
    const line = withNewestPage(withNewestPage(EMPTY_LINE, page(1, 5)), page(60, 109, true))
    expect(line.messages[0]?.seq).toBe(60)
    expect(line.more).toBe(true)
  })

  it('does not forget what is not sent when it is read anew', () => {
    const line = withNewestPage(sending(withNewestPage(EMPTY_LINE, page(1, 2)), 'mine', 'kept'), page(60, 61, true))
    expect(line.outgoing.map(({ text }) => text)).toEqual(['kept'])
  })

  it('puts an older page in front and believes it about what lies before', () => {
    const line = withOlderPage(withNewestPage(EMPTY_LINE, page(51, 60, true)), page(1, 50))
    expect(line.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
    expect(line.more).toBe(false)
    expect(lastSeq(line)).toBe(60)
  })

  it('groups by the label and starts a new group only when it changes', () => {
    const groups = grouped([message(1), message(2), message(3, { half: 'pm' }), message(4)], ({ half }) => half)
    expect(groups.map(({ label, messages }) => [label, messages.length])).toEqual([['am', 2], ['pm', 1], ['am', 1]])
  })

  it('counts code points, as the service does', () => {
    expect(lengthOf('あ𠮷👪')).toBe(3)
  })
})
