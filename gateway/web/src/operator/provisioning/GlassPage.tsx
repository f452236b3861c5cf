import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { wholeNumber } from '../../parts/wholeNumber'
import { useServices } from '../../session/services'
import { REASONS_TO_LOOK, TONE_OF_OPENING, type Opening } from '../../staff/glass'
import { staffMe } from '../../staff/me'
import { momentInWords } from '../../staff/moments'
import { Path } from '../Path'
import type { Place } from '../place'

interface Diagnosis {
  readonly jobs: readonly { readonly order: string, readonly status: 'making' | 'ready' | 'handed-over' | 'failed' | 'cancelled', readonly letters: number, readonly made: number, readonly orderedAt: string, readonly leasedUntil?: string }[]
  readonly overdue: Readonly<Record<string, number>>
  readonly mailsWaiting: Readonly<Record<string, number>>
}

/** Two operators together look at the states of one organisation's jobs, for hours; its people are told (TH-32). */
export function GlassPage({ tenant, onGo }: { tenant: string, onGo: (place: Place) => void }) {
  const { t } = useTranslation('operator')
  const { api } = useServices()
  const me = useQuery(staffMe(api)).data?.id
  const key = ['glass', tenant]
  const list = useQuery({ queryKey: key, queryFn: async ({ signal }) => (await api.json<{ openings: Opening[] }>(`/provisioning/tenants/${tenant}/break-glass`, { signal })).openings })
  const mayLook = list.data?.some(({ state, askedBy, confirmedBy }) => state === 'open' && (askedBy === me || confirmedBy === me)) ?? false
  return (
    <main className="page">
      <header className="page-head"><div className="grow"><Path code={tenant} onGo={onGo} /><h1>{t('glass.head')}</h1><p>{t('glass.what')}</p></div></header>
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <div className="card stack-m" aria-busy="true"><span className="skel skel--l" /><span className="skel" /></div>}
      {list.isSuccess && (
        <div className="cols">
          <div className="stack">
            {mayLook && <Look tenant={tenant} />}
            {list.data.length === 0 && <section className="card"><p>{t('glass.none')}</p></section>}
            {list.data.map((opening) => <OpeningCard key={opening.id} tenant={tenant} opening={opening} own={opening.askedBy === me} />)}
          </div>
          <aside><Ask tenant={tenant} /></aside>
        </div>)}
    </main>
  )
}

function useGlassAct(tenant: string, onDone?: () => void) {
  const { api } = useServices()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: { method: 'POST' | 'DELETE', path: string, body?: object }) => api.json(`/provisioning/tenants/${tenant}/break-glass${path}`, body === undefined ? { method } : { method, body }),
    onSuccess: () => {
      onDone?.()
      return client.invalidateQueries({ queryKey: ['glass', tenant] })
    },
  })
}

function OpeningCard({ tenant, opening, own }: { tenant: string, opening: Opening, own: boolean }) {
  const { t } = useTranslation('operator')
  const staff = useTranslation('staff').t
  const confirm = useGlassAct(tenant)
  const end = useGlassAct(tenant)
  const { state, reason, explanation, askedAt, until } = opening
  return (
    <section className="card stack-m">
      <div className="row wrap"><h2 className="grow aside-head">{staff(`glass.reason-${reason}`)}</h2><span className={`chip ${TONE_OF_OPENING[state]}`}>{staff(`glass.is-${state}`)}</span></div>
      <p className="pre">{explanation}</p>
      <p className="meta">{t('glass.times', { asked: momentInWords(askedAt), until: momentInWords(opening.endedAt ?? until) })}</p>
      {(confirm.error ?? end.error) !== null && <Refusal error={confirm.error ?? end.error} />}
      {state === 'asked' && own && <p className="hint">{t('glass.needs-another')}</p>}
      {state !== 'over' && (
        <div className="row wrap row--end">
          <Act className="btn btn--quiet" busy={end.isPending} onAct={() => end.mutate({ method: 'DELETE', path: `/${opening.id}` })}>{t(state === 'asked' ? 'glass.decline' : 'glass.end')}</Act>
          {state === 'asked' && !own && <Act className="btn btn--main" busy={confirm.isPending} onAct={() => confirm.mutate({ method: 'POST', path: `/${opening.id}/confirmation` })}>{t('glass.confirm')}</Act>}
        </div>)}
    </section>
  )
}

