import { useQuery } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { Button, CheckboxButton, CheckboxField, CheckboxGroup, Form, Label } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { dayLabel, today } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Icon } from '../../parts/Icon'
import { Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { contractsOf, dayAfter, MODULES, type Contract } from './contracts'
import { wholeNumber } from '../../parts/wholeNumber'
import type { OperatedTenant } from './tenants'
import { useTenantAct } from './useTenantAct'

/** The years that were agreed, and the form for the next one, which begins where the last one ends. */
export function ContractsCard({ tenant }: { tenant: OperatedTenant }) {
  const { t } = useTranslation('operator')
  const { api } = useServices()
  const query = useQuery(contractsOf(api, tenant.code))
  const newest = query.data?.[0]
  const [changing, setChanging] = useState<Contract>()
  return (
    <>
      <section className="card card--table">
        <h2>{t('contract.contracts-head')}</h2>
        {query.isError && <Refusal error={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && query.data.length === 0 && <p className="soft">{t('contract.contracts-none')}</p>}
        {newest !== undefined && (
          <table className="tbl tbl--acts">
            <thead><tr><th scope="col">{t('contract.term')}</th><th scope="col" className="r">{t('contract.fee')}</th><th scope="col" className="r">{t('contract.headcount')}</th><th scope="col" className="wide-cell">{t('contract.modules')}</th><th scope="col"><span className="vh">{t('tenants.acts')}</span></th></tr></thead>
            <tbody>{query.data?.map((contract) => <Row key={contract.id} contract={contract} onChange={() => setChanging(contract)} />)}</tbody>
          </table>)}
        {changing !== undefined && <ChangeHeadcount tenant={tenant.code} contract={changing} onClose={() => setChanging(undefined)} />}
      </section>
      {query.isSuccess && tenant.standing !== 'closing' && <Conclude key={newest?.id} tenant={tenant} newest={newest} />}
    </>
  )
}

function Row({ contract, onChange }: { contract: Contract, onChange: () => void }) {
  const { t } = useTranslation('operator')
  const language = currentLanguage()
  const present = today(new Date())
  return (
    <tr>
      <th scope="row">{t('contract.between', { from: dayLabel(contract.starts, language, present), until: dayLabel(contract.until, language, present) })}</th>
      <td className="r">{t('contract.yen', { amount: contract.annualFee.toLocaleString(language) })}</td>
      <td className="r">{t('contract.people', { count: contract.headcount })}</td>
      <td className="wide-cell">{contract.modules.map((module) => t(`contract.module-${module}`)).join(' / ')}</td>
      <td className="acts">{contract.until >= present && <Button className="btn" onPress={onChange}>{t('contract.change')}</Button>}</td>
    </tr>
  )
}

function ChangeHeadcount({ tenant, contract, onClose }: { tenant: string, contract: Contract, onClose: () => void }) {
  const { t } = useTranslation('operator')
  const common = useTranslation().t
  const [headcount, setHeadcount] = useState(String(contract.headcount))
  const [missing, setMissing] = useState<string>()
  const change = useTenantAct(tenant, onClose)
  const sentence = missing ?? sentencesAtFields(common, change.error).headcount
  const act = () => {
    const people = wholeNumber(headcount)
    setMissing(people === undefined ? t('contract.headcount-missing') : undefined)
    if (people !== undefined) change.mutate({ method: 'PUT', path: `contracts/${contract.id}/headcount`, body: { headcount: people } })
  }
  return (
    <Sheet open onClose={onClose} title={t('contract.change')} choices={<>
      <Button className="btn" onPress={onClose}>{t('applications.back')}</Button>
      <Act className="btn btn--main" busy={change.isPending} onAct={act}>{t('contract.change-act')}</Act>
    </>}>
      <Field label={t('contract.headcount')} value={headcount} onChange={setHeadcount} hint={t('contract.fee-hint')} sentence={sentence} numeric />
      {change.isError && sentence === undefined && <Refusal error={change.error} />}
    </Sheet>
  )
}

function Conclude({ tenant, newest }: { tenant: OperatedTenant, newest: Contract | undefined }) {
  const { t } = useTranslation('operator')
  const common = useTranslation().t
  const present = today(new Date())
  const follows = newest === undefined ? present : dayAfter(newest.until)
  const [starts, setStarts] = useState(follows < present ? present : follows)
  const [fee, setFee] = useState(newest === undefined ? '' : String(newest.annualFee))
  const [headcount, setHeadcount] = useState(String(newest?.headcount ?? tenant.headcountLimit))
  const [modules, setModules] = useState<string[]>([...newest?.modules ?? []])
  const [missing, setMissing] = useState<Record<string, string>>({})
  const conclude = useTenantAct(tenant.code)
  const sentences: Record<string, string> = { ...missing, ...sentencesAtFields(common, conclude.error) }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const annualFee = wholeNumber(fee)
    const people = wholeNumber(headcount)
    const found: Record<string, string> = {}
    if (annualFee === undefined) found.annualFee = t('contract.fee-missing')
    if (people === undefined) found.headcount = t('contract.headcount-missing')
    setMissing(found)
    conclude.reset()
    if (Object.keys(found).length === 0) {
      conclude.mutate({ method: 'POST', path: 'contracts', body: { starts, annualFee, headcount: people, languages: newest?.languages ?? ['ja'], modules } })
    }
  }
  return (
    <Form className="card stack" onSubmit={submit} validationBehavior="aria">
      <h2>{t(newest === undefined ? 'contract.new-head' : 'contract.renew-head')}</h2>
      <Field type="date" label={t('contract.starts')} value={starts} onChange={setStarts} hint={t('contract.starts-hint')} sentence={sentences.starts} />
      <Field label={t('contract.annual-fee')} value={fee} onChange={setFee} hint={t('contract.fee-hint')} sentence={sentences.annualFee} numeric />
      <Field label={t('contract.headcount')} value={headcount} onChange={setHeadcount} sentence={sentences.headcount} numeric />
      <CheckboxGroup className="field" value={modules} onChange={setModules}>
        <Label className="lab">{t('contract.modules')}</Label>
        <div className="options">
          {MODULES.map((module) => (
            <CheckboxField key={module} value={module}>
              <CheckboxButton className="opt"><span className="box" aria-hidden="true"><Icon name="check" small /></span>{t(`contract.module-${module}`)}</CheckboxButton>
            </CheckboxField>))}
        </div>
      </CheckboxGroup>
      {conclude.isError && Object.keys(sentencesAtFields(common, conclude.error)).length === 0 && <Refusal error={conclude.error} />}
      <div className="row row--end"><Act submits className="btn btn--main" busy={conclude.isPending}>{t('contract.new-act')}</Act></div>
    </Form>
  )
}
