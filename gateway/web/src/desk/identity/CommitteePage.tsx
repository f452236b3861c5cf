import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../parts/Icon'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { inWords, lastDay } from '../../staff/days'
import { Table } from '../../staff/Table'
import { useTenant } from '../../tenancy'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { queries } from './staff'
import { useGrantWords, useNames } from './words'

/** Who sits on the committee today, in which seat, and which seats are empty (R3-08, R4-14). */
export function CommitteePage({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const words = useGrantWords()
  const roster = useQuery(queries.committee(api))
  const names = useQuery(queries.names(api))
  const nameOf = useNames(names.data?.names)
  const tenant = useTenant(api)
  return (
    <Page head={t('room.committee')} what={t('committee.what')} sees={t('sees.committee')} tabs={<Tabs here="committee" rights={rights} onGo={(room) => onGo({ room })} />}>
      {(roster.isPending || names.isPending) && <Waiting />}
      {roster.isError && <Refusal error={roster.error} onRetry={() => void roster.refetch()} />}
      {roster.isSuccess && names.isSuccess && (
        <div className="stack">
          {!roster.data.chaired && <Note tone="late">{t('committee.no-chair')}</Note>}
          {roster.data.oneGender && <Note tone="wait">{t('committee.one-gender')}</Note>}
          <Table label={t('room.committee')} rows={roster.data.members} idOf={({ grant }) => grant.id} none={t(rights.decides ? 'committee.none' : 'committee.none-here')} file="komado-committee"
            columns={[
              { key: 'seat', label: t('committee.seat'), text: ({ grant }) => words.seat(grant.seat ?? ''), cell: ({ grant }) => <><b>{words.seat(grant.seat ?? '')}</b>{grant.role === 'chair' && <> <span className="chip is-now">{t('role.chair')}</span></>}</> },
              { key: 'name', label: t('people.name'), text: ({ staff }) => nameOf(staff) },
              { key: 'until', label: t('committee.until'), text: ({ grant }) => lastDay(grant.until), cell: ({ grant }) => inWords(lastDay(grant.until)) },
            ]} />
          {roster.data.vacant.length > 0 && (
            <section className="card">
              <h2 className="aside-head">{t('committee.vacant')}</h2>
              <ul className="checks checks--missing">{roster.data.vacant.map((seat) => <li key={seat}><Icon name="wait" />{words.seat(seat)}</li>)}</ul>
              {rights.decides && <p className="hint">{t('committee.how')}</p>}
              {tenant.data?.kind === 'school' && <p className="hint">{t('committee.deans-course')}</p>}
            </section>)}
        </div>)}
    </Page>
  )
}
