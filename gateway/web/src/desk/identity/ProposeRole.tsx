import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { lastDay, plusDays, present } from '../../staff/days'
import { useTenant } from '../../tenancy'
import { fullTerm, ROLES, SCOPES_OF, seatsOf, takesTwo, type OfficeRole } from './offices'
import { useStaffAct, type Colleague, type Desk, type Grant, type Scope, type Unit } from './staff'
import { useGrantWords } from './words'

interface ProposeRoleProps {
  readonly person: Colleague
  /** The term that is to be followed by another one. */
  readonly again: Grant | undefined
  readonly units: readonly Unit[]
  readonly desks: readonly Desk[]
  readonly onClose: () => void
}

/** Whoever proposes a reader is not whoever confirms; the sheet asks for role, scope and term. */
export function ProposeRole({ person, again, units, desks, onClose }: ProposeRoleProps) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const { api } = useServices()
  const words = useGrantWords()
  const kind = useTenant(api).data?.kind ?? 'school'
  const [role, setRole] = useState<OfficeRole>((again?.role as OfficeRole | undefined) ?? 'responder')
  const [scope, setScope] = useState<Scope>(again?.scope ?? 'tenant')
  const [place, setPlace] = useState(again?.scopeId ?? '')
  const [seat, setSeat] = useState(again?.seat ?? '')
  const begins = again === undefined || again.until < present() ? present() : again.until
  const [from, setFrom] = useState(begins)
  const [last, setLast] = useState(lastDay(fullTerm(begins)))
  const [missing, setMissing] = useState<Record<string, string>>({})
  const propose = useStaffAct<{ status: string }>()

  const scopes = SCOPES_OF[role] as readonly Scope[]
  const held = scopes.includes(scope) ? scope : scopes[0] ?? 'tenant'
  const seats = seatsOf(kind, role, held)
  const sentences: Record<string, string> = { ...sentencesAtFields(common, propose.error), ...missing }
  const at = (...fields: string[]) => fields.map((field) => sentences[field]).find((sentence) => sentence !== undefined)
  const act = () => {
    const found: Record<string, string> = {}
    if (held !== 'tenant' && place.trim() === '') found.scopeId = t('role-form.place-missing')
    if (seats.length > 0 && !(seats as readonly string[]).includes(seat)) found.seat = t('role-form.seat-missing')
    if (from === '') found.from = t('role-form.day-missing')
    if (last === '') found.until = t('role-form.day-missing')
    setMissing(found)
    propose.reset()
    if (Object.keys(found).length > 0) return
    propose.mutate({
      method: 'POST', path: '/proposals/roles',
      body: { staff: person.id, role, scope: held, ...(held === 'tenant' ? {} : { scopeId: place.trim() }), ...(seats.length > 0 ? { seat } : {}), from, until: plusDays(last, 1) },
    })
  }
  if (propose.isSuccess) {
    return <Sheet open onClose={onClose} title={t('role-form.head', { name: person.displayName })}><Note tone="done" role="status">{t(takesTwo(role) ? 'proposed' : 'role-form.given')}</Note></Sheet>
  }
  return (
    <Sheet open onClose={onClose} title={t('role-form.head', { name: person.displayName })} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={propose.isPending} onAct={act}>{t(takesTwo(role) ? 'propose' : 'role-form.give')}</Act>
    </>}>
      <Select label={t('role-form.role')} value={role} onChange={setRole} options={ROLES.map((value) => ({ value, label: words.role(value) }))} hint={t(`role-does.${role}`)} sentence={at('role', 'staff')} />
      {scopes.length > 1 && <Select label={t('role-form.scope')} value={held} onChange={(next) => { setScope(next); setPlace('') }} options={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))} sentence={at('scope')} />}
      {held === 'desk' && <Select label={t('scope.desk')} value={place} onChange={setPlace} sentence={at('scopeId')} options={[{ value: '', label: t('choose') }, ...desks.map(({ id }) => ({ value: id, label: words.desk(id, desks) }))]} />}
      {held === 'unit' && <Select label={t('scope.unit')} value={place} onChange={setPlace} sentence={at('scopeId', 'scope')} hint={units.length === 0 ? t('role-form.no-units') : undefined} options={[{ value: '', label: t('choose') }, ...units.map(({ id, name }) => ({ value: id, label: name }))]} />}
      {held === 'case' && <Field label={t('role-form.case')} value={place} onChange={setPlace} hint={t('role-form.case-hint')} sentence={at('scopeId', 'scope')} />}
      {seats.length > 0 && <Select label={t('role-form.seat')} value={seat} onChange={setSeat} sentence={at('seat')} options={[{ value: '', label: t('choose') }, ...seats.map((value) => ({ value, label: words.seat(value) }))]} />}
      <Field type="date" label={t('role-form.from')} value={from} onChange={(next) => { setFrom(next); if (/^\d{4}-\d\d-\d\d$/.test(next)) setLast(lastDay(fullTerm(next))) }} sentence={at('from')} />
      <Field type="date" label={t('role-form.last')} value={last} onChange={setLast} hint={t('role-form.last-hint')} sentence={at('until')} />
      {takesTwo(role) && <p className="hint">{t('role-form.two')}</p>}
      {propose.isError && Object.keys(sentences).length === 0 && <Refusal error={propose.error} />}
    </Sheet>
  )
}
