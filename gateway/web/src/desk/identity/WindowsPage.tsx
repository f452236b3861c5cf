import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Icon } from '../../parts/Icon'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { Table } from '../../staff/Table'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { queries, useStaffAct, type Window } from './staff'

/** Where members can turn to: several places inside, one outside (R4-13). */
export function WindowsPage({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const list = useQuery(queries.windows(api))
  const [open, setOpen] = useState<Window | 'new'>()
  const [removed, setRemoved] = useState<Window>()
  const remove = useStaffAct()
  const again = useStaffAct(() => setRemoved(undefined))
  const takeAway = (window: Window) => remove.mutate({ method: 'DELETE', path: `/windows/${window.id}` }, { onSuccess: () => setRemoved(window) })
  return (
    <Page head={t('room.windows')} what={t('windows.what')} sees={t('sees.windows')} tabs={<Tabs here="windows" rights={rights} onGo={(room) => onGo({ room })} />}
      act={rights.edits && <Button className="btn btn--main" onPress={() => setOpen('new')}><Icon name="plus" small />{t('windows.add')}</Button>}>
      <div className="stack-m before">
        {list.data?.missing.map((kind) => <Note key={kind} tone="wait">{t(`windows.missing-${kind}`)}</Note>)}
        {remove.isError && <Refusal error={remove.error} />}
        {removed !== undefined && <Note tone="done" role="status" action={<Act busy={again.isPending} onAct={() => again.mutate({ method: 'POST', path: '/windows', body: { name: removed.name, external: removed.external } })}>{t('undo')}</Act>}>{t('windows.removed', { name: removed.name })}</Note>}
      </div>
      {list.isPending && <Waiting />}
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && (
        <Table label={t('room.windows')} rows={list.data.windows} idOf={({ id }) => id} none={t('windows.none')} file="komado-windows"
          columns={[
            { key: 'name', label: t('windows.name'), text: ({ name }) => name, cell: ({ name }) => <b>{name}</b> },
            { key: 'kind', label: t('windows.kind'), text: ({ external }) => t(external ? 'windows.external' : 'windows.internal') },
          ]}
          acts={rights.edits ? (row) => <>
            <Button className="btn" aria-label={t('units.change-of', { name: row.name })} onPress={() => setOpen(row)}>{t('change')}</Button>
            <Act className="btn btn--quiet" label={t('windows.remove-of', { name: row.name })} busy={remove.isPending} onAct={() => takeAway(row)}>{t('windows.remove')}</Act>
          </> : undefined} />)}
      {open !== undefined && <Named window={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}

function Named({ window, onClose }: { window: Window | undefined, onClose: () => void }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const [name, setName] = useState(window?.name ?? '')
  const [kind, setKind] = useState<'internal' | 'external'>(window?.external === true ? 'external' : 'internal')
  const [missing, setMissing] = useState<string>()
  const save = useStaffAct(onClose)
  const sentence = missing ?? sentencesAtFields(common, save.error).name
  const act = () => {
    setMissing(name.trim() === '' ? t('windows.name-missing') : undefined)
    const body = { name, external: kind === 'external' }
    if (name.trim() !== '') save.mutate(window === undefined ? { method: 'POST', path: '/windows', body } : { method: 'PUT', path: `/windows/${window.id}`, body })
  }
  return (
    <Sheet open onClose={onClose} title={t(window === undefined ? 'windows.add' : 'windows.change')} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={save.isPending} onAct={act}>{t('save')}</Act>
    </>}>
      <Field label={t('windows.name')} value={name} onChange={setName} hint={t('windows.name-hint')} sentence={sentence} />
      <Choices short label={t('windows.kind')} value={kind} onChange={setKind} options={[{ value: 'internal', label: t('windows.internal') }, { value: 'external', label: t('windows.external') }]} />
      {save.isError && sentence === undefined && <Refusal error={save.error} />}
    </Sheet>
  )
}
