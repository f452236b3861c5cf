import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { Table } from '../../staff/Table'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { queries } from './staff'

/** Those who were named beforehand as candidates for investigation committees (R4-39). */
export function Candidates({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const pool = useQuery(queries.candidates(api))
  const people = useQuery(queries.people(api))
  const units = useQuery(queries.units(api))
  const candidates = people.data?.staff.filter(({ id }) => pool.data?.candidates.includes(id)) ?? []
  return (
    <Page head={t('room.candidates')} what={t('candidates.what')} sees={t('sees.candidates')} tabs={<Tabs here="candidates" rights={rights} onGo={(room) => onGo({ room })} />}>
      {(pool.isPending || people.isPending) && <Waiting />}
      {pool.isError && <Refusal error={pool.error} onRetry={() => void pool.refetch()} />}
      {pool.isSuccess && people.isSuccess && (
        <div className="stack">
          {pool.data.oneGender && <Note tone="wait">{t('committee.one-gender')}</Note>}
          <Table label={t('room.candidates')} rows={candidates} idOf={({ id }) => id} none={t(rights.edits ? 'candidates.none' : 'candidates.none-here')} search={t('people.search')} file="komado-candidates"
            columns={[
              { key: 'name', label: t('people.name'), text: ({ displayName }) => displayName, cell: ({ displayName, post }) => <><b>{displayName}</b>{post !== '' && <span className="meta">{post}</span>}</> },
              { key: 'kind', label: t('profile.kind'), text: ({ kind }) => t(`profile.kind-${kind}`) },
              { key: 'unit', label: t('people.unit'), text: ({ unit }) => units.data?.units.find(({ id }) => id === unit)?.name ?? '', wide: true },
            ]}
            acts={(row) => <Button className="btn" aria-label={t('people.open-of', { name: row.displayName })} onPress={() => onGo({ room: 'people', person: row.id })}>{t('people.open')}</Button>} />
        </div>)}
    </Page>
  )
}
