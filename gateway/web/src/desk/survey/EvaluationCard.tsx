import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { TextBox } from '../../parts/TextBox'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { surveyQueries, useSurveyAct, type Evaluation, type Wave } from './surveys'

const PARTS = ['findings', 'measures', 'next'] as const

/** What a wave was found to mean and what follows; without it the wave cannot be put away (R3-31). */
export function EvaluationCard({ wave, writes }: { wave: Wave, writes: boolean }) {
  const { t } = useTranslation('surveys')
  const { api } = useServices()
  const evaluation = useQuery(surveyQueries.evaluation(api, wave.id))
  const [writing, setWriting] = useState(false)
  const archive = useSurveyAct()
  const written = evaluation.data?.writtenOn ?? null
  return (
    <section className="card stack-m" aria-labelledby="evaluation">
      <h2 id="evaluation" className="aside-head">{t('evaluation.head')}</h2>
      {evaluation.isError && <Refusal error={evaluation.error} onRetry={() => void evaluation.refetch()} />}
      {evaluation.isSuccess && written === null && <Note tone="wait">{t('evaluation.missing')}</Note>}
      {evaluation.isSuccess && written !== null && (
        <>
          <dl>{PARTS.map((part) => <div key={part}><dt className="meta">{t(`evaluation.${part}`)}</dt><dd className="s pre">{evaluation.data[part]}</dd></div>)}</dl>
          <p className="meta">{t('evaluation.written', { day: inWords(written) })}</p>
        </>)}
      {writes && evaluation.isSuccess && wave.state === 'closed' && <Button className="btn btn--wide" onPress={() => setWriting(true)}>{t(written === null ? 'evaluation.write' : 'evaluation.change')}</Button>}
      {writes && written !== null && wave.state === 'closed' && <Act className="btn btn--quiet" busy={archive.isPending} onAct={() => archive.mutate({ path: `/waves/${wave.id}/archive` })}>{t('evaluation.archive')}</Act>}
      {writes && written !== null && wave.state === 'closed' && <p className="hint">{t('evaluation.archive-what')}</p>}
      {archive.isError && <Refusal error={archive.error} />}
      {writing && evaluation.isSuccess && <Write wave={wave} evaluation={evaluation.data} onClose={() => setWriting(false)} />}
    </section>
  )
}

function Write({ wave, evaluation, onClose }: { wave: Wave, evaluation: Evaluation, onClose: () => void }) {
  const { t } = useTranslation('surveys')
  const office = useTranslation('office').t
  const [words, setWords] = useState({ findings: evaluation.findings, measures: evaluation.measures, next: evaluation.next })
  const [missing, setMissing] = useState(false)
  const save = useSurveyAct(onClose)
  const send = () => {
    setMissing(words.findings.trim() === '')
    if (words.findings.trim() !== '') save.mutate({ method: 'PUT', path: `/waves/${wave.id}/evaluation`, body: { ...words, version: evaluation.version } })
  }
  return (
    <Sheet open onClose={onClose} title={t('evaluation.head')} choices={<>
      <Button className="btn" onPress={onClose}>{office('back')}</Button>
      <Act className="btn btn--main" busy={save.isPending} onAct={send}>{office('save')}</Act>
    </>}>
      <p className="s">{t('evaluation.what')}</p>
      {PARTS.map((part) => <TextBox key={part} label={t(`evaluation.${part}`)} value={words[part]} rows={3} onChange={(value) => setWords({ ...words, [part]: value })} sentence={missing && part === 'findings' ? t('evaluation.findings-missing') : undefined} />)}
      {save.isError && <Refusal error={save.error} />}
    </Sheet>
  )
}
