import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { fullDayLabel } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { closingOf, type Closing, type Erasing } from './closings'
import { useTenantAct } from './useTenantAct'

/** The end of an organisation: one operator begins, another confirms, and then how far the erasing is. */
export function ClosingCard({ tenant }: { tenant: string }) {
  const { t } = useTranslation('operator')
  const { api } = useServices()
  const query = useQuery(closingOf(api, tenant))
  const [asks, setAsks] = useState<'begin' | 'confirm'>()
  const cancel = useTenantAct(tenant)
  const closing = query.data
  return (
    <section className="card stack">
      <div className="row wrap"><h2 className="aside-head grow">{t('closing.head')}</h2>{closing && <span className="chip is-wait">{t(`closing.stage-${closing.stage}`)}</span>}</div>
      {query.isError && <Refusal error={query.error} onRetry={() => void query.refetch()} />}
      {closing === null && <>
        <p className="s soft">{t('closing.what')}</p>
        <Button className="btn btn--quiet btn--wide" onPress={() => setAsks('begin')}>{t('closing.begin')}</Button>
      </>}
      {closing && <Running closing={closing} />}
      {cancel.isError && <Refusal error={cancel.error} />}
      {closing?.stage === 'asked' && <Button className="btn btn--wide" onPress={() => setAsks('begin')}>{t('closing.begin')}</Button>}
      {closing?.stage === 'proposed' && <Button className="btn btn--wide" onPress={() => setAsks('confirm')}>{t('closing.confirm')}</Button>}
      {closing && ['asked', 'proposed', 'taking-out'].includes(closing.stage) && (
        <Act className="btn btn--quiet btn--wide" busy={cancel.isPending} onAct={() => cancel.mutate({ method: 'DELETE', path: 'closing' })}>{t('closing.cancel')}</Act>)}
      {asks !== undefined && <Ask tenant={tenant} what={asks} onClose={() => setAsks(undefined)} />}
    </section>
  )
}

function Running({ closing }: { closing: Closing }) {
  const { t } = useTranslation('operator')
  return (
    <>
      <p className="s">{t(closing.askedByTenant ? 'closing.asked-by-tenant' : 'closing.time-over')}</p>
      {closing.stage === 'taking-out' && closing.takingOutUntil !== undefined && <p className="s">{t('closing.until', { day: fullDayLabel(closing.takingOutUntil, currentLanguage()) })}</p>}
      {closing.obstacles.length > 0 && <Note tone="late" role="status">{t('closing.obstacle')}</Note>}
      {closing.stage === 'erasing' && <p className="s">{t('closing.erasing')}</p>}
      {closing.services.map((service) => <Service key={service.service} service={service} />)}
    </>
  )
}

function Service({ service }: { service: Erasing }) {
  const { t } = useTranslation('operator')
  const language = currentLanguage()
  const name = t(`closing.of-${service.service}`)
  const text = service.erasedOn === undefined
    ? t('closing.progress', { done: service.done.toLocaleString(language), total: service.total.toLocaleString(language) })
    : t('closing.erased', { day: fullDayLabel(service.erasedOn, language) })
  return (
    <ProgressBar className="progress" value={service.erasedOn === undefined ? service.done : 1} maxValue={service.erasedOn === undefined ? Math.max(service.total, 1) : 1} valueLabel={text} aria-label={t('closing.service', { service: name })}>
      {({ percentage }) => <>
        <span className="row wrap s"><b className="grow">{name}</b><span>{text}</span></span>
        <span className="bar" aria-hidden="true"><i style={{ inlineSize: `${percentage ?? 0}%` }} /></span>
      </>}
    </ProgressBar>
  )
}

function Ask({ tenant, what, onClose }: { tenant: string, what: 'begin' | 'confirm', onClose: () => void }) {
  const { t } = useTranslation('operator')
  const act = useTenantAct(tenant, onClose)
  return (
    <Sheet open onClose={onClose} title={t(`closing.${what}-head`)} choices={<>
      <Button className="btn" onPress={onClose}>{t('applications.back')}</Button>
      <Act className="btn btn--main" busy={act.isPending} onAct={() => act.mutate({ method: 'POST', path: what === 'begin' ? 'closing' : 'closing/confirmation', body: {} })}>{t(`closing.${what}`)}</Act>
    </>}>
      <p>{t(`closing.${what}-text`)}</p>
      {act.isError && <Refusal error={act.error} />}
    </Sheet>
  )
}
