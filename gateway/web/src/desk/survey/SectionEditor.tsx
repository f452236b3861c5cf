import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Questionnaire, Section } from '../../survey/questionnaire'
import { BothLanguages } from './BothLanguages'
import { changedSection, movedSection, NOTHING, withoutSection } from './editing'

interface SectionEditorProps {
  readonly draft: Questionnaire
  readonly section: Section
  readonly onChange: (draft: Questionnaire) => void
  readonly onGone: () => void
}

/** A section: its head, what stands above its questions, and its place. */
export function SectionEditor({ draft, section, onChange, onGone }: SectionEditorProps) {
  const { t } = useTranslation('surveys')
  const index = draft.sections.findIndex(({ id }) => id === section.id)
  const change = (next: Section) => onChange(changedSection(draft, section.id, () => next))
  return (
    <>
      <div className="row wrap">
        <h2 className="grow">{t('section.head')}</h2>
        {index > 0 && <Button className="btn" onPress={() => onChange(movedSection(draft, section.id, -1))}>{t('up')}</Button>}
        {index < draft.sections.length - 1 && <Button className="btn" onPress={() => onChange(movedSection(draft, section.id, 1))}>{t('down')}</Button>}
      </div>
      <BothLanguages label={t('section.title')} value={section.title} onChange={(title) => change({ ...section, title })} />
      <BothLanguages label={t('section.text')} value={section.text ?? NOTHING} onChange={(text) => change({ ...section, text })} />
      {draft.sections.length > 1 && section.questions.length === 0 && (
        <Button className="btn btn--quiet" onPress={() => { onChange(withoutSection(draft, section.id)); onGone() }}>{t('section.remove')}</Button>)}
    </>
  )
}
