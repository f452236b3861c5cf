import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { IncidentsCard } from '../../staff/IncidentsCard'
import { Path } from '../Path'
import type { Place } from '../place'
import { ClosingCard } from './ClosingCard'
import { ContactCard } from './ContactCard'
import { ContractsCard } from './ContractsCard'
import { InvoicesCard } from './InvoicesCard'
import { StandingCard } from './StandingCard'
import { tenant as tenantOf } from './tenants'

/** Where an organisation stands with the operator: trial, contracts, invoices, and whom to write to. */
export function ContractPage({ tenant, onGo }: { tenant: string, onGo: (place: Place) => void }) {
  const { t } = useTranslation('operator')
  const { api } = useServices()
  const query = useQuery(tenantOf(api, tenant))
  return (
    <main className="page">
      <header className="page-head"><div className="grow"><Path code={tenant} onGo={onGo} /><h1>{t('contract.head')}</h1></div></header>
      {query.isError && <Refusal error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <div className="card stack-m" aria-busy="true"><span className="skel skel--l" /><span className="skel" /></div>}
      {query.isSuccess && (
        <div className="cols">
          <div className="stack">
            <ContractsCard tenant={query.data} />
            <InvoicesCard tenant={query.data.code} />
            <IncidentsCard path={`/tenants/${query.data.code}/incidents`} mayTake={false} />
          </div>
          <aside className="stack">
            <StandingCard tenant={query.data} />
            <ClosingCard tenant={query.data.code} />
            <ContactCard key={query.data.contact?.address} tenant={query.data} />
            <section className="card stack-m">
              <h2 className="aside-head">{t('glass.head')}</h2>
              <p className="s soft">{t('glass.what')}</p>
              <Button className="btn btn--wide" onPress={() => onGo({ screen: 'glass', tenant })}>{t('glass.go')}</Button>
            </section>
          </aside>
        </div>)}
    </main>
  )
}
