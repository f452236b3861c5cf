import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { Waiting } from '../Page'
import { queries, useStaffAct, type Conflict, type Name, type Unit } from './staff'
import { useNames } from './words'

interface ConflictsProps {
  /** Whose; `me` for oneself. */
  readonly person: string
  readonly path: string
  readonly units: readonly Unit[]
  readonly names: readonly Name[]
}

/** In what a person has an interest, and is therefore kept out of (R4-26, R4-33). */
export function Conflicts({ person, path, units, names }: ConflictsProps) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const nameOf = useNames(names)
  const list = useQuery(queries.conflicts(api, person))
  const [declaring, setDeclaring] = useState(false)
  const [withdrawn, setWithdrawn] = useState<Conflict>()
  const withdraw = useStaffAct()
  const again = useStaffAct(() => setWithdrawn(undefined))
  const own = person === 'me'
  const inWhat = ({ about, reference }: Conflict) =>
    about === 'person' ? t('conflicts.in-person', { name: nameOf(reference) })
    : about === 'unit' ? t('conflicts.in-unit', { name: units.find(({ id }) => id === reference)?.name ?? t('scope.unit') })
    : t('conflicts.in-case', { reference: reference.slice(0, 8) })
  const takeBack = (conflict: Conflict) => withdraw.mutate({ method: 'DELETE', path: `${path}/${conflict.id}` }, { onSuccess: () => setWithdrawn(conflict) })
  return (
    <section className="card stack-m">
      <div className="row wrap"><h2 className="grow">{t('conflicts.head')}</h2><Button className="btn" onPress={() => setDeclaring(true)}>{t('conflicts.declare')}</Button></div>
      <p className="soft">{t(own ? 'conflicts.what-own' : 'conflicts.what')}</p>
      {list.isPending && <Waiting />}
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.conflicts.length === 0 && <p className="soft">{t('conflicts.none')}</p>}
      <ul className="people">
        {list.data?.conflicts.map((conflict) => (
          <li key={conflict.id} className="wrap">
            <span className="grow"><span className="chip is-plum">{t('conflicts.mark')}</span> {inWhat(conflict)}<span className="meta">{t('conflicts.since', { day: inWords(conflict.declaredOn) })}</span></span>
            <Act className="btn btn--quiet" label={t('conflicts.withdraw-of', { what: inWhat(conflict) })} busy={withdraw.isPending} onAct={() => takeBack(conflict)}>{t('conflicts.withdraw')}</Act>
          </li>))}
      </ul>
      {withdraw.isError && <Refusal error={withdraw.error} />}
      {withdrawn !== undefined && (
        <Note tone="done" role="status" action={<Act busy={again.isPending} onAct={() => again.mutate({ method: 'POST', path, body: { about: withdrawn.about, reference: withdrawn.reference } })}>{t('undo')}</Act>}>
          {t('conflicts.withdrawn', { what: inWhat(withdrawn) })}
        </Note>)}
      {declaring && <Declare own={own} person={person} path={path} units={units} names={names} onClose={() => setDeclaring(false)} />}
    </section>
  )
}

const ABOUT = ['person', 'unit', 'case'] as const
const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function Declare({ own, person, path, units, names, onClose }: ConflictsProps & { own: boolean, onClose: () => void }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const [about, setAbout] = useState<typeof ABOUT[number]>('person')
  const [reference, setReference] = useState('')
  const [missing, setMissing] = useState<string>()
  const declare = useStaffAct(onClose)
  const sentence = missing ?? sentencesAtFields(common, declare.error).reference
  const act = () => {
    const fits = IDENTIFIER.test(reference.trim()) || (about !== 'case' && reference !== '')
    setMissing(fits ? undefined : t(about === 'case' ? 'conflicts.case-missing' : 'conflicts.missing'))
    if (fits) declare.mutate({ method: 'POST', path, body: { about, reference: reference.trim() } })
  }
  const choose = (options: readonly { readonly value: string, readonly label: string }[]) => (
    <Select label={t(`conflicts.which-${about}`)} value={reference} onChange={setReference} options={[{ value: '', label: t('choose') }, ...options]} sentence={sentence} />)
  return (
    <Sheet open onClose={onClose} title={t('conflicts.declare')} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={declare.isPending} onAct={act}>{t('conflicts.declare')}</Act>
    </>}>
      <p className="s">{t(own ? 'conflicts.declare-own' : 'conflicts.declare-what')}</p>
      <Choices short label={t('conflicts.about')} value={about} onChange={(next) => { setAbout(next); setReference('') }} options={ABOUT.map((value) => ({ value, label: t(`conflicts.about-${value}`) }))} />
      {about === 'person' && choose(names.filter(({ id }) => id !== person).map(({ id, displayName }) => ({ value: id, label: displayName })))}
      {about === 'unit' && choose(units.map(({ id, name }) => ({ value: id, label: name })))}
      {about === 'case' && <Field label={t('conflicts.which-case')} value={reference} onChange={setReference} hint={t('role-form.case-hint')} sentence={sentence} />}
      {declare.isError && sentence === undefined && <Refusal error={declare.error} />}
    </Sheet>
  )
}
