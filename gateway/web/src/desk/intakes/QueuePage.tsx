import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { awaitsReport, intakeQueries, type Queued } from './intakes'
import { useWords } from './words'

/** All that a desk has to do, for all organisations: employees' own matters first (R1-46), then by the last day. */
export function QueuePage({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('intakes')
  const { api } = useServices()
  const queue = useQuery(intakeQueries.queue(api))
  return (
    <Page head={t('queue')} what={t('queue-what')} sees={t('sees-queue')} tabs={<Tabs here="intakes" rights={rights} onGo={(room) => onGo({ room })} />}>
      {queue.isPending && <Waiting />}
      {queue.isError && <Refusal error={queue.error} onRetry={() => void queue.refetch()} />}
      {queue.isSuccess && (
        <section className="card">
          <h2>{t('open-count', { count: queue.data.open })}</h2>
          <p className="meta">{t('counts', { employees: queue.data.employees, late: queue.data.late })}</p>
          {queue.data.intakes.length === 0 && <Note tone="done">{t('none')}</Note>}
          <ul className="people">{queue.data.intakes.map((one) => <Row key={one.id} one={one} onOpen={() => onGo({ room: 'intakes', intake: one.id })} />)}</ul>
        </section>)}
    </Page>
  )
}

function Row({ one, onOpen }: { one: Queued, onOpen: () => void }) {
  const { t } = useTranslation('intakes')
  const words = useWords()
  return (
    <li className="wrap">
      <span className="grow"><button type="button" className="link tap tap--wraps" onClick={onOpen}><b>{one.clientName}</b></button>
        <span className="meta">{words.nature(one)} · {words('channel', one.channel)} · {t('received-on', { day: inWords(one.receivedOn) })}</span></span>
      {one.kind === 'consultation' && <span className="chip is-now">{t('employees')}</span>}
      <span className="chip">{words('status', one.status)}</span>
      {awaitsReport(one) && <span className={one.late ? 'chip is-late' : 'chip is-wait'}>{one.late ? t('late') : t('due', { day: inWords(one.dueOn) })}</span>}
    </li>
  )
}
