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
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { intakeQueries, useStep, type Handover } from './intakes'
import { useWords } from './words'

/** The baton (R1-12, R1-13): two lines on a phone, the words to say, and how it went on. */
export function HandoversPage({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('intakes')
  const { api } = useServices()
  const handovers = useQuery(intakeQueries.handovers(api))
  return (
    <Page head={t('handovers')} what={t('handovers-what')} sees={t('sees-handovers')} tabs={<Tabs here="handovers" rights={rights} onGo={(room) => onGo({ room })} />}>
      <div className="stack">
        <NewHandover />
        {handovers.isPending && <Waiting />}
        {handovers.isError && <Refusal error={handovers.error} onRetry={() => void handovers.refetch()} />}
        {handovers.data !== undefined && handovers.data.handovers.length > 0 && (
          <section className="card"><h2>{t('handovers-before')}</h2><ul className="people">{handovers.data.handovers.map((one) => <Row key={`${one.id}/${one.version}`} one={one} />)}</ul></section>)}
      </div>
    </Page>
  )
}

function NewHandover() {
  const { t } = useTranslation('intakes')
  const step = useStep()
  const [reference, setReference] = useState(() => crypto.randomUUID())
  const [store, setStore] = useState('')
  const [what, setWhat] = useState('')
  const keep = () => step.mutate({ path: '/handovers', body: { reference, store, what } }, {
    onSuccess: () => { setReference(crypto.randomUUID()); setWhat('') },
  })
  return (
    <section className="card stack">
      <h2>{t('handover-head')}</h2>
      <Note tone="now">{t('handover-script')}</Note>
      <Field label={t('store')} value={store} onChange={setStore} />
      <Field label={t('handover-line')} value={what} onChange={setWhat} hint={t('optional')} />
      {step.isError && <Refusal error={step.error} />}
      {step.isSuccess && <Note tone="done" role="status">{t('handover-kept')}</Note>}
      <div className="row row--end"><Act className="btn btn--main" busy={step.isPending} onAct={keep}>{t('handover-act')}</Act></div>
    </section>
  )
}

function Row({ one }: { one: Handover }) {
  const { t } = useTranslation('intakes')
  const words = useWords()
  const step = useStep()
  const end = (outcome: string) => step.mutate({ path: `/handovers/${one.id}/outcome`, method: 'PUT', body: { version: one.version, outcome } })
  return (
    <li className="wrap">
      <span className="grow"><b>{one.store === '' ? t('no-store') : one.store}</b><span className="meta">{inWords(one.at.slice(0, 10))}{one.what === '' ? '' : ` · ${one.what}`}</span></span>
      <span className="chip">{words('handover', one.status)}</span>
      {one.open.includes('gave-up') && <Act busy={step.isPending} onAct={() => end('gave-up')}>{t('gave-up')}</Act>}
      {one.open.includes('normalised') && <Act busy={step.isPending} onAct={() => end('normalised')}>{t('normalised')}</Act>}
      {one.open.includes('escalated') && <PoliceTold one={one} />}
      {step.isError && <Refusal error={step.error} />}
    </li>
  )
}

function PoliceTold({ one }: { one: Handover }) {
  const { t } = useTranslation('intakes')
  const step = useStep()
  const [shown, setShown] = useState(false)
  const [on, setOn] = useState(one.at.slice(0, 10))
  const [office, setOffice] = useState('')
  const [reason, setReason] = useState('')
  if (!shown) return <Act onAct={() => setShown(true)}>{t('police')}</Act>
  return (
    <div className="stack grow">
      <Field type="date" label={t('police-on')} value={on} onChange={setOn} />
      <Field label={t('police-office')} value={office} onChange={setOffice} />
      <Field label={t('reason')} value={reason} onChange={setReason} />
      {step.isError && <Refusal error={step.error} />}
      <div className="row row--end"><Act onAct={() => setShown(false)}>{t('cancel')}</Act>
        <Act className="btn btn--main" busy={step.isPending} unready={office.trim() === ''}
          onAct={() => step.mutate({ path: `/handovers/${one.id}/police`, method: 'PUT', body: { version: one.version, on, office, policeReference: '', reason } })}>{t('police-act')}</Act></div>
    </div>
  )
}
