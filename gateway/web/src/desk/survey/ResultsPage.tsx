import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Icon } from '../../parts/Icon'
import { Note, Refusal } from '../../parts/Note'
import { Pane } from '../../parts/Pane'
import { saveFile } from '../../parts/saveFile'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { inDue, inWords } from '../../staff/days'
import { said } from '../../survey/questionnaire'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Bars, cellName, GroupBars, Hatch } from './Bars'
import { EvaluationCard } from './EvaluationCard'
import { FollowUps } from './FollowUps'
import { surveyQueries, type QuestionResult, type Results, type Wave } from './surveys'
import { TrendCard } from './TrendCard'

/** What a wave brought to light: protected numbers only, and only after its last day. */
export function ResultsPage({ wave, rights, path, onGo }: { wave: Wave, rights: Rights, path: ReactNode, onGo: (place: Place) => void }) {
  const { t } = useTranslation('surveys')
  const { api } = useServices()
  const mayRead = rights.readsResults
  const results = useQuery({ ...surveyQueries.results(api, wave.id), enabled: mayRead })
  const save = useMutation({
    mutationFn: (form: 'report' | 'table') => api.file(`/survey/waves/${wave.id}/results/${form}?language=${currentLanguage()}`),
    onSuccess: (file, form) => saveFile(file, form === 'report' ? 'komado-survey.pdf' : 'komado-survey.csv'),
  })
  return (
    <Page head={t('results.head', { title: said(wave.title) })} what={t('results.what', { from: inWords(wave.opensOn), to: inDue(wave.closesOn) })} sees={t('results.sees')} tabs={path}
      act={mayRead && <>
        {wave.responseRate !== null && <span className="chip">{t('rate', { rate: wave.responseRate })}</span>}
        <Act busy={save.isPending && save.variables === 'table'} onAct={() => save.mutate('table')}><Icon name="download" small />{t('results.table')}</Act>
        <Act className="btn btn--main" busy={save.isPending && save.variables === 'report'} onAct={() => save.mutate('report')}>{t('results.report')}</Act>
      </>}>
      {!mayRead && <Note>{t('results.not-yours')}</Note>}
      {save.isError && <Refusal error={save.error} />}
      {mayRead && results.isPending && <Waiting />}
      {results.isError && <Refusal error={results.error} onRetry={() => void results.refetch()} />}
      {results.isSuccess && <Shown wave={wave} results={results.data} writes={rights.evaluates} onReport={() => onGo({ room: 'cases', begin: 'checklist' })} />}
    </Page>
  )
}

function Shown({ wave, results, writes, onReport }: { wave: Wave, results: Results, writes: boolean, onReport: () => void }) {
  const { t } = useTranslation('surveys')
  const somethingHidden = results.questions.some(({ overall, breakdowns, texts, kind }) => (kind === 'text' ? texts === null : !overall.shown) || breakdowns.some(({ groups }) => groups.some(({ distribution }) => !distribution.shown)))
  return (
    <div className="cols">
      <Hatch />
      <div className="stack">
        {results.questions.map((question, index) => <QuestionCard key={question.id} wave={wave} results={results} question={question} number={index + 1} readsTexts={writes} />)}
        <TrendCard results={results} />
      </div>
      <aside className="stack-m">
        {results.signsSeen && (
          <section className="card stack-m" aria-labelledby="signs-seen">
            <h2 id="signs-seen" className="aside-head">{t('signs-seen.head')}</h2>
            <p className="s">{t('signs-seen.what')}</p>
            {writes && <Button className="btn btn--wide" onPress={onReport}>{t('signs-seen.do')}</Button>}
          </section>)}
        {somethingHidden && (
          <section className="card stack-m" aria-labelledby="why-hidden">
            <h2 id="why-hidden" className="aside-head">{t('hidden.head')}</h2>
            <ul className="s plain-list">{(['few', 'subtract', 'same', 'which'] as const).map((why) => <li key={why}>{t(`hidden.${why}`, { k: results.k, text: results.kText })}</li>)}</ul>
          </section>)}
        {results.lostMarks && <Note>{t('results.lost-marks')}</Note>}
        <p className="sees"><Pane committee /><span>{t('protects.sees')}</span></p>
        <EvaluationCard wave={wave} writes={writes} />
        <FollowUps wave={wave} writes={writes} />
      </aside>
    </div>
  )
}

function QuestionCard({ wave, results, question, number, readsTexts }: { wave: Wave, results: Results, question: QuestionResult, number: number, readsTexts: boolean }) {
  const { t } = useTranslation('surveys')
  const head = `${number}. ${said(question.text)}`
  if (question.kind === 'text') {
    return (
      <section className="card stack-m" aria-label={head}>
        <h2>{head}</h2>
        {question.texts === null ? <p className="s">{t('texts.hidden', { count: results.kText })}</p> : <Texts wave={wave} question={question} reads={readsTexts} />}
      </section>
    )
  }
  return (
    <section className="card stack-m" aria-label={head}>
      <h2>{head}</h2>
      <div className="both both--results">
        <Bars caption={t('results.all')} distribution={question.overall} />
        {question.breakdowns.map((breakdown) => <Breakdown key={breakdown.by} results={results} question={question} breakdown={breakdown} />)}
      </div>
    </section>
  )
}

function Breakdown({ results, question, breakdown }: { results: Results, question: QuestionResult, breakdown: QuestionResult['breakdowns'][number] }) {
  const { t } = useTranslation('surveys')
  const cells = question.overall.cells.length > 0 ? question.overall.cells : breakdown.groups.find(({ distribution }) => distribution.shown)?.distribution.cells ?? []
  const [option, setOption] = useState(cells[0]?.option ?? '')
  const by = said(results.questions.find(({ id }) => id === breakdown.by)?.text)
  const name = (id: string) => {
    const cell = cells.find((one) => one.option === id)
    return cell === undefined ? id : cellName(cell)
  }
  return (
    <div>
      {cells.length > 0 && <Select label={t('results.by', { group: by })} value={option} onChange={setOption} options={cells.map((cell) => ({ value: cell.option, label: name(cell.option) }))} />}
      <GroupBars caption={t('results.by-caption', { answer: name(option) })} option={option} groups={breakdown.groups} />
    </div>
  )
}

function Texts({ wave, question, reads }: { wave: Wave, question: QuestionResult, reads: boolean }) {
  const { t } = useTranslation('surveys')
  const { api } = useServices()
  const [open, setOpen] = useState(false)
  const texts = useQuery({ ...surveyQueries.texts(api, wave.id, question.id), enabled: open, staleTime: Infinity })
  return (
    <>
      <p className="s">{t('texts.what', { count: question.texts ?? 0 })}</p>
      {reads && <Button className="btn" onPress={() => setOpen(true)}>{t('texts.read')}</Button>}
      <Sheet open={open} onClose={() => setOpen(false)} title={said(question.text)}>
        <p className="s">{t('texts.help')}</p>
        {texts.isPending && <Waiting />}
        {texts.isError && <Refusal error={texts.error} onRetry={() => void texts.refetch()} />}
        <ul className="people">{texts.data?.texts.map((text, index) => <li key={index} className="block pre">{text}</li>)}</ul>
      </Sheet>
    </>
  )
}
