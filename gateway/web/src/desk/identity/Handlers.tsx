import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Icon } from '../../parts/Icon'
import { Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { inWords, present } from '../../staff/days'
import { Table } from '../../staff/Table'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { queries, useStaffAct, type Designation, type Name } from './staff'
import { useNames } from './words'

/** The register of those who were designated in writing to handle reports. */
export function Handlers({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const list = useQuery(queries.designations(api))
  const names = useQuery(queries.names(api))
  const nameOf = useNames(names.data?.names)
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Designation>()
  const standing = (list.data?.designations ?? []).filter(({ endedOn }) => endedOn === undefined)
  return (
    <Page head={t('room.handlers')} what={t('handlers.what')} sees={t('sees.handlers')} tabs={<Tabs here="handlers" rights={rights} onGo={(room) => onGo({ room })} />}
      act={rights.edits && <Button className="btn btn--main" onPress={() => setAdding(true)}><Icon name="plus" small />{t('handlers.add')}</Button>}>
      {(list.isPending || names.isPending) && <Waiting />}
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && names.isSuccess && (
        <Table label={t('room.handlers')} rows={list.data.designations} idOf={(row) => `${row.staff}${row.designatedOn}${row.endedOn ?? ''}`} none={t('handlers.none')} search={t('people.search')} file="komado-designated-handlers"
          columns={[
            { key: 'name', label: t('people.name'), text: ({ staff }) => nameOf(staff), cell: ({ staff }) => <b>{nameOf(staff)}</b> },
            { key: 'on', label: t('handlers.on'), text: ({ designatedOn }) => designatedOn, cell: ({ designatedOn }) => inWords(designatedOn) },
            { key: 'ended', label: t('handlers.ended'), text: ({ endedOn }) => endedOn ?? '', cell: ({ endedOn }) => endedOn === undefined ? <span className="chip is-done">{t('handlers.stands')}</span> : inWords(endedOn) },
          ]}
          filters={[{ value: 'now', label: t('handlers.stands'), holds: ({ endedOn }) => endedOn === undefined }, { value: 'ended', label: t('handlers.over'), holds: ({ endedOn }) => endedOn !== undefined }]}
          acts={rights.edits ? (row) => row.endedOn === undefined && <Button className="btn btn--quiet" aria-label={t('handlers.end-of', { name: nameOf(row.staff) })} onPress={() => setEnding(row)}>{t('handlers.end')}</Button> : undefined} />)}
      {adding && <Designate people={(names.data?.names ?? []).filter(({ id }) => !standing.some(({ staff }) => staff === id))} onClose={() => setAdding(false)} />}
      {ending !== undefined && <End staff={ending.staff} name={nameOf(ending.staff)} onClose={() => setEnding(undefined)} />}
    </Page>
  )
}

function Designate({ people, onClose }: { people: readonly Name[], onClose: () => void }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const [person, setPerson] = useState('')
  const [on, setOn] = useState(present())
  const [missing, setMissing] = useState(false)
  const designate = useStaffAct(onClose)
  const sentence = sentencesAtFields(common, designate.error).on
  const act = () => {
    setMissing(person === '')
    if (person !== '') designate.mutate({ method: 'PUT', path: `/${person}/designation`, body: { on } })
  }
  return (
    <Sheet open onClose={onClose} title={t('handlers.add')} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={designate.isPending} onAct={act}>{t('handlers.act')}</Act>
    </>}>
      <p className="s">{t('handlers.add-what')}</p>
      <Select label={t('people.name')} value={person} onChange={setPerson} sentence={missing ? t('conflicts.missing') : undefined} options={[{ value: '', label: t('choose') }, ...people.map(({ id, displayName }) => ({ value: id, label: displayName }))]} />
      <Field type="date" label={t('handlers.on')} value={on} onChange={setOn} hint={t('handlers.on-hint')} sentence={sentence} />
      {designate.isError && sentence === undefined && <Refusal error={designate.error} />}
    </Sheet>
  )
}

function End({ staff, name, onClose }: { staff: string, name: string, onClose: () => void }) {
  const { t } = useTranslation('office')
  const end = useStaffAct(onClose)
  return (
    <Sheet open onClose={onClose} title={t('handlers.end-of', { name })} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={end.isPending} onAct={() => end.mutate({ method: 'DELETE', path: `/${staff}/designation` })}>{t('handlers.end')}</Act>
    </>}>
      <p>{t('handlers.end-what')}</p>
      {end.isError && <Refusal error={end.error} />}
    </Sheet>
  )
}
