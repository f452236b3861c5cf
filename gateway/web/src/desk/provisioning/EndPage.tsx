import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Icon } from '../../parts/Icon'
import { Note, Refusal } from '../../parts/Note'
import { saveFile } from '../../parts/saveFile'
import { Sheet } from '../../parts/Sheet'
import { TextBox } from '../../parts/TextBox'
import { useServices } from '../../session/services'
import { daysBetween, inFull, present } from '../../staff/days'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { ownClosing, type OwnClosing } from './closing'

const STEPS = ['asked', 'proposed', 'taking-out', 'erasing'] as const

/** The end of the organisation's use: it is asked for here, and in its thirty days the records and the audit stream are taken along. */
export function EndPage({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const query = useQuery(ownClosing(api))
  return (
    <Page head={t('room.end')} what={t('end.what')} sees={t('sees.end')} tabs={<Tabs here="end" rights={rights} onGo={(room) => onGo({ room })} />}>
      {query.isPending && <Waiting />}
      {query.isError && <Refusal error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && (
        <div className="stack">
          {query.data?.stage === 'taking-out' && <TakeAlong closing={query.data} edits={rights.edits} />}
          <Steps closing={query.data} />
          {rights.edits && <Asking closing={query.data} />}
          {rights.edits && query.data !== null && query.data.stage !== 'erasing' && <Certificate closing={query.data} />}
        </div>)}
    </Page>
  )
}

function Steps({ closing }: { closing: OwnClosing | null }) {
  const { t } = useTranslation('office')
  return (
    <section className="card stack-m">
      <h2>{t('end.steps')}</h2>
      <ol className="numbered">
        {STEPS.map((step) => (
          <li key={step} aria-current={closing?.stage === step ? 'step' : undefined}>
            <span>{t(`end.step-${step}`)}{closing?.stage === step && <> <span className="chip is-wait">{t('end.here')}</span></>}</span>
          </li>))}
      </ol>
      {closing !== null && closing.obstacles.length > 0 && <Note tone="late" role="status">{t('end.obstacle')}</Note>}
    </section>
  )
}

function TakeAlong({ closing, edits }: { closing: OwnClosing, edits: boolean }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const until = closing.takingOutUntil ?? present()
  const take = useMutation({
    mutationFn: (what: 'records' | 'audit') => api.file(`/provisioning/closing/${what}`),
    onSuccess: (file, what) => saveFile(file, what === 'records' ? 'komado-records.zip.p7m' : 'komado-audit.jsonl'),
  })
  const what = edits ? 'records' : 'audit'
  return (
    <section className="card stack-m">
      <h2>{t('end.take-head')}</h2>
      <p className="row wrap"><span className="big">{t('contract.days', { count: Math.max(0, daysBetween(present(), until)) })}</span><span>{t('end.take-until', { day: inFull(until) })}</span></p>
      <p className="soft">{t(`end.take-${what}`)}</p>
      {edits && !closing.recipient && <Note tone="wait">{t('end.certificate-first')}</Note>}
      {take.isError && <Refusal error={take.error} />}
      {take.isSuccess && <Note tone="done" role="status">{t('end.taken')}</Note>}
      <Act className="btn btn--main btn--wide" busy={take.isPending} unready={edits && !closing.recipient} onAct={() => take.mutate(what)}><Icon name="download" small />{t(`end.take-${what}-act`)}</Act>
    </section>
  )
}

function Asking({ closing }: { closing: OwnClosing | null }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const act = useMutation({
    mutationFn: (method: 'POST' | 'DELETE') => api.json('/provisioning/closing', method === 'POST' ? { method, body: {} } : { method }),
    onSuccess: async () => {
      setOpen(false)
      await Promise.all([['closing'], ['contract']].map((queryKey) => queries.invalidateQueries({ queryKey })))
    },
  })
  if (closing?.stage === 'erasing') return null
  const what = closing === null ? 'ask' : 'withdraw'
  return (
    <section className="card stack-m">
      <h2>{t(`end.${what}-head`)}</h2>
      <p className="soft">{t(`end.${what}-what`)}</p>
      <Button className="btn btn--wide" onPress={() => setOpen(true)}>{t(`end.${what}`)}</Button>
      {open && (
        <Sheet open onClose={() => setOpen(false)} title={t(`end.${what}-sure`)} choices={<>
          <Button className="btn" onPress={() => setOpen(false)}>{t('back')}</Button>
          <Act className="btn btn--main" busy={act.isPending} onAct={() => act.mutate(what === 'ask' ? 'POST' : 'DELETE')}>{t(`end.${what}`)}</Act>
        </>}>
          <p>{t(`end.${what}-means`)}</p>
          {act.isError && <Refusal error={act.error} />}
        </Sheet>)}
    </section>
  )
}

/** To whose key the records are encrypted: nobody but the holder of its private half can open what is taken along. */
function Certificate({ closing }: { closing: OwnClosing }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const { api } = useServices()
  const queries = useQueryClient()
  const [pem, setPem] = useState('')
  const [missing, setMissing] = useState(false)
  const give = useMutation({
    mutationFn: () => api.json('/provisioning/closing/recipient', { method: 'PUT', body: { recipient: pem } }),
    onSuccess: async () => {
      setPem('')
      await queries.invalidateQueries({ queryKey: ['closing'] })
    },
  })
  const sentence = missing ? t('end.certificate-missing') : sentencesAtFields(common, give.error).recipient
  return (
    <form className="card stack-m" onSubmit={(event) => {
      event.preventDefault()
      setMissing(pem.trim() === '')
      if (pem.trim() !== '') give.mutate()
    }}>
      <div className="row wrap"><h2 className="grow">{t('end.certificate')}</h2>{closing.recipient && <span className="chip is-done">{t('end.certificate-there')}</span>}</div>
      <p className="soft">{t('end.certificate-what')}</p>
      <TextBox label={t('end.certificate-label')} value={pem} onChange={setPem} sentence={sentence} hint={t('end.certificate-hint')} />
      {give.isError && sentence === undefined && <Refusal error={give.error} />}
      {give.isSuccess && <Note tone="done" role="status">{t('saved')}</Note>}
      <Act submits className="btn" busy={give.isPending}>{t(closing.recipient ? 'end.certificate-replace' : 'end.certificate-give')}</Act>
    </form>
  )
}
