import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { dayLabel, today } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { invoicesOf, type Invoice } from './contracts'
import { useTenantAct } from './useTenantAct'

/** What is owed and what was paid; a record, nothing is paid here. */
export function InvoicesCard({ tenant }: { tenant: string }) {
  const { t } = useTranslation('operator')
  const { api } = useServices()
  const query = useQuery(invoicesOf(api, tenant))
  const [paying, setPaying] = useState<Invoice>()
  const language = currentLanguage()
  const present = today(new Date())
  return (
    <section className="card card--table">
      <h2>{t('contract.invoices-head')}</h2>
      {query.isError && <Refusal error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && query.data.length === 0 && <p className="soft">{t('contract.invoices-none')}</p>}
      {query.isSuccess && query.data.length > 0 && (
        <table className="tbl tbl--acts">
          <thead><tr><th scope="col">{t('contract.number')}</th><th scope="col" className="r">{t('contract.amount')}</th><th scope="col" className="wide-cell">{t('contract.due')}</th><th scope="col">{t('contract.state')}</th></tr></thead>
          <tbody>{query.data.map((invoice) => (
            <tr key={invoice.id}>
              <th scope="row" className="nw">{invoice.number}</th>
              <td className="r">{t('contract.yen', { amount: invoice.amount.toLocaleString(language) })}</td>
              <td className="wide-cell nw">{dayLabel(invoice.dueOn, language, present)}</td>
              <td>{invoice.paidOn === undefined
                ? <span className="row wrap"><span className={`chip ${invoice.dueOn < present ? 'is-late' : ''}`}>{t('contract.unpaid')}</span><Button className="btn" onPress={() => setPaying(invoice)}>{t('contract.pay')}</Button></span>
                : t('contract.paid', { day: dayLabel(invoice.paidOn, language, present) })}</td>
            </tr>))}
          </tbody>
        </table>)}
      {paying !== undefined && <Pay tenant={tenant} invoice={paying} onClose={() => setPaying(undefined)} />}
    </section>
  )
}

function Pay({ tenant, invoice, onClose }: { tenant: string, invoice: Invoice, onClose: () => void }) {
  const { t } = useTranslation('operator')
  const common = useTranslation().t
  const [paidOn, setPaidOn] = useState(today(new Date()))
  const pay = useTenantAct(tenant, onClose)
  const sentence = sentencesAtFields(common, pay.error).paidOn
  return (
    <Sheet open onClose={onClose} title={t('contract.pay-head', { number: invoice.number })} choices={<>
      <Button className="btn" onPress={onClose}>{t('applications.back')}</Button>
      <Act className="btn btn--main" busy={pay.isPending} onAct={() => pay.mutate({ method: 'PUT', path: `invoices/${invoice.id}/payment`, body: { paidOn } })}>{t('contract.pay-act')}</Act>
    </>}>
      <Field type="date" label={t('contract.pay-on')} value={paidOn} onChange={setPaidOn} sentence={sentence} />
      {pay.isError && sentence === undefined && <Refusal error={pay.error} />}
    </Sheet>
  )
}
