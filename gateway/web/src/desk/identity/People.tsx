import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../parts/Icon'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { inWords, present } from '../../staff/days'
import { Table } from '../../staff/Table'
import type { Column } from '../../staff/tableRows'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { Invite } from './Invite'
import { queries, type Colleague } from './staff'
import { Warned } from './Warned'
import { useGrantWords } from './words'

/** Everybody who works here for the members, with what they hold. */
export function People({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const words = useGrantWords()
  const people = useQuery(queries.people(api))
  const units = useQuery(queries.units(api))
  const [inviting, setInviting] = useState(false)
  const unitOf = ({ unit }: Colleague) => units.data?.units.find(({ id }) => id === unit)?.name ?? ''
  const offices = ({ grants }: Colleague) => grants.map((grant) => words.office(grant, { units: units.data?.units }))
  const columns: readonly Column<Colleague>[] = [
    { key: 'name', label: t('people.name'), text: ({ displayName }) => displayName, cell: (row) => <><b>{row.displayName}</b>{row.post !== '' && <span className="meta">{row.post}</span>}</> },
    { key: 'unit', label: t('people.unit'), text: unitOf, wide: true },
    { key: 'roles', label: t('people.roles'), text: (row) => offices(row).join(t('and')), cell: (row) => row.grants.length === 0 ? <span className="soft">{t('people.no-role')}</span> : <ul>{offices(row).map((office) => <li key={office}>{office}</li>)}</ul> },
    { key: 'standing', label: t('people.standing'), text: (row) => t(`people.is-${standingOf(row)}`, { day: row.leavesOn === undefined ? '' : inWords(row.leavesOn) }), cell: (row) => <Standing person={row} /> },
  ]
  const waitingFor = people.data?.staff.length ?? 0
  return (
    <Page head={t('people.head')} what={t('people.what')} sees={rights.edits ? t('sees.people-and-you') : t('sees.people')} tabs={<Tabs here="people" rights={rights} onGo={(room) => onGo({ room })} />}
      act={rights.edits && <Button className="btn btn--main" onPress={() => setInviting(true)}><Icon name="plus" small />{t('invite.head')}</Button>}>
      {rights.decides && people.isSuccess && <Warned people={people.data.staff} edits={rights.edits} onGo={onGo} />}
      {people.isError && <Refusal error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <Waiting />}
      {people.isSuccess && (
        <Table label={t('people.head')} columns={columns} rows={people.data.staff} idOf={({ id }) => id} none={t('people.none')} search={t('people.search')} file="komado-people"
          filters={[
            { value: 'reads', label: t('people.only-readers'), holds: ({ grants }) => grants.some(({ role }) => ['responder', 'counsellor', 'desk-lead', 'desk-agent'].includes(role)) },
            { value: 'committee', label: t('people.only-committee'), holds: ({ grants }) => grants.some(({ role }) => role === 'committee' || role === 'chair') },
            { value: 'admin', label: t('people.only-admins'), holds: ({ grants }) => grants.some(({ role }) => role === 'tenant-admin') },
            { value: 'none', label: t('people.only-without'), holds: ({ grants }) => grants.length === 0 },
          ]}
          acts={(row) => <Button className="btn" aria-label={t('people.open-of', { name: row.displayName })} onPress={() => onGo({ room: 'people', person: row.id })}>{t('people.open')}</Button>} />)}
      {waitingFor === 1 && rights.edits && <div className="after"><Note tone="wait">{t('people.two-admins')}</Note></div>}
      {inviting && <Invite units={units.data?.units ?? []} onClose={() => setInviting(false)} />}
    </Page>
  )
}

export function standingOf({ invited, arrived, leavesOn }: Colleague): 'uninvited' | 'invited' | 'leaving' | 'gone' | 'there' {
  if (leavesOn !== undefined) return leavesOn <= present() ? 'gone' : 'leaving'
  if (arrived) return 'there'
  return invited ? 'invited' : 'uninvited'
}

export function Standing({ person }: { person: Colleague }) {
  const { t } = useTranslation('office')
  const standing = standingOf(person)
  const tones = { uninvited: 'is-wait', invited: 'is-wait', leaving: 'is-wait', gone: '', there: 'is-done' } as const
  return <span className={`chip ${tones[standing]}`}><Icon name={standing === 'there' ? 'check' : 'wait'} small />{t(`people.is-${standing}`, { day: person.leavesOn === undefined ? '' : inWords(person.leavesOn) })}</span>
}
