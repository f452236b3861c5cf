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
import { Ticks } from '../../parts/Ticks'
import { useServices } from '../../session/services'
import { inWords, present } from '../../staff/days'
import { Table } from '../../staff/Table'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { HELD_BY, queries, useStaffAct, type Colleague, type Training, type TrainingYear } from './staff'
import { useNames } from './words'

/** A school year's trainings: how many attended one, and whose has lapsed (R4-12, R4-31). */
export function Trainings({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const [year, setYear] = useState<number>()
  const list = useQuery(queries.trainings(api, year))
  const people = useQuery(queries.people(api))
  const [adding, setAdding] = useState(false)
  const [noting, setNoting] = useState<Training>()
  const shown = list.data
  return (
    <Page head={t('room.trainings')} what={t('trainings.what')} sees={t('sees.trainings')} tabs={<Tabs here="trainings" rights={rights} onGo={(room) => onGo({ room })} />}
      act={rights.edits && <Button className="btn btn--main" onPress={() => setAdding(true)}><Icon name="plus" small />{t('trainings.add')}</Button>}>
      {list.isPending && <Waiting />}
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {shown !== undefined && (
        <div className="stack">
          <div className="row wrap">
            <Button className="btn" onPress={() => setYear(shown.year - 1)}>{t('trainings.year', { year: shown.year - 1 })}</Button>
            <b aria-live="polite">{t('trainings.year', { year: shown.year })}</b>
            {year !== undefined && <Button className="btn" onPress={() => setYear(shown.year + 1)}>{t('trainings.year', { year: shown.year + 1 })}</Button>}
          </div>
          <Ratio year={shown} people={people.data?.staff ?? []} />
          <Table label={t('room.trainings')} rows={shown.trainings} idOf={({ id }) => id} none={t(rights.edits ? 'trainings.none' : 'trainings.none-here')} file={`komado-trainings-${shown.year}`}
            columns={[
              { key: 'title', label: t('trainings.title'), text: ({ title }) => title, cell: ({ title }) => <b>{title}</b> },
              { key: 'on', label: t('trainings.held-on'), text: ({ heldOn }) => heldOn, cell: ({ heldOn }) => inWords(heldOn) },
              { key: 'by', label: t('trainings.held-by'), text: ({ heldBy }) => t(`trainings.by-${heldBy}`), wide: true },
              { key: 'attended', label: t('trainings.attended'), text: ({ attended }) => String(attended.length), order: ({ attended }) => attended.length, cell: ({ attended }) => t('units.count', { count: attended.length }) },
            ]}
            acts={rights.edits ? (row) => <Button className="btn" aria-label={t('trainings.note-of', { title: row.title })} onPress={() => setNoting(row)}>{t('trainings.note')}</Button> : undefined} />
        </div>)}
      {adding && <Add onClose={() => setAdding(false)} />}
      {noting !== undefined && <Attendance training={noting} people={people.data?.staff ?? []} onClose={() => setNoting(undefined)} />}
    </Page>
  )
}

function Ratio({ year, people }: { year: TrainingYear, people: readonly Colleague[] }) {
  const { t } = useTranslation('office')
  const nameOf = useNames(people)
  const share = year.staff === 0 ? 0 : Math.round(year.attended / year.staff * 100)
  return (
    <section className="card stack-m">
      <div className="row wrap"><h2 className="grow aside-head">{t('trainings.ratio')}</h2><b>{t('trainings.share', { share, attended: year.attended, staff: year.staff })}</b></div>
      <svg className="prog" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={t('trainings.share', { share, attended: year.attended, staff: year.staff })}><rect width={share} height="8" /></svg>
      {year.lapsed.length > 0
        ? <Note tone="wait">{t('trainings.lapsed', { names: year.lapsed.map(nameOf).join(t('and')) })}</Note>
        : <p className="soft">{t('trainings.no-lapse')}</p>}
    </section>
  )
}

function Add({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const [title, setTitle] = useState('')
  const [heldOn, setHeldOn] = useState(present())
  const [heldBy, setHeldBy] = useState<typeof HELD_BY[number]>('president')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const add = useStaffAct(onClose)
  const sentences: Record<string, string> = { ...sentencesAtFields(common, add.error), ...missing }
  const act = () => {
    setMissing(title.trim() === '' ? { title: t('trainings.title-missing') } : {})
    if (title.trim() !== '') add.mutate({ method: 'POST', path: '/trainings', body: { title, heldOn, heldBy } })
  }
  return (
    <Sheet open onClose={onClose} title={t('trainings.add')} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={add.isPending} onAct={act}>{t('save')}</Act>
    </>}>
      <Field label={t('trainings.title')} value={title} onChange={setTitle} sentence={sentences.title} />
      <Field type="date" label={t('trainings.held-on')} value={heldOn} onChange={setHeldOn} sentence={sentences.heldOn} />
      <Choices short label={t('trainings.held-by')} value={heldBy} onChange={setHeldBy} sentence={sentences.heldBy} options={HELD_BY.map((value) => ({ value, label: t(`trainings.by-${value}`) }))} />
      {add.isError && Object.keys(sentences).length === 0 && <Refusal error={add.error} />}
    </Sheet>
  )
}

function Attendance({ training, people, onClose }: { training: Training, people: readonly Colleague[], onClose: () => void }) {
  const { t } = useTranslation('office')
  const [attended, setAttended] = useState<string[]>([...training.attended])
  const note = useStaffAct(onClose)
  return (
    <Sheet open onClose={onClose} title={t('trainings.note-of', { title: training.title })} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={note.isPending} onAct={() => note.mutate({ method: 'PUT', path: `/trainings/${training.id}/attendance`, body: { attended } })}>{t('save')}</Act>
    </>}>
      <p className="s">{t('trainings.note-what')}</p>
      <Ticks label={t('trainings.who', { count: attended.length })} value={attended} onChange={setAttended} options={people.map(({ id, displayName }) => ({ value: id, label: displayName }))} />
      {note.isError && <Refusal error={note.error} />}
    </Sheet>
  )
}
