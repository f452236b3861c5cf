import type { TFunction } from 'i18next'
import { codeOfStatus, Problem } from './problem'

/** The sentence a person reads for a refusal; one that nobody knows goes by its status, and else gets a calm sentence of its own. */
export function sentenceFor(t: TFunction, error: unknown): string {
  const known = error instanceof Problem ? textOf(t, 'problem', error.code) ?? textOf(t, 'problem', codeOfStatus(error.status)) : undefined
  return known ?? t('problem.unknown')
}

/** The sentences to stand at the fields of a form, by the field's name: what the refusal itself says, else what is said of the field. */
export function sentencesAtFields(t: TFunction, error: unknown): Record<string, string> {
  if (!(error instanceof Problem)) return {}
  const whole = textOf(t, 'problem', error.code)
  return Object.fromEntries(error.fields.map(({ pointer, code }) =>
    [pointer, whole ?? textOf(t, 'problem', code) ?? textOf(t, 'field', code) ?? t('field.look-again')]))
}

function textOf(t: TFunction, kind: 'problem' | 'field', code: string): string | undefined {
  if (code === 'unknown' || !/^[a-z-]+$/.test(code)) return undefined
  const found = (t as (key: string, options: { defaultValue: string }) => string)(`${kind}.${code}`, { defaultValue: '' })
  return found === '' ? undefined : found
}
