import i18next, { type TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { Problem, problemFrom } from '../../src/http/problem'
import { sentenceFor, sentencesAtFields } from '../../src/http/sentences'
import en from '../../src/texts/common.en.json'
import ja from '../../src/texts/common.ja.json'

const CODES = [
  'nickname-blank', 'nickname-too-long', 'nickname-hidden-characters', 'nickname-taken', 'staff-exists', 'headcount-too-small', 'headcount-exceeded',
  'order-running', 'letters-fetched', 'wrong-kit-key', 'letters-not-ready', 'text-empty', 'text-too-long', 'mail-away', 'name-blank', 'name-too-long', 'name-unprintable', 'role-not-appointable', 'nicknames-used-up',
  'kit-not-handed-over', 'distribution-began', 'sign-in-again', 'not-yours', 'not-found',
]

describe('a refusal', () => {
  let texts: Record<'ja' | 'en', TFunction>

  beforeAll(async () => {
    await i18next.init({ lng: 'ja', resources: { ja: { common: ja }, en: { common: en } }, defaultNS: 'common', interpolation: { escapeValue: false } })
    texts = { ja: i18next.getFixedT('ja', 'common'), en: i18next.getFixedT('en', 'common') }
  })

  it('is read from problem+json with its fields', () => {
    const problem = problemFrom(422, { type: 'urn:problem:provisioning:headcount-too-small', errors: [{ pointer: '#/headcount', code: 'headcount-too-small' }] })
    expect(problem).toMatchObject({ status: 422, code: 'headcount-too-small', fields: [{ pointer: 'headcount', code: 'headcount-too-small' }] })
  })

  it.each(['#/headcount', '/headcount', 'headcount', '#/headcount/0'])('names the field of %s', (pointer) => {
    expect(problemFrom(422, { errors: [{ pointer, code: 'x' }] }).fields[0]?.pointer).toBe('headcount')
  })

  it.each([[401, 'sign-in-again'], [403, 'not-yours'], [404, 'not-found'], [413, 'too-large'], [429, 'too-many-requests'], [503, 'away'], [500, 'unknown']])(
    'has a meaning by its status %i alone', async (status, code) => {
      expect((await Problem.of(new Response('', { status }))).code).toBe(code)
      expect(problemFrom(status, 'not an object').code).toBe(code)
    })

  it('survives a body that is broken off', async () => {
    const response = new Response('{"type":', { status: 409, headers: { 'content-type': 'application/problem+json' } })
    expect((await Problem.of(response)).status).toBe(409)
  })

  it.each(CODES)('%s has its own sentence in both languages', (code) => {
    for (const language of ['ja', 'en'] as const) {
      const sentence = sentenceFor(texts[language], new Problem(422, code))
      expect(sentence).not.toBe(sentenceFor(texts[language], new Problem(500, 'unknown')))
      expect(sentence).not.toContain(code)
    }
  })

  it('of a kind that nobody knows goes by its status', () => {
    expect(sentenceFor(texts.ja, new Problem(503, 'store-away'))).toBe(ja.problem.away)
    expect(sentenceFor(texts.en, new Problem(404, 'gone-fishing'))).toBe(en.problem['not-found'])
  })

  it('that nobody knows gets a calm sentence', () => {
    expect(sentenceFor(texts.ja, new Error('boom'))).toBe(ja.problem.unknown)
    expect(sentenceFor(texts.ja, new Problem(418, 'teapot'))).toBe(ja.problem.unknown)
    expect(sentenceFor(texts.ja, new Problem(422, 'headcount-too-small.x'))).toBe(ja.problem.unknown)
  })

  it('stands at its field, with a sentence even for a code that nobody knows', () => {
    const problem = new Problem(422, 'headcount-exceeded', [{ pointer: 'headcount', code: 'headcount-exceeded' }, { pointer: 'language', code: 'odd' }])
    expect(sentencesAtFields(texts.ja, problem)).toEqual({ headcount: ja.problem['headcount-exceeded'], language: ja.problem['headcount-exceeded'] })
    const several = new Problem(422, 'invalid-fields', [{ pointer: 'email', code: 'email' }, { pointer: 'displayName', code: 'notblank' }, { pointer: 'role', code: 'unknown' }])
    expect(sentencesAtFields(texts.ja, several)).toEqual({ email: ja.field.email, displayName: ja.field.notblank, role: ja.field['look-again'] })
    expect(sentencesAtFields(texts.en, new Problem(422, 'name-too-long', [{ pointer: 'name', code: 'too-long' }]))).toEqual({ name: en.problem['name-too-long'] })
    expect(sentencesAtFields(texts.ja, undefined)).toEqual({})
  })
})
