import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Label, TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../http/problem'
import { today } from '../../language/halfDay'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { Ticks } from '../../parts/Ticks'
import { useServices } from '../../session/services'
import { queries, type Name, type Unit } from '../identity/staff'
import { caseQueries, useCaseAct, type Case, type Possible, type Procedure } from './cases'
import { bare, detailsOf, emptyForm, FIELDS, type Kind } from './fields'
import { useCaseWords } from './words'

interface StepFormProps {
  readonly open: Case
  readonly step: Possible
  readonly onClose: () => void
}

/** The form of one step, made from what the step asks for. */
export function StepForm({ open, step, onClose }: StepFormProps) {
  const { t } = useTranslation('cases')
  const office = useTranslation('office').t
  const words = useCaseWords()
  const { api } = useServices()
  const names = useQuery(queries.names(api))
  const units = useQuery(queries.units(api))
  const procedure = useQuery(caseQueries.procedure(api))
  const [filled, setFilled] = useState(() => ({ ...emptyForm(step.event, today(new Date())), ...(step.event === 'describe' ? asDescribed(open) : {}) }))
  const [resolution, setResolution] = useState('')
  const act = useCaseAct(onClose)
  const carried = (open.facts.resolutions?.all ?? []).filter(({ agenda, used, countersignedBy }) => agenda === step.event && !used && countersignedBy !== undefined)
  const chosen = resolution === '' ? carried[0]?.id : resolution
  const lacks = act.error instanceof Problem
    ? act.error.fields.map(({ pointer }) => /^\/?guards\/(.+)$/.exec(pointer)?.[1]).filter((name) => name !== undefined)
    : []
  const fields = Object.entries(FIELDS[step.event] ?? {})
  const send = () => act.mutate({ path: `/cases/${open.id}/moves`, body: {
    event: step.event, version: open.version, ...(chosen === undefined ? {} : { resolution: chosen }), details: detailsOf(step.event, filled, step.thing),
  } })
  return (
    <Sheet open onClose={onClose} title={words('event', step.event)} choices={<>
      <Button className="btn" onPress={onClose}>{office('back')}</Button>
      <Act className="btn btn--main" busy={act.isPending} onAct={send}>{t('do')}</Act>
    </>}>
      {fields.length === 0 && <p className="s">{t('nothing-to-fill')}</p>}
      {carried.length > 1 && <Select label={words('field', 'resolution')} value={chosen ?? ''} onChange={setResolution} options={carried.map(({ id, heldOn }) => ({ value: id, label: heldOn }))} />}
      {fields.map(([name, kind]) => (
        <Filling key={name} name={bare(name)} kind={kind} value={filled[bare(name)]} open={open} names={names.data?.names ?? []} units={units.data?.units ?? []} procedure={procedure.data}
          onChange={(value) => setFilled((before) => ({ ...before, [bare(name)]: value }))} />))}
      {lacks.length > 0 && <Note tone="late" role="alert">{t('lacks', { what: lacks.map((name) => words('guard', name)).join('・') })}</Note>}
      {act.isError && lacks.length === 0 && <Refusal error={act.error} />}
    </Sheet>
  )
}

/** What is known already, to be put right. */
function asDescribed({ facts: { intake } }: Case): Record<string, unknown> {
  return intake === undefined ? {} : { title: intake.title, categories: intake.categories, place: intake.place, reporter: intake.reporter, ...intake.account, lastFactOn: intake.lastFactOn ?? '' }
}

interface FillingProps {
  readonly name: string
  readonly kind: Kind
  readonly value: unknown
  readonly open: Case
  readonly names: readonly Name[]
  readonly units: readonly Unit[]
  readonly procedure: Procedure | undefined
  readonly onChange: (value: unknown) => void
}

