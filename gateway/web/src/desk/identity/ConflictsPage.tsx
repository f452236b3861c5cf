import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { useServices } from '../../session/services'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { Conflicts } from './Conflicts'
import { queries } from './staff'

/** Conflicts of interest of one person after another; there is no list of everybody's. */
export function ConflictsPage({ self, rights, onGo }: { self: string | undefined, rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const people = useQuery(queries.people(api))
  const units = useQuery(queries.units(api))
  const [person, setPerson] = useState('')
  const others = people.data?.staff.filter(({ id }) => id !== self) ?? []
  return (
    <Page head={t('room.conflicts')} what={t('conflicts.page-what')} sees={t('sees.conflicts')} tabs={<Tabs here="conflicts" rights={rights} onGo={(room) => onGo({ room })} />}>
      {people.isPending && <Waiting />}
      {people.isError && <Refusal error={people.error} onRetry={() => void people.refetch()} />}
      {people.isSuccess && (
        <div className="stack">
          <section className="card"><Select label={t('conflicts.whose')} value={person} onChange={setPerson} options={[{ value: '', label: t('choose') }, ...others.map(({ id, displayName }) => ({ value: id, label: displayName }))]} /></section>
          {person !== '' && <Conflicts key={person} person={person} path={`/${person}/conflicts`} units={units.data?.units ?? []} names={people.data.staff} />}
        </div>)}
    </Page>
  )
}
