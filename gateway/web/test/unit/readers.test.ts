import { describe, expect, it } from 'vitest'
import { passedOn } from '../../src/chat/passedOn'
import { initialOf, readersOf, sameReaders, shortName } from '../../src/chat/readers'

const people = [{ id: 'a', displayName: '森下 和子', role: 'responder' }, { id: 'b', displayName: '大谷　健', role: 'responder' }]

describe('the readers of a conversation', () => {
  it('are those whom chat-service names, and nobody else', () => {
    expect(readersOf(['b'], people)).toEqual({ named: [people[1]], unnamed: 0 })
  })

  it('are counted when their name did not come, never left out', () => {
    expect(readersOf(['a', 'gone'], people)).toEqual({ named: [people[0]], unnamed: 1 })
  })

  it('are called by their family name in Japanese and by their whole name otherwise', () => {
    expect(people.map(({ displayName }) => shortName(displayName))).toEqual(['森下', '大谷'])
    expect(shortName('Kazuko Morishita')).toBe('Kazuko Morishita')
  })

  it('are the same whatever the order', () => {
    expect(sameReaders(['a', 'b'], ['b', 'a'])).toBe(true)
    expect(sameReaders(['a'], ['b'])).toBe(false)
    expect(sameReaders(['a'], ['a', 'b'])).toBe(false)
  })

  it('have an initial also when it is a rare character', () => {
    expect(initialOf('𠮷田 一')).toBe('𠮷')
    expect(initialOf(' ken')).toBe('K')
  })
})

describe('who knows beside the readers', () => {
  const notice = (code: string) => ({ number: 1, code, params: {}, day: '2026-11-21' })

  it('is nobody while nothing was passed on', () => {
    expect(passedOn(undefined)).toBeUndefined()
    expect(passedOn([notice('slowed')])).toBeUndefined()
  })

  it('are those who look into it, after a report and after a duty report (T6e)', () => {
    expect(passedOn([notice('record-reported'), notice('received')])).toBe('record')
    expect(passedOn([notice('record-reported'), notice('duty-reported')])).toBe('duty')
  })
})
