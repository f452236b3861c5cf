import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { inDue, inWords } from '../../staff/days'
import { said } from '../../survey/questionnaire'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { NewWave } from './NewWave'
import { surveyQueries, type Wave } from './surveys'

const TONES = { scheduled: 'is-wait', open: 'is-now', closed: '', archived: '', cancelled: '' } as const

interface WavesPageProps {
  readonly rights: Rights
  /** A questionnaire that is to be sent out. */
  readonly send: string | undefined
  readonly onGo: (place: Place) => void
}

/** What was sent out: what runs, what comes, and what is closed and waits for its evaluation. */
export function WavesPage({ rights, send, onGo }: WavesPageProps) {
  const { t } = useTranslation('surveys')
  const { api } = useServices()
  const waves = useQuery(surveyQueries.waves(api))
  const [sending, setSending] = useState(send !== undefined)
  const runs = rights.opens('surveys')
  const all = waves.data?.waves ?? []
  const groups = [
    { name: t('waves.running'), waves: all.filter(({ state }) => state === 'open' || state === 'scheduled') },
    { name: t('waves.over'), waves: all.filter(({ state }) => state === 'closed') },
    { name: t('waves.away'), waves: all.filter(({ state }) => state === 'archived' || state === 'cancelled') },
  ].filter((group) => group.waves.length > 0)
  return (
    <Page head={t('waves.head')} what={t('waves.what')} sees={t('waves.sees')} tabs={<Tabs here="waves" rights={rights} onGo={(room) => onGo({ room })} />}
      act={runs && <Button className="btn btn--main" onPress={() => setSending(true)}>{t('waves.new')}</Button>}>
      {waves.isPending && <Waiting />}
      {waves.isError && <Refusal error={waves.error} onRetry={() => void waves.refetch()} />}
      {waves.isSuccess && all.length === 0 && <Note>{t('waves.none')}</Note>}
      <div className="stack">
        {groups.map(({ name, waves: some }) => (
          <section key={name} className="card"><h2>{name}</h2>
            <ul className="people">{some.map((wave) => <Row key={wave.id} wave={wave} onOpen={() => onGo({ room: 'waves', wave: wave.id })} />)}</ul>
          </section>))}
      </div>
      {sending && waves.isSuccess && <NewWave survey={send} today={waves.data.today} onClose={() => setSending(false)} />}
    </Page>
  )
}

function Row({ wave, onOpen }: { wave: Wave, onOpen: () => void }) {
  const { t } = useTranslation('surveys')
  const { state, closesOn, opensOn, audience, responseRate, evaluated } = wave
  return (
    <li className="wrap">
      <span className="grow"><button type="button" className="link tap tap--wraps" onClick={onOpen}><b>{said(wave.title)}</b></button>
        <span className="meta">{t('waves.days', { from: inWords(opensOn), to: inDue(closesOn) })} · {t(`audience.${audience}`)}</span></span>
      {responseRate !== null && <span className="chip">{t('rate', { rate: responseRate })}</span>}
      {state === 'closed' && !evaluated && <span className="chip is-wait">{t('waves.to-evaluate')}</span>}
      <span className={`chip ${TONES[state]}`}>{t(`state.${state}`)}</span>
    </li>
  )
}
