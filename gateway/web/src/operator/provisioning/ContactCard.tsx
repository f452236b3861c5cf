import { useQuery } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../http/problem'
import { sentenceFor, sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { undelivered } from '../../staff/undelivered'
import type { OperatedTenant } from './tenants'
import { useTenantAct } from './useTenantAct'

/** Whom the operator writes to about trial and contract. */
export function ContactCard({ tenant }: { tenant: OperatedTenant }) {
  const { t } = useTranslation('operator')
  const common = useTranslation().t
  const [name, setName] = useState(tenant.contact?.name ?? '')
  const [address, setAddress] = useState(tenant.contact?.address ?? '')
  const [language, setLanguage] = useState<'ja' | 'en'>(tenant.contact?.language ?? 'ja')
  const save = useTenantAct(tenant.code)
  const returned = useQuery(undelivered(useServices().api, `/provisioning/tenants/${tenant.code}/undelivered`))
  const code = save.error instanceof Problem ? save.error.code : undefined
  const fields = sentencesAtFields(common, save.error)
  const atName = code === 'contact-name' ? sentenceFor(common, save.error) : fields.name
  const atAddress = code === 'contact-address' ? sentenceFor(common, save.error) : fields.address
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    save.mutate({ method: 'PUT', path: 'contact', body: { name, address, language } })
  }
  return (
    <Form className="card stack" onSubmit={submit} validationBehavior="aria">
      <h2 className="aside-head">{t('contract.contact-head')}</h2>
      {returned.data?.map(({ address: to, since }) => <Note key={to} tone="late">{t('contract.returned', { address: to, day: inWords(since) })}</Note>)}
      {tenant.contact === undefined && <Note tone="wait">{t('contract.contact-none')}</Note>}
      <Field label={t('contract.contact-name')} value={name} onChange={setName} sentence={atName} />
      <Field type="email" label={t('contract.contact-address')} value={address} onChange={setAddress} sentence={atAddress} />
      <Choices short label={t('contract.contact-language')} value={language} onChange={setLanguage}
        options={[{ value: 'ja', label: t('language.ja') }, { value: 'en', label: t('language.en') }]} />
      {save.isError && atName === undefined && atAddress === undefined && <Refusal error={save.error} />}
      {save.isSuccess && <Note tone="done" role="status">{t('contract.contact-saved')}</Note>}
      <Act submits className="btn btn--wide" busy={save.isPending}>{t('contract.contact-act')}</Act>
    </Form>
  )
}
