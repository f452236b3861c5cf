import { useState, type SyntheticEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { fullDayLabel } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { isOpen, type OperatedTenant } from './tenants'
import { TONE_OF } from './tones'
import { useTenantAct } from './useTenantAct'

const REASONS = ['unpaid', 'request', 'terms', 'other'] as const

/** Where the organisation stands, and the moves that an operator can make. */
export function StandingCard({ tenant }: { tenant: OperatedTenant }) {
  const { t } = useTranslation('operator')
  const [asks, setAsks] = useState(false)
  const reinstate = useTenantAct(tenant.code)
  const { standing, trialUntil, contractUntil } = tenant
  return (
    <section className="card stack">
      <div className="row wrap"><h2 className="aside-head grow">{t('contract.standing-head')}</h2><span className={`chip ${TONE_OF[standing]}`}>{t(`standing.${standing}`)}</span></div>
      <p className="s">{contractUntil === undefined
        ? t('contract.trial-until', { day: fullDayLabel(trialUntil, currentLanguage()) })
        : t('contract.contract-until', { day: fullDayLabel(contractUntil, currentLanguage()) })}</p>
      <p className="s soft">{t(isOpen(standing) ? 'contract.open' : 'contract.closed')}</p>
      {(standing === 'trial' || standing === 'trial-expired') && <ExtendTrial key={trialUntil} tenant={tenant} />}
      {reinstate.isError && <Refusal error={reinstate.error} />}
      {standing === 'suspended'
        ? <Act className="btn btn--wide" busy={reinstate.isPending} onAct={() => reinstate.mutate({ method: 'DELETE', path: 'suspension' })}>{t('contract.reinstate')}</Act>
        : standing !== 'closing' && standing !== 'closed' && <Button className="btn btn--quiet btn--wide" onPress={() => setAsks(true)}>{t('contract.suspend')}</Button>}
      {asks && <Suspend tenant={tenant.code} onClose={() => setAsks(false)} />}
    </section>
  )
}

function ExtendTrial({ tenant }: { tenant: OperatedTenant }) {
  const { t } = useTranslation('operator')
  const common = useTranslation().t
  const [until, setUntil] = useState(tenant.trialUntil)
  const extend = useTenantAct(tenant.code)
  const sentence = sentencesAtFields(common, extend.error).until
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    extend.mutate({ method: 'PUT', path: 'trial', body: { until } })
  }
  return (
    <Form className="stack-m" onSubmit={submit} validationBehavior="aria">
      <Field type="date" label={t('contract.extend-until')} value={until} onChange={setUntil} sentence={sentence} />
      {extend.isError && sentence === undefined && <Refusal error={extend.error} />}
      <Act submits className="btn btn--wide" busy={extend.isPending}>{t('contract.extend-act')}</Act>
    </Form>
  )
}

function Suspend({ tenant, onClose }: { tenant: string, onClose: () => void }) {
  const { t } = useTranslation('operator')
  const [reason, setReason] = useState<typeof REASONS[number] | null>(null)
  const [missing, setMissing] = useState(false)
  const suspend = useTenantAct(tenant, onClose)
  return (
    <Sheet open onClose={onClose} title={t('contract.suspend-head')} choices={<>
      <Button className="btn" onPress={onClose}>{t('applications.back')}</Button>
      <Act className="btn btn--main" busy={suspend.isPending} onAct={() => { setMissing(reason === null); if (reason !== null) suspend.mutate({ method: 'PUT', path: 'suspension', body: { reason } }) }}>{t('contract.suspend')}</Act>
    </>}>
      <p>{t('contract.suspend-text')}</p>
      <Choices label={t('applications.reason')} value={reason} onChange={setReason} sentence={missing ? t('applications.reason-missing') : undefined}
        options={REASONS.map((value) => ({ value, label: t(`contract.suspend-${value}`) }))} />
      {suspend.isError && <Refusal error={suspend.error} />}
    </Sheet>
  )
}
