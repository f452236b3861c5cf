import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { TextBox } from '../../parts/TextBox'
import { useServices } from '../../session/services'
import { staffMe } from '../../staff/me'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { intakeQueries, useStep, type Client } from './intakes'

/** For whom the desk works, and what the form calls them; without names a form is not open. */
export function ClientsPage({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('intakes')
  const { api } = useServices()
  const clients = useQuery(intakeQueries.clients(api))
  const me = useQuery(staffMe(api))
  const leads = me.data?.roles.includes('desk-lead') ?? false
  const [open, setOpen] = useState<string>()
  return (
    <Page head={t('clients')} what={t('clients-what')} sees={t('sees-clients')} tabs={<Tabs here="clients" rights={rights} onGo={(room) => onGo({ room })} />}>
      {clients.isPending && <Waiting />}
      {clients.isError && <Refusal error={clients.error} onRetry={() => void clients.refetch()} />}
      {clients.data?.clients.length === 0 && <Note>{t('no-clients')}</Note>}
      <div className="stack">
        {clients.data?.clients.map((one) => open === one.client
          ? <ClientForm key={one.client} one={one} onClose={() => setOpen(undefined)} />
          : (
            <section key={one.client} className="card row wrap">
              <span className="grow"><b>{one.japanese === '' ? t('client-unnamed', { code: one.client }) : one.japanese}</b><span className="meta">{t('stores-count', { count: one.stores.length })}</span></span>
              <span className={one.open ? 'chip is-done' : 'chip is-wait'}>{t(one.open ? 'form-open' : one.served ? 'form-unnamed' : 'contract-over')}</span>
              {leads && <Act onAct={() => setOpen(one.client)}>{t('change')}</Act>}
            </section>))}
      </div>
    </Page>
  )
}

function ClientForm({ one, onClose }: { one: Client, onClose: () => void }) {
  const { t } = useTranslation('intakes')
  const step = useStep()
  const [japanese, setJapanese] = useState(one.japanese)
  const [english, setEnglish] = useState(one.english)
  const [desk, setDesk] = useState(one.desk)
  const [deskEnglish, setDeskEnglish] = useState(one.deskEnglish)
  const [stores, setStores] = useState(one.stores.map(({ name }) => name).join('\n'))
  const save = () => {
    const names = [...new Set(stores.split('\n').map((line) => line.trim()).filter((line) => line !== ''))]
    step.mutate({ path: `/clients/${one.client}`, method: 'PUT', body: { japanese, english, desk, deskEnglish, stores: names.map((name) => ({ id: one.stores.find((store) => store.name === name)?.id ?? crypto.randomUUID(), name })) } }, { onSuccess: onClose })
  }
  return (
    <section className="card stack">
      <Field label={t('client-japanese')} value={japanese} onChange={setJapanese} />
      <Field label={t('client-english')} value={english} onChange={setEnglish} hint={t('client-english-hint')} />
      <Field label={t('desk-japanese')} value={desk} onChange={setDesk} hint={t('desk-hint')} />
      <Field label={t('desk-english')} value={deskEnglish} onChange={setDeskEnglish} />
      <TextBox label={t('stores')} value={stores} onChange={setStores} rows={5} hint={t('stores-hint')} />
      {step.isError && <Refusal error={step.error} />}
      <div className="row row--end"><Act onAct={onClose}>{t('cancel')}</Act><Act className="btn btn--main" busy={step.isPending} unready={japanese.trim() === '' || desk.trim() === ''} onAct={save}>{t('keep')}</Act></div>
    </section>
  )
}
