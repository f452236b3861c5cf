import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../parts/Icon'
import { said, type Questionnaire } from '../../survey/questionnaire'
import { findingsOf, mayGrow, withQuestion, withSection, type Opened } from './editing'
import type { Finding } from './surveys'

interface ContentsProps {
  readonly draft: Questionnaire
  readonly findings: readonly Finding[]
  readonly opened: Opened
  readonly onOpen: (opened: Opened) => void
  readonly onChange: (draft: Questionnaire) => void
}

/** The questionnaire at a glance, what is to be mended marked at its place. */
export function Contents({ draft, findings, opened, onOpen, onChange }: ContentsProps) {
  const { t } = useTranslation('surveys')
  const row = (to: Opened, label: string, meta: string | undefined, key: string) => {
    const here = opened.part === to.part && (to.part === 'start' || (opened.part !== 'start' && opened.id === to.id))
    const mends = findingsOf(findings, draft, to).length > 0
    return (
      <button key={key} type="button" className={to.part === 'question' ? 'part part--question' : 'part'} aria-current={here ? 'true' : undefined} onClick={() => onOpen(to)}>
        <span className="grow">{label === '' ? t('untitled') : label}{meta !== undefined && <span className="meta">{meta}</span>}</span>
        {mends && <span className="chip is-wait"><Icon name="note" />{t('mend')}</span>}
      </button>
    )
  }
  const addQuestion = (section: string) => {
    const [next, id] = withQuestion(draft, section)
    onChange(next)
    onOpen({ part: 'question', id })
  }
  const addSection = () => {
    const [next, id] = withSection(draft)
    onChange(next)
    onOpen({ part: 'section', id })
  }
  return (
    <section className="card parts" aria-label={t('contents')}>
      {row({ part: 'start' }, t('start.head'), undefined, 'start')}
      <ol>
        {draft.sections.map((section) => (
          <li key={section.id}>
            {row({ part: 'section', id: section.id }, said(section.title), undefined, section.id)}
            {section.questions.map((question) => row({ part: 'question', id: question.id }, said(question.text), t(`kind.${question.kind}`), question.id))}
            {mayGrow(draft) && <Button className="btn btn--quiet part-add" aria-label={t('add-question-to', { section: said(section.title) })} onPress={() => addQuestion(section.id)}><Icon name="plus" small />{t('add-question')}</Button>}
          </li>))}
      </ol>
      <Button className="btn btn--wide" onPress={addSection}><Icon name="plus" small />{t('add-section')}</Button>
    </section>
  )
}
