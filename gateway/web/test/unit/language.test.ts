import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/language/language'

describe('the language', () => {
  it('is the one chosen in this tab', () => {
    expect(languageOf('en', ['ja'])).toBe('en')
  })

  it('else the browser’s first that we speak', () => {
    expect(languageOf(null, ['fr-FR', 'en-GB', 'ja'])).toBe('en')
    expect(languageOf(null, ['ja-JP', 'en'])).toBe('ja')
  })

  it('else Japanese', () => {
    expect(languageOf('xx', ['fr'])).toBe('ja')
    expect(languageOf(null, [])).toBe('ja')
  })
})