function Look({ tenant }: { tenant: string }) {
  const { t } = useTranslation('operator')
  const { api } = useServices()
  const look = useMutation({ mutationFn: () => api.json<Diagnosis>(`/provisioning/tenants/${tenant}/diagnosis`) })
  const seen = look.data
  return (
    <section className="card stack-m">
      <h2>{t('glass.look-head')}</h2>
      <p className="soft">{t('glass.look-what')}</p>
      {look.isError && <Refusal error={look.error} />}
      {seen !== undefined && (
        <dl>
          {seen.jobs.map((job) => <div key={job.order} className="kv-row"><dt>{momentInWords(job.orderedAt)}</dt><dd>{t('glass.job', { status: t(`glass.job-${job.status}`), made: job.made, letters: job.letters })}{job.leasedUntil !== undefined && ` ${t('glass.leased', { until: momentInWords(job.leasedUntil) })}`}</dd></div>)}
          {seen.jobs.length === 0 && <div className="kv-row"><dt>{t('glass.jobs')}</dt><dd>{t('glass.nothing')}</dd></div>}
          <div className="kv-row"><dt>{t('glass.overdue')}</dt><dd>{words(seen.overdue) || t('glass.nothing')}</dd></div>
          <div className="kv-row"><dt>{t('glass.mails')}</dt><dd>{words(seen.mailsWaiting) || t('glass.nothing')}</dd></div>
        </dl>)}
      <div className="row row--end"><Act className="btn btn--main" busy={look.isPending} onAct={() => look.mutate()}>{t('glass.look')}</Act></div>
    </section>
  )
}

function words(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts).map(([word, count]) => `${word} ${count}`).join(' / ')
}

function Ask({ tenant }: { tenant: string }) {
  const { t } = useTranslation('operator')
  const staff = useTranslation('staff').t
  const common = useTranslation().t
  const [reason, setReason] = useState<typeof REASONS_TO_LOOK[number]>('letters-hang')
  const [explanation, setExplanation] = useState('')
  const [hours, setHours] = useState('2')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const ask = useGlassAct(tenant, () => setExplanation(''))
  const sentences: Record<string, string> = { ...sentencesAtFields(common, ask.error), ...missing }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const count = wholeNumber(hours)
    const found: Record<string, string> = {}
    if (explanation.trim() === '') found.explanation = t('glass.explanation-missing')
    if (count === undefined || count < 1 || count > 24) found.hours = t('glass.hours-missing')
    setMissing(found)
    ask.reset()
    if (Object.keys(found).length === 0) ask.mutate({ method: 'POST', path: '', body: { reason, explanation, hours: count } })
  }
  return (
    <Form className="card stack" onSubmit={submit} validationBehavior="aria">
      <h2>{t('glass.ask-head')}</h2>
      <Note tone="wait">{t('glass.told')}</Note>
      <Select label={t('glass.reason')} value={reason} onChange={setReason} options={REASONS_TO_LOOK.map((value) => ({ value, label: staff(`glass.reason-${value}`) }))} />
      <Field label={t('glass.explanation')} value={explanation} onChange={setExplanation} hint={t('glass.explanation-hint')} sentence={sentences.explanation} />
      <Field numeric label={t('glass.hours')} value={hours} onChange={setHours} sentence={sentences.hours} />
      {ask.isError && Object.keys(sentences).length === 0 && <Refusal error={ask.error} />}
      <Act submits className="btn btn--main btn--wide" busy={ask.isPending}>{t('glass.ask')}</Act>
    </Form>
  )
}
