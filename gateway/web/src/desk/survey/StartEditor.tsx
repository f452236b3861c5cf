import { useTranslation } from 'react-i18next'
import type { Questionnaire } from '../../survey/questionnaire'
import { BothLanguages } from './BothLanguages'
import { NOTHING } from './editing'

/** The first screen: what it is called, why it is asked, and where to turn for help now. */
export function StartEditor({ draft, onChange }: { draft: Questionnaire, onChange: (draft: Questionnaire) => void }) {
  const { t } = useTranslation('surveys')
  return (
    <>
      <h2>{t('start.head')}</h2>
      <p className="s">{t('start.what')}</p>
      <BothLanguages label={t('start.title')} value={draft.title} onChange={(title) => onChange({ ...draft, title })} />
      <BothLanguages label={t('start.introduction')} rows={6} value={draft.introduction ?? NOTHING} onChange={(introduction) => onChange({ ...draft, introduction })} />
    </>
  )
}
