import { describe, expect, it } from 'vitest'
import type { Message } from '../../src/chat/line'
import { moveToTop, rowsOf, unreadOf, type Conversation, type ConversationList } from '../../src/desk/chat/conversations'

const row = (id: string, over: Partial<Conversation> = {}): Conversation => ({ id, desk: 'd', nickname: id, unread: 0, awaiting: false, day: '2026-11-19', half: 'am', ...over })
const list: ConversationList = { pages: [{ conversations: [row('a'), row('b')], next: 'x' }, { conversations: [row('b'), row('c')], next: null }], pageParams: [null, 'x'] }
const from = (side: Message['side']): Message => ({ seq: 9, side, by: null, day: '2026-11-20', half: 'pm', text: 'text', file: null, clientId: 'id' })

describe('the desk’s list', () => {
  it('shows each conversation once, also when it moved between two pages', () => {
    expect(rowsOf(list).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('moves a conversation to the top when its member writes', () => {
    const moved = moveToTop(list, 'c', 'c2', from('member'))
    expect(rowsOf(moved)[0]).toEqual(row('c', { nickname: 'c2', unread: 1, awaiting: true, day: '2026-11-20', half: 'pm' }))
    expect(rowsOf(moved)).toHaveLength(3)
    expect(unreadOf(moved)).toBe(1)
  })

  it('is not waiting any more when the desk answers', () => {
    const answered = moveToTop({ ...list, pages: [{ conversations: [row('a', { unread: 2, awaiting: true })], next: null }] }, 'a', null, from('desk'))
    expect(rowsOf(answered)[0]).toMatchObject({ nickname: 'a', unread: 2, awaiting: false })
  })

  it('does not know a conversation that began just now, and must be read anew', () => {
    expect(moveToTop(list, 'new', null, from('member'))).toBeUndefined()
  })
})
