import { describe, expect, it } from 'vitest'

interface Texts { readonly [key: string]: string | Texts }

const files = import.meta.glob<{ default: Texts }>('../../src/texts/*.json', { eager: true })
const texts = new Map(Object.entries(files).map(([path, { default: content }]) => [path.replace(/^.*\/(.*)\.json$/, '$1'), flat(content)]))
const names = [...new Set([...texts.keys()].map((file) => file.replace(/\.(ja|en)$/, '')))]

const BANNED = ['関係者', '安全です', '匿名性を確保', 'エラー', '不正', '無効', '禁止', '被害者', '加害者', '通報', 'いじめ']

function flat(content: Texts, before = ''): Map<string, string> {
  return new Map(Object.entries(content).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}.`)]))
}

const of = (name: string, language: 'ja' | 'en') => texts.get(`${name}.${language}`) ?? new Map<string, string>()
/** English has a singular that Japanese lacks; apart from it the keys are the same. */
const comparable = (keys: Iterable<string>) => [...new Set([...keys].map((key) => key.replace(/_one$/, '_other')))].sort()
const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}|<\/?\w+>/g)].map(([found]) => found).sort()

describe('the texts', () => {
  it('are there for every app in both languages', () => {
    expect(names.sort()).toEqual(['apply', 'cases', 'common', 'desk', 'intakes', 'kept', 'member', 'office', 'operator', 'reception', 'staff', 'survey', 'surveys'])
  })

  it.each(names)('of %s have the same keys in Japanese and English', (name) => {
    expect(comparable(of(name, 'ja').keys())).toEqual(comparable(of(name, 'en').keys()))
  })

  it.each([...texts.keys()])('of %s are never empty', (file) => {
    expect([...texts.get(file) ?? []].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it.each(names)('of %s name the same values in both languages', (name) => {
    for (const [key, text] of of(name, 'ja')) expect([key, placeholders(of(name, 'en').get(key) ?? '')]).toEqual([key, placeholders(text)])
  })

  it.each(names)('of %s use no banned word', (name) => {
    const found = [...of(name, 'ja')].filter(([, text]) => BANNED.some((word) => text.includes(word)))
    expect(found).toEqual([])
  })

  it('of the member say nothing that would give the purpose away over a shoulder', () => {
    expect([...of('member', 'ja').values(), ...of('survey', 'ja').values()].join()).not.toMatch(/ハラスメント|相談員|暴力/)
  })
})
