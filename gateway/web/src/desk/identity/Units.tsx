import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Icon } from '../../parts/Icon'
import { Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { Table } from '../../staff/Table'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { queries, useStaffAct, type Unit } from './staff'

/** Departments, courses and offices, to which people and some roles belong. */
export function Units({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const units = useQuery(queries.units(api))
  const people = useQuery(queries.people(api))
  const [open, setOpen] = useState<Unit | 'new'>()
  const liaison = ({ id }: Unit) => (people.data?.staff ?? []).filter((one) => one.unit === id && one.liaison).map(({ displayName }) => displayName).join(t('and'))
  const count = ({ id }: Unit) => (people.data?.staff ?? []).filter(({ unit }) => unit === id).length
  return (
    <Page head={t('room.units')} what={t('units.what')} sees={t('sees.units')} tabs={<Tabs here="units" rights={rights} onGo={(room) => onGo({ room })} />}
      act={rights.edits && <Button className="btn btn--main" onPress={() => setOpen('new')}><Icon name="plus" small />{t('units.add')}</Button>}>
      {units.isPending && <Waiting />}
      {units.isError && <Refusal error={units.error} onRetry={() => void units.refetch()} />}
      {units.isSuccess && (
        <Table label={t('room.units')} rows={units.data.units} idOf={({ id }) => id} none={t(rights.edits ? 'units.none' : 'units.none-here')} search={t('units.search')} file="komado-units"
          columns={[
            { key: 'name', label: t('units.name'), text: ({ name }) => name, cell: ({ name, course }) => <><b>{name}</b>{course && <span className="meta">{t('units.course')}</span>}</> },
            { key: 'people', label: t('units.people'), text: (row) => String(count(row)), order: count, cell: (row) => t('units.count', { count: count(row) }) },
            { key: 'liaison', label: t('units.liaison'), text: liaison, wide: true },
          ]}
          acts={rights.edits ? (row) => <Button className="btn" aria-label={t('units.change-of', { name: row.name })} onPress={() => setOpen(row)}>{t('change')}</Button> : undefined} />)}
      {open !== undefined && <Named unit={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}

function Named({ unit, onClose }: { unit: Unit | undefined, onClose: () => void }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const [name, setName] = useState(unit?.name ?? '')
  const [kind, setKind] = useState<'course' | 'other'>(unit?.course === true ? 'course' : 'other')
  const [missing, setMissing] = useState<string>()
  const save = useStaffAct(onClose)
  const sentence = missing ?? sentencesAtFields(common, save.error).name
  const act = () => {
    setMissing(name.trim() === '' ? t('units.name-missing') : undefined)
    const body = { name, course: kind === 'course' }
    if (name.trim() !== '') save.mutate(unit === undefined ? { method: 'POST', path: '/units', body } : { method: 'PUT', path: `/units/${unit.id}`, body })
  }
  return (
    <Sheet open onClose={onClose} title={t(unit === undefined ? 'units.add' : 'units.change')} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={save.isPending} onAct={act}>{t('save')}</Act>
    </>}>
      <Field label={t('units.name')} value={name} onChange={setName} sentence={sentence} />
      <Choices short label={t('units.kind')} value={kind} onChange={setKind} options={[{ value: 'other', label: t('units.kind-other') }, { value: 'course', label: t('units.course') }]} />
      {save.isError && sentence === undefined && <Refusal error={save.error} />}
    </Sheet>
  )
}
