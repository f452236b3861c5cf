import { useTranslation } from 'react-i18next'

type Kind = 'kind' | 'concern' | 'channel' | 'status' | 'verdict' | 'handover'

/** The words for what rows and events call things; one that is not known stands as it came. */
export function useWords() {
  const { t } = useTranslation('intakes')
  const word = (kind: Kind, code: string) => (t as (key: string, options: { defaultValue: string }) => string)(`${kind}.${code}`, { defaultValue: code })
  return Object.assign(word, {
    nature: ({ kind, concern }: { readonly kind: string, readonly concern?: string | null | undefined }) =>
      concern === undefined || concern === null ? word('kind', kind) : `${word('kind', kind)}（${word('concern', concern)}）`,
  })
}
