import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import { intakeQueries, useStep, type Report } from './intakes'
import { Named, Told } from './Told'
import { useWords } from './words'

/** One report of the desk, and the one decision that the organisation has. */
export function ReportPage({ report, onGo }: { report: string, onGo: (place: Place) => void }) {
  const { t } = useTranslation('intakes')
  const { api } = useServices()
  const page = useQuery(intakeQueries.report(api, report))
  const back = <nav className="tabs"><button type="button" onClick={() => onGo({ room: 'reports' })}>{t('back-to-reports')}</button></nav>
  return (
    <Page head={t('report')} what={t('report-page-what')} sees={t('sees-reports')} tabs={back}>
      {page.isPending && <Waiting />}
      {page.isError && <Refusal error={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined && <Shown report={page.data} onGo={onGo} />}
    </Page>
  )
}

function Shown({ report, onGo }: { report: Report, onGo: (place: Place) => void }) {
  const { t } = useTranslation('intakes')
  const words = useWords()
  const { heading, verification } = report
  const matter = report.openedCase
  return (
    <div className="stack">
      <section className="card stack-m">
        <p className="row"><span className="chip">{words('verdict', heading.verdict)}</span><span className="chip">{words('status', heading.status)}</span></p>
        <h2>{words.nature(heading)}</h2>
        <Told said={[
          [t('received'), inWords(heading.receivedOn)], [t('store'), [heading.store, report.where].filter((place) => place !== '').join(' ')], [t('when'), report.when],
          [t('details'), report.details], [t('feedback-wanted'), report.feedbackWanted ? t('wanted') : t('unwanted')],
        ]} />
        <h3>{t('named')}</h3>
        <Named path={`/case/intake-reports/${heading.id}/people`} />
      </section>
      <section className="card stack-m"><h2>{t('verification')}</h2><Told said={[[t('reason'), verification.reason], [t('advice'), verification.advice]]} /></section>
      <Decision report={report} />
      {report.open.includes('open-case') && <NewCase report={report} onGo={onGo} />}
      {matter !== undefined && matter !== null && <Note tone="done" action={<Act onAct={() => onGo({ room: 'cases', matter })}>{t('to-case')}</Act>}>{t('case-opened')}</Note>}
    </div>
  )
}

/** Whether the applicant is told this very text, or nothing. */
function Decision({ report }: { report: Report }) {
  const { t } = useTranslation('intakes')
  const step = useStep()
  const { id } = report.heading
  const may = report.open.includes('approve-feedback')
  if (!may && !report.open.includes('decline-feedback')) return report.feedback.version > 0 ? <section className="card stack-m"><h2>{t('decision')}</h2><p className="pre">{report.feedback.text}</p></section> : null
  return (
    <section className="card stack">
      <h2>{t('decision')}</h2>
      <p>{may ? t('decision-what') : t('decision-none')}</p>
      {may && <p className="pre">{report.feedback.text}</p>}
      {step.isError && <Refusal error={step.error} />}
      <div className="row row--end">
        <Act busy={step.isPending} onAct={() => step.mutate({ path: `/intake-reports/${id}/feedback-refusal`, body: { version: report.version } })}>{t('decline')}</Act>
        {may && <Act className="btn btn--main" busy={step.isPending} onAct={() => step.mutate({ path: `/intake-reports/${id}/feedback-approval`, body: { version: report.version, text: report.feedback.version } })}>{t('approve')}</Act>}
      </div>
    </section>
  )
}

function NewCase({ report, onGo }: { report: Report, onGo: (place: Place) => void }) {
  const { t } = useTranslation('intakes')
  const step = useStep()
  const [title, setTitle] = useState('')
  const open = () => step.mutate({ path: `/intake-reports/${report.heading.id}/case`, body: { version: report.version, title } },
    { onSuccess: (opened) => onGo({ room: 'cases', matter: (opened as { readonly id: string }).id }) })
  return (
    <section className="card stack">
      <h2>{t('case-head')}</h2>
      <p>{t('case-what')}</p>
      <Field label={t('case-title')} value={title} onChange={setTitle} />
      {step.isError && <Refusal error={step.error} />}
      <div className="row row--end"><Act busy={step.isPending} unready={title.trim() === ''} onAct={open}>{t('case-act')}</Act></div>
    </section>
  )
}