function Filling({ name, kind, value, open, names, units, procedure, onChange }: FillingProps) {
  const { t } = useTranslation('cases')
  const words = useCaseWords()
  const label = words('field', name)
  const pick = (options: readonly { readonly value: string, readonly label: string }[]) => (
    <Select label={label} value={value as string} onChange={onChange} options={[{ value: '', label: t('choose') }, ...options]} />)
  const people = names.map(({ id, displayName }) => ({ value: id, label: displayName }))
  const places = units.map(({ id, name: called }) => ({ value: id, label: called }))
  if (typeof kind !== 'string') return <Select label={label} value={value as string} onChange={onChange} options={kind.map((code) => ({ value: code, label: words('word', code) }))} />
  switch (kind) {
    case 'line': return <Field label={label} value={value as string} onChange={onChange} />
    case 'number': return <Field label={label} value={value as string} onChange={onChange} numeric />
    case 'day': return <Field label={label} value={value as string} onChange={onChange} type="date" />
    case 'time': return <Typed label={label} value={value as string} onChange={onChange} type="time" />
    case 'moment': return <Typed label={label} value={value as string} onChange={onChange} type="datetime-local" />
    case 'text': case 'rows': return <Long label={label} value={value as string} onChange={onChange} />
    case 'yes': return <Ticks label="" value={value === true ? ['yes'] : []} onChange={(next) => onChange(next.length > 0)} options={[{ value: 'yes', label }]} />
    case 'party': return pick((open.facts.parties?.all ?? []).map((party) => ({ value: party.label, label: `${party.label}（${words('word', party.part)}）` })))
    case 'person': return pick(people)
    case 'people': return <Ticks label={label} value={value as string[]} onChange={onChange} options={people} />
    case 'categories': return <Ticks label={label} value={value as string[]} onChange={onChange}
      options={(procedure?.categories ?? []).flatMap(({ code, forms }) => forms.length === 0 ? [{ value: code, label: words('word', code) }] : forms.map((form) => ({ value: `${code}/${form}`, label: words('word', form) })))} />
    case 'place': return pick((procedure?.places ?? []).map((code) => ({ value: code, label: words('word', code) })))
    case 'unit': return pick(places)
    case 'units': return <Ticks label={label} value={value as string[]} onChange={onChange} options={places} />
    case 'hearing': return pick((open.facts.inquiry?.hearings ?? []).filter(({ closedBy }) => closedBy === undefined).map(({ id, subject, on }) => ({ value: id, label: `${subject} · ${on}` })))
    case 'disclosure': return pick((open.facts.disclosures?.all ?? []).filter(({ confirmedBy }) => confirmedBy === undefined).map(({ id, order, authority }) => ({ value: id, label: `${authority} · ${order}` })))
    case 'agenda': return pick([...new Set(open.possible.filter(({ who }) => who.includes('committee')).map(({ event }) => event))].map((event) => ({ value: event, label: words('event', event) })))
    case 'votes': {
      const votes = value as Record<string, string>
      return <div className="stack-m">{people.map((person) => (
        <Select key={person.value} label={person.label} value={votes[person.value] ?? ''} onChange={(vote) => onChange({ ...votes, [person.value]: vote })}
          options={[{ value: '', label: t('vote-none') }, ...['for', 'against', 'abstained'].map((vote) => ({ value: vote, label: words('word', vote) }))]} />))}</div>
    }
    case 'tests': {
      const answers = value as Record<string, boolean>
      const reported = new Set((open.facts.intake?.categories ?? []).map((code) => code.replace(/\/.*/, '')))
      const tests = (procedure?.categories ?? []).filter(({ code }) => reported.has(code)).flatMap(({ code, tests: asked }) => asked.map((test) => `${code}/${test}`))
      return <Ticks label={label} value={tests.filter((test) => answers[test] === true)} options={tests.map((test) => ({ value: test, label: words('word', test.replace(/.*\//, '')) }))}
        onChange={(yes) => onChange(Object.fromEntries(tests.map((test) => [test, yes.includes(test)])))} />
    }
  }
}

/** Several lines to fill in. */
export function Long({ label, value, onChange, sentence }: { label: string, value: string, onChange: (value: string) => void, sentence?: string | undefined }) {
  return (
    <TextField className="field" value={value} onChange={onChange} isInvalid={sentence !== undefined}>
      <Label className="lab">{label}</Label>
      <TextArea className="in" rows={3} />
      {sentence !== undefined && <span className="err">{sentence}</span>}
    </TextField>
  )
}

function Typed({ label, value, onChange, type }: { label: string, value: string, onChange: (value: string) => void, type: 'time' | 'datetime-local' }) {
  return (
    <label className="field"><span className="lab">{label}</span><input className="in" type={type} value={value} onChange={(event) => onChange(event.target.value)} /></label>
  )
}
