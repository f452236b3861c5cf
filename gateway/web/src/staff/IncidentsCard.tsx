import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../http/sentences'
import { Act } from '../parts/Act'
import { Choices } from '../parts/Choices'
import { Field } from '../parts/Field'
import { Refusal } from '../parts/Note'
import { Select } from '../parts/Select'
import { Sheet } from '../parts/Sheet'
import { Ticks } from '../parts/Ticks'
import { wholeNumber } from '../parts/wholeNumber'
import { useServices } from '../session/services'
import { inFull, inWords, present } from './days'
import { CONCERNS, incidents, KINDS, useDutyAct, type Incident, type Step } from './duties'

interface IncidentsCardProps {
  /** Where they are: `/incidents`, or below an organisation for operators. */
  readonly path: string
  /** Whether the reports that the law asks for are noted here; the organisation makes them, not the operator. */
  readonly mayTake: boolean
}

/** What happened to data, with the law's clocks. */
export function IncidentsCard({ path, mayTake }: IncidentsCardProps) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const list = useQuery(incidents(api, path))
  const [recording, setRecording] = useState(false)
  const [taking, setTaking] = useState<{ incident: Incident, step: Step }>()
  return (
    <section className="card stack-m">
      <div className="row wrap"><h2 className="grow">{t('incidents.head')}</h2><Button className="btn" onPress={() => setRecording(true)}>{t('incidents.record')}</Button></div>
      <p className="soft">{t('incidents.what')}</p>
      {list.isPending && <div className="stack-m" aria-busy="true"><span className="skel skel--l" /><span className="skel" /></div>}
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <p className="soft">{t('incidents.none')}</p>}
      <ul className="people">
        {list.data?.map((incident) => (
          <li key={incident.id} className="stack-m block">
            <p><b>{t(`incidents.kind-${incident.kind}`)}</b> {incident.concerns.map((concern) => t(`incidents.concern-${concern}`)).join(t('and'))}<span className="meta">{t('incidents.found', { day: inWords(incident.discoveredOn), count: incident.people })}</span></p>
            <dl>{incident.steps.map((step) => (
              <div key={step.step} className="kv-row kv-row--wide">
                <dt>{t(`incidents.step-${step.step}`)}</dt>
                <dd className="row wrap"><Clock step={step} />{mayTake && step.doneOn === undefined && <Button className="btn" aria-label={t('incidents.done-of', { step: t(`incidents.step-${step.step}`) })} onPress={() => setTaking({ incident, step })}>{t('incidents.done')}</Button>}</dd>
              </div>))}
            </dl>
          </li>))}
      </ul>
      {recording && <Record path={path} onClose={() => setRecording(false)} />}
      {taking !== undefined && <Take {...taking} onClose={() => setTaking(undefined)} />}
    </section>
  )
}

/** The time that is left, in a word that says more than its colour. */
export function Clock({ step }: { step: Step }) {
  const { t } = useTranslation('office')
  if (step.doneOn !== undefined) return <span className="chip is-done">{t('clock.done', { day: inWords(step.doneOn) })}</span>
  if (step.dueOn === undefined || step.daysLeft === undefined) return <span className="chip">{t('clock.soon')}</span>
  const tone = step.daysLeft < 0 ? 'is-late' : step.daysLeft <= 3 ? 'is-wait' : 'is-now'
  return <><span className={`chip ${tone}`}>{step.daysLeft < 0 ? t('clock.late', { count: -step.daysLeft }) : t('clock.left', { count: step.daysLeft })}</span><span className="meta">{t('clock.until', { day: inFull(step.dueOn) })}</span></>
}

function Record({ path, onClose }: { path: string, onClose: () => void }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const [kind, setKind] = useState<typeof KINDS[number]>('leak')
  const [concerns, setConcerns] = useState<(typeof CONCERNS[number])[]>([])
  const [people, setPeople] = useState('')
  const [unlawful, setUnlawful] = useState<'yes' | 'no'>('no')
  const [discoveredOn, setDiscoveredOn] = useState(present())
  const [missing, setMissing] = useState<Record<string, string>>({})
  const record = useDutyAct(onClose)
  const sentences: Record<string, string> = { ...sentencesAtFields(common, record.error), ...missing }
  const act = () => {
    const count = wholeNumber(people)
    const found: Record<string, string> = {}
    if (count === undefined) found.people = t('incidents.people-missing')
    if (concerns.length === 0) found.concerns = t('incidents.concerns-missing')
    setMissing(found)
    record.reset()
    if (Object.keys(found).length === 0) record.mutate({ method: 'POST', path, body: { kind, concerns, people: count, unlawful: unlawful === 'yes', discoveredOn } })
  }
  return (
    <Sheet open onClose={onClose} title={t('incidents.record')} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={record.isPending} onAct={act}>{t('incidents.record-act')}</Act>
    </>}>
      <p className="s">{t('incidents.no-names')}</p>
      <Select label={t('incidents.kind')} value={kind} onChange={setKind} options={KINDS.map((value) => ({ value, label: t(`incidents.kind-${value}`) }))} />
      <Ticks label={t('incidents.concerns')} value={concerns} onChange={setConcerns} options={CONCERNS.map((value) => ({ value, label: t(`incidents.concern-${value}`) }))} />
      {sentences.concerns !== undefined && <p className="err" role="alert">{sentences.concerns}</p>}
      <Field numeric label={t('incidents.people')} value={people} onChange={setPeople} hint={t('incidents.people-hint')} sentence={sentences.people} />
      <Field type="date" label={t('incidents.discovered')} value={discoveredOn} onChange={setDiscoveredOn} hint={t('incidents.discovered-hint')} sentence={sentences.discoveredOn} />
      <Choices short label={t('incidents.unlawful')} value={unlawful} onChange={setUnlawful} options={[{ value: 'no', label: t('incidents.unlawful-no') }, { value: 'yes', label: t('incidents.unlawful-yes') }]} />
      {record.isError && Object.keys(sentences).length === 0 && <Refusal error={record.error} />}
    </Sheet>
  )
}

function Take({ incident, step, onClose }: { incident: Incident, step: Step, onClose: () => void }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const [on, setOn] = useState(present())
  const take = useDutyAct(onClose)
  const sentence = sentencesAtFields(common, take.error).on
  return (
    <Sheet open onClose={onClose} title={t('incidents.done-of', { step: t(`incidents.step-${step.step}`) })} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={take.isPending} onAct={() => take.mutate({ method: 'POST', path: `/incidents/${incident.id}/steps`, body: { step: step.step, on } })}>{t('save')}</Act>
    </>}>
      <Field type="date" label={t('incidents.done-on')} value={on} onChange={setOn} sentence={sentence} />
      {take.isError && sentence === undefined && <Refusal error={take.error} />}
    </Sheet>
  )
}
