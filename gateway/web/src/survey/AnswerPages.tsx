import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/Icon'
import { FocusedHead } from './FocusedHead'
import { QuestionField } from './QuestionField'
import { isAnswered, pagesOf, said, type Answer, type Answers, type Questionnaire } from './questionnaire'
import { SeesLine } from './WhyNobody'

interface AnswerPagesProps {
  readonly questionnaire: Questionnaire
  readonly answers: Answers
  readonly page: number
  readonly beforeText: ReactNode
  readonly onAnswer: (question: string, answer: Answer) => void
  readonly onPage: (page: number) => void
  /** Back from the first page, and on from the last. */
  readonly onBefore: () => void
  readonly onAfter: () => void
  /** Inside another page, as in the editor's preview. */
  readonly inside?: boolean
}

/** The questions, a few a page, with the way back and on always in reach of the thumb. */
export function AnswerPages({ questionnaire, answers, page, beforeText, onAnswer, onPage, onBefore, onAfter, inside = false }: AnswerPagesProps) {
  const { t } = useTranslation('survey')
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set())
  const body = useRef<HTMLDivElement>(null)
  const pages = pagesOf(questionnaire, answers)
  const index = Math.min(page, pages.length - 1)
  const shown = pages[index]
  useEffect(() => {
    if (missing.size > 0) body.current?.querySelector<HTMLElement>('[aria-invalid="true"] input, [data-invalid] input, [data-invalid] textarea')?.focus()
  }, [missing])
  if (shown === undefined) return null

  const forward = () => {
    const lacking = shown.questions.filter(({ id, required }) => required && !isAnswered(answers[id])).map(({ id }) => id)
    setMissing(new Set(lacking))
    if (lacking.length > 0) return
    if (index + 1 < pages.length) onPage(index + 1)
    else onAfter()
  }
  const back = () => {
    setMissing(new Set())
    if (index > 0) onPage(index - 1)
    else onBefore()
  }
  const { section, questions } = shown
  return (
    <>
      <div role={inside ? undefined : 'main'} className="pad stack grow-y survey-body" ref={body}>
        <div className="row meta">
          <span className="nw">{t('progress', { page: index + 1, pages: pages.length })}</span>
          <svg className="prog" aria-hidden="true"><rect width={`${Math.round((index + 1) / pages.length * 100)}%`} height="100%" /></svg>
        </div>
        <FocusedHead key={index}>{said(section.title)}</FocusedHead>
        {said(section.text) !== '' && <p className="soft">{said(section.text)}</p>}
        {questions.map((question) => (
          <QuestionField key={question.id} question={question} answer={answers[question.id]} missing={missing.has(question.id)} beforeText={beforeText}
            onAnswer={(answer) => {
              setMissing((before) => before.has(question.id) ? new Set([...before].filter((id) => id !== question.id)) : before)
              onAnswer(question.id, answer)
            }} />))}
      </div>
      <SeesLine />
      <div className="onward">
        <Button className="btn btn--quiet" onPress={back}><Icon name="back" small />{t('back')}</Button>
        <Button className="btn btn--main btn--big grow" onPress={forward}>{t('next')}</Button>
      </div>
    </>
  )
}
