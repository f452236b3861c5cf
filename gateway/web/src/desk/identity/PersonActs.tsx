import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { present } from '../../staff/days'
import { openWork } from './offices'
import { standingOf } from './People'
import { useStaffAct, type Colleague } from './staff'
import { useGrantWords } from './words'

interface ActProps {
  readonly person: Colleague
  readonly onClose: () => void
}

/** What was proposed waits for a second person; the sheet says so before it closes. */
function Proposed({ title, onClose }: { title: string, onClose: () => void }) {
  const { t } = useTranslation('office')
  return <Sheet open onClose={onClose} title={title}><Note tone="done" role="status">{t('proposed')}</Note></Sheet>
}

export function NewSecondFactor({ person, onClose }: ActProps) {
  const { t } = useTranslation('office')
  const propose = useStaffAct()
  if (propose.isSuccess) return <Proposed title={t('factor.head')} onClose={onClose} />
  return (
    <Sheet open onClose={onClose} title={t('factor.head')} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={propose.isPending} onAct={() => propose.mutate({ method: 'POST', path: '/proposals/second-factors', body: { staff: person.id } })}>{t('propose')}</Act>
    </>}>
      <p>{t('factor.what', { name: person.displayName })}</p>
      <p className="s soft">{t('factor.announced')}</p>
      {propose.isError && <Refusal error={propose.error} />}
    </Sheet>
  )
}

export function HandOver({ person, people, onClose }: ActProps & { people: readonly Colleague[] }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const words = useGrantWords()
  const [successor, setSuccessor] = useState('')
  const [missing, setMissing] = useState(false)
  const propose = useStaffAct()
  const able = people.filter((one) => one.id !== person.id && standingOf(one) !== 'gone' && !one.grants.some(({ role }) => role === 'tenant-admin'))
  const said = sentencesAtFields(common, propose.error)
  const sentence = missing ? t('hand-over.missing') : Object.values(said)[0]
  const act = () => {
    setMissing(successor === '')
    if (successor !== '') propose.mutate({ method: 'POST', path: '/proposals/handovers', body: { predecessor: person.id, successor } })
  }
  if (propose.isSuccess) return <Proposed title={t('hand-over.head')} onClose={onClose} />
  return (
    <Sheet open onClose={onClose} title={t('hand-over.head')} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={propose.isPending} onAct={act}>{t('propose')}</Act>
    </>}>
      <p>{t('hand-over.what', { name: person.displayName })}</p>
      <ul className="plain-list">{openWork(person.grants).map((grant) => <li key={grant.id}>{words.office(grant)}</li>)}</ul>
      <Select label={t('hand-over.successor')} value={successor} onChange={setSuccessor} sentence={sentence}
        options={[{ value: '', label: t('choose') }, ...able.map(({ id, displayName }) => ({ value: id, label: displayName }))]} />
      {propose.isError && sentence === undefined && <Refusal error={propose.error} />}
    </Sheet>
  )
}

export function Leaves({ person, onClose }: ActProps) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const [on, setOn] = useState(person.leavesOn ?? present())
  const leave = useStaffAct(onClose)
  const sentence = sentencesAtFields(common, leave.error).on
  return (
    <Sheet open onClose={onClose} title={t('leaves.head')} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={leave.isPending} onAct={() => leave.mutate({ method: 'PUT', path: `/${person.id}/leaving`, body: { on } })}>{t('leaves.act')}</Act>
    </>}>
      <p>{t('leaves.what', { name: person.displayName })}</p>
      <Field type="date" label={t('leaves.on')} value={on} onChange={setOn} hint={t('leaves.on-hint')} sentence={sentence} />
      {openWork(person.grants).length > 0 && <Note tone="wait">{t('leaves.hand-over-first')}</Note>}
      {leave.isError && sentence === undefined && <Refusal error={leave.error} />}
    </Sheet>
  )
}
