import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { TextBox } from '../../parts/TextBox'
import { useStep, VERDICTS, type Intake } from './intakes'
import { useWords } from './words'

/** What the desk finds, why, and what it advises: all three before a report (R1-17, R1-33). */
export function VerifyForm({ intake }: { intake: Intake }) {
  const { t } = useTranslation('intakes')
  const words = useWords()
  const step = useStep()
  const [verdict, setVerdict] = useState<typeof VERDICTS[number] | null>(null)
  const [reason, setReason] = useState('')
  const [advice, setAdvice] = useState('')
  const unready = verdict === null || reason.trim() === '' || advice.trim() === ''
  return (
    <section className="card stack">
      <h2>{t('verify-head')}</h2>
      <Choices label={t('verdict-label')} value={verdict} onChange={setVerdict} options={VERDICTS.map((one) => ({ value: one, label: words('verdict', one) }))} />
      <TextBox label={t('reason')} value={reason} onChange={setReason} />
      <TextBox label={t('advice')} value={advice} onChange={setAdvice} hint={t('advice-hint')} />
      {step.isError && <Refusal error={step.error} />}
      <div className="row row--end">
        {unready && <p className="meta grow">{t('verify-needs')}</p>}
        <Act className="btn btn--main" busy={step.isPending} unready={unready}
          onAct={() => step.mutate({ path: `/intakes/${intake.id}/verification`, method: 'PUT', body: { version: intake.version, verdict, reason, advice } })}>{t('verify-act')}</Act>
      </div>
    </section>
  )
}

/** A step that asks for nothing. */
export function SimpleStep({ intake, path, head, what, act }: { intake: Intake, path: string, head: string, what: string, act: string }) {
  const step = useStep()
  return (
    <section className="card stack-m">
      <h2>{head}</h2>
      <p>{what}</p>
      {step.isError && <Refusal error={step.error} />}
      <div className="row row--end"><Act className="btn btn--main" busy={step.isPending} onAct={() => step.mutate({ path: `/intakes/${intake.id}/${path}`, body: { version: intake.version } })}>{act}</Act></div>
    </section>
  )
}

/** The text for the applicant: the organisation approves exactly this one. */
export function FeedbackForm({ intake }: { intake: Intake }) {
  const { t } = useTranslation('intakes')
  const step = useStep()
  const [text, setText] = useState(intake.feedback.text)
  const may = intake.open.includes('write-feedback')
  return (
    <section className="card stack">
      <h2>{t('feedback-head')}</h2>
      <p>{intake.feedbackWanted && intake.contactGiven ? t('feedback-what') : t('feedback-not-wanted')}</p>
      {intake.feedback.approved && <Note tone="done">{t('feedback-approved')}</Note>}
      {may ? (
        <>
          <TextBox label={t('feedback-text')} value={text} onChange={setText} rows={6} hint={intake.feedback.approved ? t('feedback-changes') : undefined} />
          {step.isError && <Refusal error={step.error} />}
          <div className="row row--end"><Act busy={step.isPending} unready={text.trim() === '' || text === intake.feedback.text}
            onAct={() => step.mutate({ path: `/intakes/${intake.id}/feedback`, method: 'PUT', body: { version: intake.version, text } })}>{t('feedback-act')}</Act></div>
        </>
      ) : <p className="pre">{intake.feedback.text}</p>}
    </section>
  )
}

/** A threat is not taken on: the police is told, and what was written stays as evidence (R1-24). */
export function Police({ intake }: { intake: Intake }) {
  const { t } = useTranslation('intakes')
  const step = useStep()
  const [shown, setShown] = useState(false)
  const [on, setOn] = useState('')
  const [office, setOffice] = useState('')
  const [policeReference, setPoliceReference] = useState('')
  const [reason, setReason] = useState('')
  if (!shown) return <div className="row row--end"><Act className="btn btn--quiet" onAct={() => setShown(true)}>{t('threat')}</Act></div>
  return (
    <section className="card stack">
      <h2>{t('threat-head')}</h2>
      <p>{t('threat-what')}</p>
      <Field type="date" label={t('police-on')} value={on} onChange={setOn} />
      <Field label={t('police-office')} value={office} onChange={setOffice} />
      <Field label={t('police-reference')} value={policeReference} onChange={setPoliceReference} hint={t('optional')} />
      <TextBox label={t('reason')} value={reason} onChange={setReason} />
      {step.isError && <Refusal error={step.error} />}
      <div className="row row--end">
        <Act onAct={() => setShown(false)}>{t('cancel')}</Act>
        <Act className="btn btn--main" busy={step.isPending} unready={on === '' || office.trim() === '' || reason.trim() === ''}
          onAct={() => step.mutate({ path: `/intakes/${intake.id}/rejection`, body: { version: intake.version, on, office, policeReference, reason } })}>{t('threat-act')}</Act>
      </div>
    </section>
  )
}
