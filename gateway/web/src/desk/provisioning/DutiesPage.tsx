import { useTranslation } from 'react-i18next'
import { IncidentsCard } from '../../staff/IncidentsCard'
import { Page } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { BulletinsCard } from './BulletinsCard'
import { RequestsCard } from './RequestsCard'

/** What the organisation owes by law beside its matters: incidents with their clocks, words to everybody, requests with their dates. */
export function DutiesPage({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('office')
  return (
    <Page head={t('room.duties')} what={t('duties.what')} sees={t('sees.duties')} tabs={<Tabs here="duties" rights={rights} onGo={(room) => onGo({ room })} />}>
      <div className="stack">
        <IncidentsCard path="/incidents" mayTake />
        <BulletinsCard />
        <RequestsCard />
      </div>
    </Page>
  )
}
