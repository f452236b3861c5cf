import type { TFunction } from 'i18next'
import { Problem } from './problem'

type Texts = TFunction

/** The sentence a person reads for a refusal; an unknown one gets a calm sentence of its own. */
export function sentenceFor(t: Texts, error: unknown): string {
  const code = error instanceof Problem ? error.code : 'unknown'
  return sentenceOfCode(t, code) ?? t('problem.unknown')
}

/** The sentences to stand at the fields of a form, by the field's name. */
export function sentencesAtFields(t: Texts, error: unknown): Record<string, string> {
  if (!(error instanceof Problem)) return {}
  const whole = sentenceOfCode(t, error.code)
  return Object.fromEntries(error.fields.map(({ pointer, code }) =>
    [pointer, sentenceOfCode(t, code) ?? whole ?? t('problem.look-again')]))
}

function sentenceOfCode(t: Texts, code: string): string | undefined {
  const key = `problem.${code}`
  const found = (t as (key: string, options: { defaultValue: string }) => string)(key, { defaultValue: '' })
  return found === '' ? undefined : found
}
