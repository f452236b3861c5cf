import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { intakeQueries } from './intakes'
import { MonthsCard } from './MonthsCard'
import { useWords } from './words'

/** What the customers' desk reported to this organisation. */
export function ReportsPage({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('intakes')
  const words = useWords()
  const { api } = useServices()
  const reports = useQuery(intakeQueries.reports(api))
  return (
    <Page head={t('reports')} what={t('reports-what')} sees={t('sees-reports')} tabs={<Tabs here="reports" rights={rights} onGo={(room) => onGo({ room })} />}>
      {reports.isPending && <Waiting />}
      {reports.isError && <Refusal error={reports.error} onRetry={() => void reports.refetch()} />}
      {reports.data?.reports.length === 0 && <Note>{t('no-reports')}</Note>}
      <div className="stack">
        {reports.data !== undefined && reports.data.reports.length > 0 && (
          <section className="card"><ul className="people">
            {reports.data.reports.map((one) => (
              <li key={one.id} className="wrap">
                <span className="grow"><button type="button" className="link tap tap--wraps" onClick={() => onGo({ room: 'reports', report: one.id })}><b>{words.nature(one)}</b></button>
                  <span className="meta">{[one.store, t('reported-on', { day: inWords(one.reportedOn) })].filter((part) => part !== '').join(' · ')}</span></span>
                <span className="chip">{words('verdict', one.verdict)}</span>
                <span className={one.status === 'reported' ? 'chip is-now' : 'chip'}>{words('status', one.status)}</span>
              </li>))}
          </ul></section>)}
        <MonthsCard />
      </div>
    </Page>
  )
}
