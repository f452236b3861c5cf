import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../parts/Sheet'
import { AnswerPages } from '../../survey/AnswerPages'
import { NobodyReadsNow } from '../../survey/QuestionField'
import { pagesOf, said, type Answers, type Questionnaire } from '../../survey/questionnaire'

/** The questionnaire as whoever answers sees it on a phone; nothing of what is tried here is kept. */
export function Preview({ questionnaire, onClose }: { questionnaire: Questionnaire, onClose: () => void }) {
  const { t } = useTranslation('surveys')
  const [stage, setStage] = useState<'start' | 'pages' | 'end'>('start')
  const [answers, setAnswers] = useState<Answers>({})
  const [page, setPage] = useState(0)
  const empty = pagesOf(questionnaire, answers).length === 0
  return (
    <Sheet open onClose={onClose} title={t('preview.head')}>
      <p className="s">{t('preview.what')}</p>
      <div className="preview">
        {stage === 'start' && (
          <>
            <div className="pad stack grow-y survey-body"><h3 className="greet greet--s">{said(questionnaire.title)}</h3><p className="pre">{said(questionnaire.introduction)}</p></div>
            {!empty && <div className="onward"><Button className="btn btn--main btn--big grow" onPress={() => setStage('pages')}>{t('preview.begin')}</Button></div>}
          </>)}
        {stage === 'pages' && (
          <AnswerPages inside questionnaire={questionnaire} answers={answers} page={page} beforeText={<NobodyReadsNow day={t('preview.last-day')}>{null}</NobodyReadsNow>}
            onAnswer={(question, answer) => setAnswers((before) => ({ ...before, [question]: answer }))} onPage={setPage} onBefore={() => setStage('start')} onAfter={() => setStage('end')} />)}
        {stage === 'end' && (
          <>
            <p className="pad grow-y">{t('preview.end')}</p>
            <div className="onward"><Button className="btn grow" onPress={() => { setAnswers({}); setPage(0); setStage('start') }}>{t('preview.again')}</Button></div>
          </>)}
      </div>
    </Sheet>
  )
}
