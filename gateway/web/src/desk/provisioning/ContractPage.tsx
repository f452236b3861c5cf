import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../language/language'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { daysBetween, inFull, inWords, present } from '../../staff/days'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { contract as contractOf, type OwnContract } from './contract'
import { kitsOf } from './kits'
import { UndeliveredCard } from './UndeliveredCard'

const SOON = 60

/** Where the organisation stands with Komado: until when, for how many, and how the letters are. */
export function ContractPage({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const query = useQuery(contractOf(api))
  return (
    <Page head={t('room.contract')} what={t('contract.what')} sees={t('sees.contract')} tabs={<Tabs here="contract" rights={rights} onGo={(room) => onGo({ room })} />}>
      {query.isPending && <Waiting />}
      {query.isError && <Refusal error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && (
        <div className="stack">
          <UndeliveredCard />
          <Standing own={query.data} />
          <Headcount own={query.data} />
          <Letters onGo={onGo} />
        </div>)}
    </Page>
  )
}

const TONES = { trial: 'is-now', 'trial-expired': 'is-wait', active: 'is-done', lapsed: 'is-late', suspended: 'is-late', closing: 'is-late' } as const

function Standing({ own }: { own: OwnContract }) {
  const { t } = useTranslation('office')
  const until = own.contractUntil ?? own.trialUntil
  const left = daysBetween(present(), until)
  return (
    <section className="card stack-m">
      <div className="row wrap"><h2 className="grow">{t('contract.standing')}</h2><span className={`chip ${TONES[own.standing]}`}>{t(`contract.is-${own.standing}`)}</span></div>
      <p className="row wrap"><span className="big">{own.open ? t('contract.days', { count: Math.max(0, left) }) : t('contract.over')}</span><span>{t(own.contractUntil === undefined ? 'contract.trial-until' : 'contract.until', { day: inFull(until) })}</span></p>
      {own.open && left <= SOON && own.followsOn === undefined && <Note tone="wait">{t('contract.ends-soon')}</Note>}
      {own.followsOn !== undefined && <p className="soft">{t('contract.follows', { day: inWords(own.followsOn) })}</p>}
      {!own.open && <Note tone="late">{t('contract.closed')}</Note>}
      {own.modules.length > 0 && <p className="soft">{t('contract.modules', { list: own.modules.map((module) => t(`module.${module}`)).join(t('and')) })}</p>}
    </section>
  )
}

function Headcount({ own: { headcountLimit, headcountInUse } }: { own: OwnContract }) {
  const { t } = useTranslation('office')
  const words = t('contract.in-use', { used: headcountInUse.toLocaleString(currentLanguage()), limit: headcountLimit.toLocaleString(currentLanguage()) })
  return (
    <section className="card stack-m">
      <div className="row wrap"><h2 className="grow">{t('contract.headcount')}</h2><b>{words}</b></div>
      <svg className="prog" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={words}><rect width={headcountLimit === 0 ? 0 : Math.min(100, headcountInUse / headcountLimit * 100)} height="8" /></svg>
      <p className="soft">{t('contract.more')}</p>
    </section>
  )
}

function Letters({ onGo }: { onGo: (place: Place) => void }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const kits = useQuery(kitsOf(api))
  const living = kits.data?.filter(({ status }) => status !== 'failed' && status !== 'cancelled') ?? []
  const count = (some: typeof living) => some.reduce((sum, { letters }) => sum + letters, 0)
  return (
    <section className="card stack-m">
      <div className="row wrap"><h2 className="grow">{t('room.kits')}</h2><Button className="btn" onPress={() => onGo({ room: 'kits' })}>{t('contract.to-letters')}</Button></div>
      {kits.isError && <Refusal error={kits.error} onRetry={() => void kits.refetch()} />}
      {kits.isSuccess && living.length === 0 && <p className="soft">{t('contract.no-letters')}</p>}
      {living.length > 0 && (
        <dl>
          <div className="kv-row kv-row--wide"><dt>{t('contract.letters-begun')}</dt><dd>{t('contract.letters', { count: count(living.filter(({ distributionBegan }) => Boolean(distributionBegan))) })}</dd></div>
          <div className="kv-row kv-row--wide"><dt>{t('contract.letters-arrived')}</dt><dd>{t('contract.letters', { count: count(living.filter(({ status, distributionBegan }) => status === 'handed-over' && !distributionBegan)) })}</dd></div>
          <div className="kv-row kv-row--wide"><dt>{t('contract.letters-coming')}</dt><dd>{t('contract.letters', { count: count(living.filter(({ status }) => status === 'making' || status === 'ready')) })}</dd></div>
        </dl>)}
      <p className="hint">{t('contract.letters-nobody')}</p>
    </section>
  )
}
