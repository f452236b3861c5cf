import { describe, expect, it } from 'vitest'
import { covered, passages } from '../../src/desk/cases/passages'

describe('a redacted copy', () => {
  const text = '山田さんが言った。わたしは聞いた。\n次の日も同じだった'

  it('is cut into passages that are the text', () => {
    expect(passages(text)).toEqual(['山田さんが言った。', 'わたしは聞いた。\n', '次の日も同じだった'])
    expect(passages(text).join('')).toBe(text)
    expect(passages('')).toEqual([])
  })

  it('holds nothing of what is covered, not even how long it was', () => {
    const short = covered(passages('A。B。'), new Set([0]))
    const long = covered(passages('山田さんが言った。B。'), new Set([0]))
    expect(short).toBe('■■■■B。')
    expect(long).toBe(short)
  })
})
