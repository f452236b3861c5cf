import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { dayLabel, dayOf, today } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Icon } from '../../parts/Icon'
import { Note, Refusal } from '../../parts/Note'
import { Papers } from '../../parts/Papers'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { Checklist, useChecklist } from './Checklist'
import { Contacts } from './Contacts'
import { daysValid, KITS, kitsOf, type Kit } from './kits'
import { SpareLetters } from './SpareLetters'

const EXPLAINED = ['work', 'order', 'envelope'] as const
const PAPERS = ['leaflet', 'poster', 'guardians', 'policy', 'flyer'] as const

/** The letters that came by post, and the act that makes them work. */
export function Kits({ mayBegin, mayWrite, tabs, onChats }: { mayBegin: boolean, mayWrite: boolean, tabs?: ReactNode, onChats: () => void }) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const client = useQueryClient()
  const [asked, setAsked] = useState<Kit>()
  const kits = useQuery(kitsOf(api))
  const ready = useChecklist(api).data?.complete === true
  const begin = useMutation({
    mutationFn: (kit: Kit) => api.json<{ distributionBegan: string }>(`/provisioning/kits/${kit.id}/distribution`, { method: 'POST' }),
    onSuccess: () => {
      setAsked(undefined)
      return client.invalidateQueries({ queryKey: KITS })
    },
  })
  const shown = kits.data?.filter(({ status }) => status !== 'failed' && status !== 'cancelled')
  return (
    <main className="page">
      {tabs}
      <header className="page-head"><div className="grow"><h1>{t('kits.head')}</h1><p>{t('kits.what')}</p></div></header>
      {kits.isPending && <div className="card stack-m" aria-busy="true"><span className="skel skel--l" /><span className="skel" /></div>}
      {kits.isError && <Refusal error={kits.error} onRetry={() => void kits.refetch()} />}
      {shown?.length === 0 && <section className="card"><p>{t('kits.none')}</p></section>}
      <div className="stack">
        {begin.isSuccess && mayBegin && <Note tone="done" role="status" action={<Button className="btn" onPress={onChats}>{t('kits.to-chats')}</Button>}>{t('kits.done')}</Note>}
        {shown?.some(({ distributionBegan }) => !distributionBegan) && <Checklist handsOut={mayBegin} />}
        {shown?.map((kit) => (
          <section key={kit.id} className="card kit" aria-label={t(`kits.letters-${kit.kind}`, { count: kit.letters })}>
            <Icon name="letter" />
            <div className="grow">
              <h2>{t(`kits.letters-${kit.kind}`, { count: kit.letters })}</h2>
              {kit.retiresAt !== undefined
                ? <p className="soft">{t('kits.retires', { last: inWords(dayBefore(kit.retiresAt, 1)) })}</p>
                : kit.distributionBegan
                ? <p className="soft">{t('kits.until', { began: inWords(kit.distributionBegan), last: inWords(dayBefore(kit.distributionBegan, -daysValid(kit))) })}</p>
                : <p className="soft">{t(kit.status !== 'handed-over' ? 'kits.on-the-way' : !mayBegin ? 'kits.waiting-for-responder' : ready ? 'kits.waiting' : 'kits.not-ready')}</p>}
              {kit.status === 'handed-over' && kit.retiresAt === undefined && <SpareLetters kit={kit} mayCount={mayBegin && Boolean(kit.distributionBegan)} />}
            </div>
            {kit.distributionBegan
              ? <span className="chip is-done"><Icon name="check" small />{t('kits.begun')}</span>
              : mayBegin && kit.status === 'handed-over'
                ? <Act className="btn btn--main" unready={!ready} onAct={() => { begin.reset(); setAsked(kit) }}>{t('kits.begin')}</Act>
                : <span className="chip is-wait"><Icon name="wait" small />{t(kit.status === 'handed-over' ? 'kits.not-begun' : 'kits.preparing')}</span>}
          </section>))}
        <Contacts mayWrite={mayWrite} />
        <Papers path="/provisioning/papers" papers={PAPERS} />
      </div>
      <Sheet open={asked !== undefined} onClose={() => setAsked(undefined)} title={t('kits.confirm-head')} choices={<>
        <Button className="btn" onPress={() => setAsked(undefined)}>{t('kits.not-yet')}</Button>
        <Act className="btn btn--main" busy={begin.isPending} onAct={() => { if (asked !== undefined) begin.mutate(asked) }}>{t('kits.begin')}</Act>
      </>}>
        <p>{t('kits.confirm-text', { count: asked?.letters ?? 0 })}</p>
        <ul className="checks">
          {EXPLAINED.map((item) => <li key={item}><Icon name="yes" /><span>{t(`kits.confirm-${item}`)}</span></li>)}
          <li><Icon name="yes" /><span>{t('kits.confirm-days', { days: asked === undefined ? 0 : daysValid(asked) })}</span></li>
          {asked?.kind === 'anew' && <li><Icon name="yes" /><span>{t('kits.confirm-anew')}</span></li>}
        </ul>
        {begin.isError && <Refusal error={begin.error} />}
      </Sheet>
    </main>
  )
}

function dayBefore(moment: string, days: number): string {
  const date = new Date(`${dayOf(moment)}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - days)
  return date.toISOString().slice(0, 10)
}

function inWords(day: string): string {
  return dayLabel(dayOf(day), currentLanguage(), today(new Date()))
}
