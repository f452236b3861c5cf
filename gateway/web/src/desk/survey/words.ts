import { useTranslation } from 'react-i18next'

/** What is to be mended, in a sentence; a code that this version does not know asks to look again. */
export function useFindingWords(): (code: string) => string {
  const { t } = useTranslation('surveys')
  return (code) => (t as (key: string, options: { defaultValue: string }) => string)(`finding.${code}`, { defaultValue: t('finding.other') })
}
