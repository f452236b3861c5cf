import { useMutation, useQueryClient } from '@tanstack/react-query'
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
import { deskName, DESK_NAMES, useDeskNames, type NamedDesk } from '../../tenancy'
import { DeskPageSheet } from '../chat/DeskPageSheet'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'

const KINDS = ['consult', 'external', 'report'] as const

/** The desks that members can write to, and what they are called. */
export function DesksPage({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const { api } = useServices()
  const list = useDeskNames(api)
  const [open, setOpen] = useState<NamedDesk | 'new'>()
  const [words, setWords] = useState<NamedDesk>()
  return (
    <Page head={t('room.desks')} what={t('desks.what')} sees={t('sees.desks')} tabs={<Tabs here="desks" rights={rights} onGo={(room) => onGo({ room })} />}
      act={rights.edits && <Button className="btn btn--main" onPress={() => setOpen('new')}><Icon name="plus" small />{t('desks.add')}</Button>}>
      {list.isPending && <Waiting />}
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && (
        <Table label={t('room.desks')} rows={list.data} idOf={({ id }) => id} none={t('desks.none')} file="komado-desks"
          columns={[
            { key: 'name', label: t('desks.name'), text: (desk) => deskName(common, desk), cell: (desk) => <b>{deskName(common, desk)}</b> },
            { key: 'kind', label: t('desks.kind'), text: ({ kind }) => t(`desks.is-${kind}`) },
          ]}
          acts={rights.edits ? (desk) => <>
            <Button className="btn" aria-label={t('desks.words-of', { name: deskName(common, desk) })} onPress={() => setWords(desk)}>{t('desks.words')}</Button>
            <Button className="btn" aria-label={t('desks.change-of', { name: deskName(common, desk) })} onPress={() => setOpen(desk)}>{t('desks.change')}</Button>
          </> : undefined} />)}
      {words !== undefined && <DeskPageSheet desk={words.id} name={deskName(common, words)} onClose={() => setWords(undefined)} />}
      {open !== undefined && <Named desk={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}

function Named({ desk, onClose }: { desk: NamedDesk | undefined, onClose: () => void }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const { api } = useServices()
  const client = useQueryClient()
  const [kind, setKind] = useState<NamedDesk['kind']>(desk?.kind ?? 'consult')
  const [japanese, setJapanese] = useState(desk?.japanese ?? '')
  const [english, setEnglish] = useState(desk?.english ?? '')
  const save = useMutation({
    mutationFn: () => desk === undefined
      ? api.json('/provisioning/desks', { method: 'POST', body: { kind, japanese, english } })
      : api.json(`/provisioning/desks/${desk.id}`, { method: 'PUT', body: { japanese, english } }),
    onSuccess: async () => { onClose(); await client.invalidateQueries({ queryKey: DESK_NAMES }) },
  })
  const fields = sentencesAtFields(common, save.error)
  return (
    <Sheet open onClose={onClose} title={t(desk === undefined ? 'desks.add' : 'desks.change')} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={save.isPending} onAct={() => save.mutate()}>{t(desk === undefined ? 'desks.add-save' : 'save')}</Act>
    </>}>
      {desk === undefined && <Choices label={t('desks.kind')} value={kind} onChange={setKind} options={KINDS.map((value) => ({ value, label: t(`desks.is-${value}`) }))} />}
      <Field label={t('desks.japanese')} value={japanese} onChange={setJapanese} hint={t('desks.japanese-hint')} sentence={fields.japanese} />
      <Field label={t('desks.english')} value={english} onChange={setEnglish} hint={t('desks.english-hint')} sentence={fields.english} />
      {save.isError && Object.keys(fields).length === 0 && <Refusal error={save.error} />}
    </Sheet>
  )
}
