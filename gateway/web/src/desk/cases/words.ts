import { useTranslation } from 'react-i18next'

type Group = 'place' | 'event' | 'guard' | 'hand' | 'due' | 'profile' | 'phase' | 'field' | 'word' | 'origin' | 'document' | 'audience'

/** The words for the procedure's codes; a code that this version does not know stands for itself. */
export function useCaseWords(): (group: Group, code: string) => string {
  const { t } = useTranslation('cases')
  return (group, code) => (t as (key: string, options: { defaultValue: string }) => string)(`${group}.${code}`, { defaultValue: code })
}
