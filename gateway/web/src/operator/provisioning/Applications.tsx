import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { dayLabel, today } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import type { Place } from '../place'
import { applications, REASONS, type Application } from './applications'
import { wholeNumber } from '../../parts/wholeNumber'
import { TENANTS } from './tenants'

/** What organisations wrote into the form, and the answer to each. */
export function Applications({ onGo }: { onGo: (place: Place) => void }) {
  const { t } = useTranslation('operator')
  const { api } = useServices()
  const query = useQuery(applications(api))
  const waiting = query.data?.filter(({ status }) => status === 'received') ?? []
  const declined = query.data?.filter(({ status }) => status === 'declined') ?? []
  return (
    <main className="page">
      <header className="page-head"><div className="grow"><h1>{t('applications.head')}</h1><p>{t('applications.what')}</p></div></header>
      {query.isError && <Refusal error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <div className="card stack-m" aria-busy="true"><span className="skel skel--l" /><span className="skel" /></div>}
      {query.isSuccess && waiting.length === 0 && <section className="card"><p>{t('applications.none')}</p></section>}
      <div className="stack">
        {waiting.map((application) => <ApplicationCard key={application.code} application={application} onGo={onGo} />)}
      </div>
      {declined.length > 0 && (
        <section className="card after">
          <h2 className="aside-head">{t('applications.declined-head')}</h2>
          <p className="meta">{t('applications.declined-what')}</p>
          <ul className="people">{declined.map(({ code, name, receivedOn }) => (
            <li key={code}><span className="grow">{name}<span className="meta">{t('applications.received', { day: dayLabel(receivedOn, currentLanguage(), today(new Date())) })}</span></span></li>))}
          </ul>
        </section>)}
    </main>
  )
}

function ApplicationCard({ application, onGo }: { application: Application, onGo: (place: Place) => void }) {
  const { t } = useTranslation('operator')
  const common = useTranslation().t
  const [ask, setAsk] = useState<'accept' | 'decline'>()
  const { name, kind, industry, headcount, languages, contact, message, receivedOn } = application
  return (
    <section className="card stack">
      <div className="row wrap">
        <h2 className="grow">{name}</h2>
        <span className="meta">{t('applications.received', { day: dayLabel(receivedOn, currentLanguage(), today(new Date())) })}</span>
      </div>
      <dl>
        <div className="kv-row"><dt>{t('applications.kind')}</dt><dd>{t(`kind.${kind}`)} / {common(`industry.${industry}` as 'industry.other')}</dd></div>
        <div className="kv-row"><dt>{t('applications.headcount')}</dt><dd>{t('applications.people', { headcount: headcount.toLocaleString(currentLanguage()) })}</dd></div>
        <div className="kv-row"><dt>{t('applications.languages')}</dt><dd>{languages.map((language) => t(`language.${language}`)).join(' / ')}</dd></div>
        <div className="kv-row"><dt>{t('applications.contact')}</dt><dd>{contact.name}<br />{contact.address}</dd></div>
        {message !== '' && <div className="kv-row"><dt>{t('applications.message')}</dt><dd className="pre">{message}</dd></div>}
      </dl>
      <div className="row wrap row--end">
        <Button className="btn btn--quiet" onPress={() => setAsk('decline')}>{t('applications.decline')}</Button>
        <Button className="btn btn--main" onPress={() => setAsk('accept')}>{t('applications.accept')}</Button>
      </div>
      {ask === 'accept' && <Accept application={application} onClose={() => setAsk(undefined)} onGo={onGo} />}
      {ask === 'decline' && <Decline application={application} onClose={() => setAsk(undefined)} />}
    </section>
  )
}

function Accept({ application, onClose, onGo }: { application: Application, onClose: () => void, onGo: (place: Place) => void }) {
  const { t } = useTranslation('operator')
  const common = useTranslation().t
  const { api } = useServices()
  const client = useQueryClient()
  const [limit, setLimit] = useState(String(application.headcount))
  const [missing, setMissing] = useState<string>()
  const accept = useMutation({
    mutationFn: (headcountLimit: number) => api.json(`/provisioning/applications/${application.code}/acceptance`, { method: 'POST', body: { headcountLimit } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: TENANTS })
      onGo({ screen: 'contract', tenant: application.code })
      return client.invalidateQueries({ queryKey: applications(api).queryKey })
    },
  })
  const sentence = missing ?? sentencesAtFields(common, accept.error).headcountLimit
  const act = () => {
    const count = wholeNumber(limit)
    setMissing(count === undefined ? t('applications.limit-missing') : undefined)
    if (count !== undefined) accept.mutate(count)
  }
  return (
    <Sheet open onClose={onClose} title={t('applications.accept-head', { name: application.name })} choices={<>
      <Button className="btn" onPress={onClose}>{t('applications.back')}</Button>
      <Act className="btn btn--main" busy={accept.isPending} onAct={act}>{t('applications.accept')}</Act>
    </>}>
      <p>{t('applications.accept-text', { address: application.contact.address })}</p>
      <Field label={t('applications.limit')} value={limit} onChange={setLimit} numeric hint={t('applications.limit-hint')} sentence={sentence} />
      {accept.isError && sentence === undefined && <Refusal error={accept.error} />}
    </Sheet>
  )
}

function Decline({ application, onClose }: { application: Application, onClose: () => void }) {
  const { t } = useTranslation('operator')
  const { api } = useServices()
  const client = useQueryClient()
  const [reason, setReason] = useState<typeof REASONS[number] | null>(null)
  const [missing, setMissing] = useState(false)
  const decline = useMutation({
    mutationFn: (chosen: string) => api.json(`/provisioning/applications/${application.code}/refusal`, { method: 'POST', body: { reason: chosen } }),
    onSuccess: () => client.invalidateQueries({ queryKey: applications(api).queryKey }),
  })
  return (
    <Sheet open onClose={onClose} title={t('applications.decline-head', { name: application.name })} choices={<>
      <Button className="btn" onPress={onClose}>{t('applications.back')}</Button>
      <Act className="btn btn--main" busy={decline.isPending} onAct={() => { setMissing(reason === null); if (reason !== null) decline.mutate(reason) }}>{t('applications.decline')}</Act>
    </>}>
      <p>{t('applications.decline-text', { address: application.contact.address })}</p>
      <Choices label={t('applications.reason')} value={reason} onChange={setReason} sentence={missing ? t('applications.reason-missing') : undefined}
        options={REASONS.map((value) => ({ value, label: t(`applications.reason-${value}`) }))} />
      {decline.isError && <Refusal error={decline.error} />}
    </Sheet>
  )
}
