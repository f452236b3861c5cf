import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Icon } from '../../parts/Icon'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { inFull, inWords, present } from '../../staff/days'
import { Table } from '../../staff/Table'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { NewVersion } from './NewVersion'
import { changedFigures, FIGURES, policies, POLICIES, versionsOn, type Policies, type Version } from './policies'

/** The organisation's rules as versions: the one in force, the one that follows, and those before (R3-13, R4-72, R4-73). */
export function RulesPage({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const list = useQuery(policies(api))
  const [writing, setWriting] = useState(false)
  const { inForce, next } = versionsOn(present(), list.data?.versions ?? [])
  const newest = list.data?.versions[0]
  return (
    <Page head={t('room.rules')} what={t('rules.what')} sees={t('sees.rules')} tabs={<Tabs here="rules" rights={rights} onGo={(room) => onGo({ room })} />}
      act={rights.edits && newest !== undefined && <Button className="btn btn--main" onPress={() => setWriting(true)}><Icon name="plus" small />{t('rules.add')}</Button>}>
      {list.isPending && <Waiting />}
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && (
        <div className="cols">
          <div className="stack">
            {inForce !== undefined && <Shown version={inForce} head={t('rules.in-force')} since={t('rules.since', { day: inFull(inForce.effectiveFrom) })} />}
            {next !== undefined && <Shown version={next} head={t('rules.next')} since={t('rules.from', { day: inFull(next.effectiveFrom) })} before={inForce} />}
            <Table label={t('rules.all')} rows={list.data.versions} idOf={({ number }) => String(number)} none={t('rules.all')} file="komado-rules"
              columns={[
                { key: 'number', label: t('rules.version'), text: ({ number }) => t('rules.number', { number }), order: ({ number }) => number },
                { key: 'from', label: t('rules.from-day'), text: ({ effectiveFrom }) => effectiveFrom, cell: ({ effectiveFrom }) => inWords(effectiveFrom) },
                { key: 'profile', label: t('rules.profile'), text: ({ rules }) => t(`rules.profile-${rules.profile}`) },
              ]} />
          </div>
          <aside><Review policies={list.data} edits={rights.edits} /></aside>
        </div>)}
      {writing && newest !== undefined && <NewVersion after={newest} onClose={() => setWriting(false)} />}
    </Page>
  )
}

function Shown({ version, head, since, before }: { version: Version, head: string, since: string, before?: Version | undefined }) {
  const { t } = useTranslation('office')
  const changed = before === undefined ? [] : changedFigures(version.rules, before.rules)
  return (
    <section className="card stack-m">
      <div className="row wrap"><h2 className="grow">{head}</h2><span className={before === undefined ? 'chip is-done' : 'chip is-now'}>{t('rules.number', { number: version.number })}</span></div>
      <p className="s">{since}</p>
      <dl>
        <div className="kv-row kv-row--wide"><dt>{t('rules.profile')}</dt><dd>{t(`rules.profile-${version.rules.profile}`)}</dd></div>
        {FIGURES.map((figure) => (
          <div key={figure} className="kv-row kv-row--wide"><dt>{t(`figure.${figure}`)}</dt><dd>{t(`figure.${figure}-is`, { count: version.rules[figure] })}{changed.includes(figure) && <> <span className="chip is-now">{t('rules.changed')}</span></>}</dd></div>))}
        <div className="kv-row kv-row--wide"><dt>{t('rules.european')}</dt><dd>{t(version.rules.europeanDeadlines ? 'rules.european-yes' : 'rules.european-no')}</dd></div>
      </dl>
    </section>
  )
}

function Review({ policies: { reviewDueOn }, edits }: { policies: Policies, edits: boolean }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const client = useQueryClient()
  const [asks, setAsks] = useState(false)
  const review = useMutation({
    mutationFn: () => api.json('/provisioning/policies/reviews', { method: 'POST' }),
    onSuccess: () => {
      setAsks(false)
      return client.invalidateQueries({ queryKey: POLICIES })
    },
  })
  const late = reviewDueOn < present()
  return (
    <section className="card stack-m">
      <div className="row wrap"><h2 className="aside-head grow">{t('review.head')}</h2>{late && <span className="chip is-late">{t('review.late')}</span>}</div>
      <p className="s">{t('review.what')}</p>
      <p className="s"><b>{t('review.due', { day: inFull(reviewDueOn) })}</b></p>
      {edits && <Button className="btn btn--wide" onPress={() => setAsks(true)}>{t('review.act')}</Button>}
      {review.isSuccess && <Note tone="done" role="status">{t('review.done')}</Note>}
      <Sheet open={asks} onClose={() => setAsks(false)} title={t('review.act')} choices={<>
        <Button className="btn" onPress={() => setAsks(false)}>{t('back')}</Button>
        <Act className="btn btn--main" busy={review.isPending} onAct={() => review.mutate()}>{t('review.confirm')}</Act>
      </>}>
        <p>{t('review.ask')}</p>
        {review.isError && <Refusal error={review.error} />}
      </Sheet>
    </section>
  )
}
