import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Note, Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { useServices } from '../../session/services'
import { inFull, lastDay } from '../../staff/days'
import type { Place } from '../place'
import { queries, useStaffAct, type Colleague, type Desk } from './staff'
import { useGrantWords, useNames } from './words'

interface WarnedProps {
  readonly people: readonly Colleague[]
  readonly edits: boolean
  readonly onGo: (place: Place) => void
}

/** What has to be looked after ahead of time: desks with too few readers, terms that end, people who leave. */
export function Warned({ people, edits, onGo }: WarnedProps) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const words = useGrantWords()
  const nameOf = useNames(people)
  const warnings = useQuery(queries.warnings(api))
  if (warnings.isError) return <Refusal error={warnings.error} onRetry={() => void warnings.refetch()} />
  if (warnings.data === undefined) return null
  const { desks, endingTerms, leavers } = warnings.data
  const short = desks.filter(({ shortOfReaders }) => shortOfReaders)
  const look = (person: string) => <Button className="btn" aria-label={t('people.open-of', { name: nameOf(person) })} onPress={() => onGo({ room: 'people', person })}>{t('people.open')}</Button>
  return (
    <div className="stack-m before">
      {short.map((desk) => (
        <Note key={desk.id} tone="late"><b>{t('warned.short', { desk: words.desk(desk.id, desks) })}</b><br />{t('warned.short-what')}
          {edits && desks.length > 1 && <Fallback desk={desk} desks={desks} />}
        </Note>))}
      {leavers.map(({ staff, on }) => <Note key={staff} tone="wait" action={look(staff)}>{t('warned.leaves', { name: nameOf(staff), day: inFull(on) })}</Note>)}
      {endingTerms.map(({ staff, grant, days }) => (
        <Note key={grant.id} tone="wait" action={look(staff)}>{t('warned.ends', { name: nameOf(staff), office: words.office(grant), day: inFull(lastDay(grant.until)), count: days })}</Note>))}
    </div>
  )
}

function Fallback({ desk, desks }: { desk: Desk, desks: readonly Desk[] }) {
  const { t } = useTranslation('office')
  const words = useGrantWords()
  const name = useStaffAct()
  return (
    <>
      <Select label={t('warned.fallback')} value={desk.fallback ?? ''} onChange={(fallback) => name.mutate({ method: 'PUT', path: `/desks/${desk.id}/fallback`, body: { fallback: fallback === '' ? null : fallback } })}
        options={[{ value: '', label: t('warned.no-fallback') }, ...desks.filter(({ id }) => id !== desk.id).map(({ id }) => ({ value: id, label: words.desk(id, desks) }))]} />
      {name.isError && <Refusal error={name.error} />}
    </>
  )
}
