import { describe, expect, it } from 'vitest'
import { wholeNumber } from '../../src/operator/provisioning/headcount'
import { newestFirst, stepsDone, type Order } from '../../src/operator/provisioning/orders'

function order(over: Partial<Order>): Order {
  return { id: 'o', headcount: 30, spare: 2, letters: 32, made: 0, status: 'making', language: 'ja', orderedOn: '2026-11-20', ...over }
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
