import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import { FeedbackForm, Police, SimpleStep, VerifyForm } from './IntakeForms'
import { awaitsReport, intakeQueries, type Intake } from './intakes'
import { Named, Told } from './Told'
import { useWords } from './words'

/** One intake: what was told, when the report is due, and the one thing to do next. */
export function IntakePage({ intake, onGo }: { intake: string, onGo: (place: Place) => void }) {
  const { t } = useTranslation('intakes')
  const { api } = useServices()
  const page = useQuery(intakeQueries.intake(api, intake))
  const back = <nav className="tabs"><button type="button" onClick={() => onGo({ room: 'intakes' })}>{t('back-to-queue')}</button></nav>
  return (
    <Page head={page.data?.clientName ?? t('queue')} what={t('intake-what')} sees={t('sees-intake', { client: page.data?.clientName ?? '' })} tabs={back}>
      {page.isPending && <Waiting />}
      {page.isError && <Refusal error={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined && <Shown intake={page.data} />}
    </Page>
  )
}

function Shown({ intake }: { intake: Intake }) {
  const { t } = useTranslation('intakes')
  const words = useWords()
  const can = (step: string) => intake.open.includes(step)
  return (
    <div className="stack">
      <section className="card stack-m">
        <p className="row"><span className="chip">{words('status', intake.status)}</span>
          {awaitsReport(intake) && <span className={intake.late ? 'chip is-late' : 'chip is-wait'}>{intake.late ? t('late') : t('due', { day: inWords(intake.dueOn) })}</span>}</p>
        <h2>{words.nature(intake)}</h2>
        <Told said={[
          [t('channel-label'), words('channel', intake.channel)], [t('received'), inWords(intake.receivedOn)], [t('store'), [intake.store, intake.where].filter((place) => place !== '').join(' ')],
          [t('when'), intake.when], [t('details'), intake.details], [t('feedback-wanted'), intake.feedbackWanted ? t('wanted') : t('unwanted')],
          ...(intake.kind === 'consultation' ? [[t('consent'), intake.consent ? t('yes') : t('no')] as const] : []),
        ]} />
        <h3>{t('named')}</h3>
        <Named path={`/case/intakes/${intake.id}/people`} />
      </section>
      {intake.verification && (
        <section className="card stack-m"><h2>{t('verification')}</h2>
          <Told said={[[t('verdict-label'), words('verdict', intake.verification.verdict)], [t('reason'), intake.verification.reason], [t('advice'), intake.verification.advice]]} /></section>)}
      {intake.police && (
        <section className="card stack-m"><h2>{t('police')}</h2>
          <Told said={[[t('police-on'), inWords(intake.police.on)], [t('police-office'), intake.police.office], [t('police-reference'), intake.police.policeReference], [t('reason'), intake.police.reason]]} />
          <Note>{t('evidence-kept')}</Note></section>)}
      {can('verify') && <VerifyForm intake={intake} />}
      {can('report') && <SimpleStep intake={intake} path="report" head={t('report-head')} what={t('report-what', { client: intake.clientName })} act={t('report-act')} />}
      {can('advise') && <SimpleStep intake={intake} path="counsel" head={t('advise-head')} what={t('advise-what', { client: intake.clientName })} act={t('advise-act')} />}
      {(can('write-feedback') || intake.feedback.version > 0) && <FeedbackForm intake={intake} />}
      {can('send-feedback') && <SimpleStep intake={intake} path="feedback/sending" head={t('send-head')} what={t('send-what')} act={t('send-act')} />}
      {can('reject') && <Police intake={intake} />}
      {intake.open.length === 0 && <Note tone="done">{t('nothing-to-do')}</Note>}
    </div>
  )
}
