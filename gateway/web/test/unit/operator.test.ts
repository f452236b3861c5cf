import { describe, expect, it } from 'vitest'
import { csv } from '../../src/staff/csv'
import { dayAfter } from '../../src/operator/provisioning/contracts'
import { wholeNumber } from '../../src/parts/wholeNumber'
import { failedLast, newestFirst, stepsDone, type Order } from '../../src/operator/provisioning/orders'

function order(over: Partial<Order>): Order {
  return { id: 'o', kind: 'more', headcount: 30, spare: 2, letters: 32, made: 0, status: 'making', language: 'ja', orderedOn: '2026-11-20', ...over }
}

describe('a headcount', () => {
  it.each([['120', 120], ['１２０', 120], ['1,200', 1200], [' 30 ', 30], ['0', 0]])('is read from "%s"', (text, count) => {
    expect(wholeNumber(text)).toBe(count)
  })

  it.each(['', '-3', '2.5', '三十', '1e3', '12345678', '30人'])('is not read from "%s"', (text) => {
    expect(wholeNumber(text)).toBeUndefined()
  })
})

describe('an order', () => {
  it.each([
    [undefined, 0], [order({ status: 'making' }), 1], [order({ status: 'ready' }), 2], [order({ status: 'handed-over' }), 3],
    [order({ status: 'handed-over', distributionBegan: '2026-11-21' }), 5], [order({ status: 'failed' }), 0], [order({ status: 'cancelled' }), 0],
  ])('%# stands at its step', (given, steps) => {
    expect(stepsDone(given)).toBe(steps)
  })

  it('that runs comes before one that was cancelled on the same day', () => {
    expect(newestFirst([order({ id: 'x', status: 'cancelled' }), order({ id: 'y' }), order({ id: 'z', orderedOn: '2026-11-01' })]).map(({ id }) => id)).toEqual(['y', 'x', 'z'])
  })
})

describe('a table as a file', () => {
  it.each([
    ['=1+1', "'=1+1"], ['+81', "'+81"], ['-5', "'-5"], ['@home', "'@home"], ['\tx', "'\tx"], ['a,b', '"a,b"'], ['say "x"', '"say ""x"""'], ['=a,b', '"\'=a,b"'], ['北みさき学園', '北みさき学園'],
  ])('keeps %j as %j', async (typed, kept) => {
    const text = await csv([[typed, 'x']]).text()
    expect(text.replace(/^\uFEFF/, '')).toBe(`${kept},x\r\n`)
  })
})

describe('a renewal', () => {
  it.each([['2027-11-19', '2027-11-20'], ['2028-02-28', '2028-02-29'], ['2027-12-31', '2028-01-01']])('after %s begins on %s', (last, first) => {
    expect(dayAfter(last)).toBe(first)
  })
})

describe('an order that could not be made', () => {
  const failed = order({ id: 'f', status: 'failed' })
  it('is offered again until another one follows', () => {
    expect(failedLast([failed, order({ status: 'handed-over' })])).toBe(failed)
    expect(failedLast([order({ status: 'handed-over' }), failed])).toBeUndefined()
    expect(failedLast([])).toBeUndefined()
  })
})
