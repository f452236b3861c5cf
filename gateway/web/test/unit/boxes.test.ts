import { describe, expect, it } from 'vitest'
import { between, nudged } from '../../src/desk/cases/boxes'

describe('a place to be covered', () => {
  it('is drawn in any direction and ends with its page', () => {
    const box = between(2, [0.75, 0.5], [0.25, 1.5])
    expect(box).toEqual({ page: 2, left: 0.25, top: 0.5, width: 0.5, height: 0.5 })
  })

  it('is nothing after a mere press', () => {
    expect(between(1, [0.5, 0.5], [0.505, 0.9])).toBeUndefined()
  })

  it('moves and grows with the arrow keys and stays on its page', () => {
    const box = { page: 1, left: 0, top: 0.5, width: 0.25, height: 0.5 }
    expect(nudged(box, 'ArrowLeft', false)).toEqual(box)
    expect(nudged(box, 'ArrowRight', false).left).toBeCloseTo(0.01)
    expect(nudged(box, 'ArrowDown', false)).toEqual(box)
    expect(nudged(box, 'ArrowDown', true)).toEqual(box)
    expect(nudged(box, 'ArrowRight', true).width).toBeCloseTo(0.26)
    expect(nudged(box, 'Enter', true)).toEqual(box)
  })
})
