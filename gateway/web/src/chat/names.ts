import type { TFunction } from 'i18next'

/** 「森下さん、大谷さんと三浦さん」 */
export function joined(t: TFunction, names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return names.slice(0, -1).join(t('names.between')) + t('names.last') + (names.at(-1) ?? '')
}
