import { useTranslation } from 'react-i18next'
import { TextBox } from '../../parts/TextBox'
import type { Said } from '../../survey/questionnaire'

interface BothLanguagesProps {
  readonly label: string
  readonly value: Said
  readonly onChange: (value: Said) => void
  readonly rows?: number
}

/** The same words in both languages, side by side. */
export function BothLanguages({ label, value, onChange, rows = 2 }: BothLanguagesProps) {
  const { t } = useTranslation('surveys')
  return (
    <div className="both">
      <TextBox label={t('in-japanese', { what: label })} value={value.ja} rows={rows} onChange={(ja) => onChange({ ...value, ja })} />
      <TextBox label={t('in-english', { what: label })} value={value.en} rows={rows} onChange={(en) => onChange({ ...value, en })} />
    </div>
  )
}
