import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../parts/Icon'
import { Refusal } from '../../parts/Note'
import { Pane } from '../../parts/Pane'
import { Papers } from '../../parts/Papers'
import { useServices } from '../../session/services'
import { Path } from '../Path'
import type { Place } from '../place'
import { OrderCard } from './OrderCard'
import { OrderForm } from './OrderForm'
import { failedLast, newestFirst, ordersOf, STEPS, stepsDone, type Order } from './orders'
import { PastOrders } from './PastOrders'

const PAPERS = ['guardians', 'leaflet', 'poster', 'flyer', 'policy'] as const
const PROTECTIONS = ['unnumbered', 'shuffled', 'alike', 'no-table', 'no-count'] as const

/** Letters for one tenant: from a headcount to envelopes, one order at a time. */
export function Letters({ tenant, onGo }: { tenant: string, onGo: (place: Place) => void }) {
  const { t } = useTranslation('operator')
  const { api } = useServices()
  const query = useQuery(ordersOf(api, tenant))
  const orders = newestFirst(query.data ?? [])
  const running = orders.find(({ status }) => status === 'making' || status === 'ready')
  const latest = running ?? orders.find(({ status, distributionBegan }) => status === 'handed-over' && !distributionBegan)
  const failed = failedLast(query.data ?? [])
  const past = orders.filter((order) => order !== latest)
  return (
    <main className="page">
      <header className="page-head"><div className="grow"><Path code={tenant} onGo={onGo} /><h1>{t('letters.head')}</h1></div></header>
      <Stepper order={latest} />
      <div className="cols">
        <div className="stack">
          {query.isError && <Refusal error={query.error} onRetry={() => void query.refetch()} />}
          {query.isPending && <div className="card stack-m" aria-busy="true"><span className="skel skel--l" /><span className="skel" /></div>}
          {latest !== undefined && <OrderCard key={latest.id} tenant={tenant} order={latest} />}
          {query.isSuccess && running === undefined && <OrderForm key={failed?.id} tenant={tenant} failed={failed} another={latest !== undefined} handedOut={orders.some(({ distributionBegan, retiresAt }) => distributionBegan && retiresAt === undefined)} />}
          {past.length > 0 && <PastOrders orders={past} />}
        </div>
        <aside className="stack">
          <section className="card">
            <h2 className="aside-head">{t('letters.protect-head')}</h2>
            <ul className="checks">{PROTECTIONS.map((item) => <li key={item}><Icon name="yes" /><span>{t(`letters.protect-${item}`)}</span></li>)}</ul>
          </section>
          <section className="sees" aria-label={t('letters.readers-head')}>
            <Pane desk={false} />
            <dl className="grow">
              <div><dt>{t('letters.can')}</dt><dd><b>{t('letters.can-who')}</b></dd></div>
              <div><dt>{t('letters.cannot')}</dt><dd>{t('letters.cannot-who')}</dd></div>
            </dl>
          </section>
          <Papers path={`/provisioning/tenants/${tenant}/papers`} papers={PAPERS} />
          <section className="card"><h2 className="aside-head">{t('letters.begin-head')}</h2><p className="s">{t('letters.begin-text')}</p></section>
        </aside>
      </div>
    </main>
  )
}

function Stepper({ order }: { order: Order | undefined }) {
  const { t } = useTranslation('operator')
  const done = stepsDone(order)
  return (
    <ol className="card stepper">
      {STEPS.map((step, index) => (
        <li key={step} className={index < done ? 'done' : index === done ? 'now' : undefined} aria-current={index === done ? 'step' : undefined}>
          <span className="num">{index + 1}</span>{t(`letters.step-${step}`)}{index < done && <span className="vh">{t('letters.step-done')}</span>}
        </li>))}
    </ol>
  )
}
