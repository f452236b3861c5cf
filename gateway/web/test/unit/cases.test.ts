import { describe, expect, it } from 'vitest'
import { withoutNulls } from '../../src/desk/cases/cases'

describe('an answer of case-service', () => {
  it('says of what is not there nothing, where the service says null', () => {
    expect(withoutNulls({ nextDue: null, all: [{ countersignedBy: null, votes: {} }], none: 0, no: false, empty: '' }))
      .toEqual({ all: [{ votes: {} }], none: 0, no: false, empty: '' })
    expect('countersignedBy' in (withoutNulls({ all: [{ countersignedBy: null }] }).all[0] ?? {})).toBe(false)
  })
})
