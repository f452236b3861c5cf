import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { inDue, inWords } from '../../staff/days'
import { said } from '../../survey/questionnaire'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { ResultsPage } from './ResultsPage'
import { surveyQueries, useSurveyAct, type Wave } from './surveys'
import { Tickets } from './Tickets'

/** One sending: its days while it runs, its results afterwards. */
export function WavePage({ wave, rights, onGo }: { wave: string, rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('surveys')
  const { api } = useServices()
  const waves = useQuery(surveyQueries.waves(api))
  const one = waves.data?.waves.find(({ id }) => id === wave)
  const path = <p className="path"><button type="button" className="link tap" onClick={() => onGo({ room: 'waves' })}>{t('waves.head')}</button></p>
  if (waves.isError) return <main className="page">{path}<Refusal error={waves.error} onRetry={() => void waves.refetch()} /></main>
  if (waves.isPending) return <main className="page">{path}<Waiting /></main>
  if (one === undefined) return <main className="page">{path}<h1>{t('waves.head')}</h1><Note>{t('wave.gone')}</Note></main>
  if (one.state === 'closed' || one.state === 'archived') return <ResultsPage wave={one} rights={rights} path={path} onGo={onGo} />
  return <Running wave={one} today={waves.data.today} runs={rights.opens('surveys')} path={path} onGo={onGo} />
}

interface RunningProps {
  readonly wave: Wave
  readonly today: string
  readonly runs: boolean
  readonly path: React.ReactNode
  readonly onGo: (place: Place) => void
}

function Running({ wave, today, runs, path, onGo }: RunningProps) {
  const { t } = useTranslation('surveys')
  const [changing, setChanging] = useState(false)
  const [stopping, setStopping] = useState(false)
  const { state, opensOn, closesOn, audience, repeats, reminders } = wave
  const lines = [
    [t('wave.days'), t('waves.days', { from: inWords(opensOn), to: inDue(closesOn) })],
    [t('audience.head'), t(`audience.${audience}`)],
    [t('wave.repeats'), repeats === null ? t('wave.repeats-none') : repeats.kind === 'months' ? t('wave.repeats-months', { count: repeats.months }) : t('wave.repeats-school-year')],
    [t('wave.reminders'), reminders.length === 0 ? t('wave.no-reminders') : reminders.map(inWords).join(t('comma'))],
  ] as const
  return (
    <Page head={said(wave.title)} what={t(`wave.is-${state}`, { day: inDue(closesOn), from: inDue(opensOn) })} sees={t('waves.sees')} tabs={path}>
      <div className="cols">
        <section className="card" aria-label={t('wave.days')}>
          <dl>{lines.map(([label, value]) => <div key={label} className="kv-row"><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
          {runs && state !== 'cancelled' && (
            <div className="row wrap after">
              <Button className="btn" onPress={() => setChanging(true)}>{t('wave.change')}</Button>
              <Button className="btn btn--quiet" onPress={() => setStopping(true)}>{t(state === 'scheduled' ? 'wave.stop-scheduled' : 'wave.stop-open')}</Button>
            </div>)}
        </section>
        <aside className="stack-m">
          <Note>{t('wave.no-count')}</Note>
          {runs && audience !== 'members' && state !== 'cancelled' && <Tickets wave={wave} />}
        </aside>
      </div>
      {changing && <Days wave={wave} today={today} onClose={() => setChanging(false)} />}
      {stopping && <Stop wave={wave} onClose={() => setStopping(false)} onGone={() => onGo({ room: 'waves' })} />}
    </Page>
  )
}

function Days({ wave, today, onClose }: { wave: Wave, today: string, onClose: () => void }) {
  const { t } = useTranslation('surveys')
  const office = useTranslation('office').t
  const [opensOn, setOpensOn] = useState(wave.opensOn)
  const [closesOn, setClosesOn] = useState(wave.closesOn)
  const change = useSurveyAct(onClose)
  return (
    <Sheet open onClose={onClose} title={t('wave.change')} choices={<>
      <Button className="btn" onPress={onClose}>{office('back')}</Button>
      <Act className="btn btn--main" busy={change.isPending} onAct={() => change.mutate({ method: 'PUT', path: `/waves/${wave.id}/days`, body: { opensOn, closesOn, reminders: wave.reminders.filter((day) => day > today && day < closesOn) } })}>{office('save')}</Act>
    </>}>
      {wave.state === 'scheduled' && <Field label={t('wave.opens')} type="date" value={opensOn} onChange={setOpensOn} />}
      <Field label={t('wave.closes')} type="date" value={closesOn} onChange={setClosesOn} />
      {change.isError && <Refusal error={change.error} />}
    </Sheet>
  )
}

function Stop({ wave, onClose, onGone }: { wave: Wave, onClose: () => void, onGone: () => void }) {
  const { t } = useTranslation('surveys')
  const office = useTranslation('office').t
  const stop = useSurveyAct(onGone)
  const key = wave.state === 'scheduled' ? 'scheduled' : 'open'
  return (
    <Sheet open onClose={onClose} title={t(`wave.stop-${key}`)} choices={<>
      <Button className="btn" onPress={onClose}>{office('back')}</Button>
      <Act className="btn btn--main" busy={stop.isPending} onAct={() => stop.mutate({ method: 'DELETE', path: `/waves/${wave.id}` })}>{t(`wave.stop-${key}`)}</Act>
    </>}>
      <p>{t(`wave.stopping-${key}`)}</p>
      {stop.isError && <Refusal error={stop.error} />}
    </Sheet>
  )
}
