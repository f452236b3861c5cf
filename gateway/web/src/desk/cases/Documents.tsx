import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { today } from '../../language/halfDay'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Refusal } from '../../parts/Note'
import { saveFile } from '../../parts/saveFile'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import type { Name } from '../identity/staff'
import { caseQueries, CASES, nameOfFile, type Case, type Document } from './cases'
import { Cover } from './Cover'
import { covered, passages } from './passages'
import { Long } from './StepForm'
import { useCaseWords } from './words'

const KINDS = ['statement', 'screen', 'photo', 'medical', 'material', 'minutes', 'decision', 'net-evidence', 'other']

interface DocumentsProps {
  readonly open: Case
  readonly names: readonly Name[]
}

/** The documents of a case that the reader may read, and, for those who carry it, who from outside reads a part. */
export function Documents({ open, names }: DocumentsProps) {
  const { t } = useTranslation('cases')
  const words = useCaseWords()
  const { api } = useServices()
  const documents = useQuery(caseQueries.documents(api, open.id))
  const [adding, setAdding] = useState<{ readonly of?: Document, readonly audience: string }>()
  const carries = open.hands.some((hand) => ['desk-lead', 'counsellor', 'chair', 'member', 'investigator', 'president'].includes(hand))
  const hosts = open.hands.some((hand) => hand === 'chair' || hand === 'president')
  const save = (one: Document) => { void api.file(`/case/cases/${open.id}/documents/${one.id}/file`).then((file) => saveFile(file, nameOfFile(one))) }
  const named = (one: Document) => `${words('document', one.kind)} ${inWords(one.addedOn)}`
  return (
    <section className="card"><div className="row"><h2 className="grow">{t('documents')}</h2>{carries && <Act onAct={() => setAdding({ audience: 'full' })}>{t('document-add')}</Act>}</div>
      {documents.data?.documents.length === 0 && <p className="meta">{t('documents-none')}</p>}
      <ul className="people">{(documents.data?.documents ?? []).map((one) => (
        <li key={one.id} className="block">
          <div className="row"><span className="grow"><b>{words('document', one.kind)}</b><span className="meta">{`${inWords(one.addedOn)} · SHA-256 ${one.hash.slice(0, 12)}…`}</span></span>
            <span className={one.audience === 'full' ? 'chip' : 'chip is-plum'}>{words('audience', one.audience)}</span></div>
          <div className="row wrap"><Act className="link tap" label={`${t('document-open')} ${named(one)}`} onAct={() => save(one)}>{t('document-open')}</Act>
            {carries && one.audience === 'full' && ['redacted', 'summary'].map((audience) => <Act key={audience} className="link tap" label={`${t(`make-${audience as 'redacted' | 'summary'}`)} ${named(one)}`} onAct={() => setAdding({ of: one, audience })}>{t(`make-${audience as 'redacted' | 'summary'}`)}</Act>)}</div>
        </li>))}</ul>
      {documents.isError && <Refusal error={documents.error} />}
      {carries && <Guests open={open} names={names} hosts={hosts} />}
      {adding?.of && adding.audience === 'redacted' && adding.of.type !== 'text/plain' && <Cover open={open} of={adding.of} onClose={() => setAdding(undefined)} />}
      {adding && !(adding.of && adding.audience === 'redacted' && adding.of.type !== 'text/plain') && <Adding open={open} of={adding.of} audience={adding.audience} onClose={() => setAdding(undefined)} />}
    </section>
  )
}

/** A new document, or a copy or a summary of one; passages of a text are covered with a press, and the original stays apart. */
function Adding({ open, of, audience, onClose }: { open: Case, of: Document | undefined, audience: string, onClose: () => void }) {
  const { t } = useTranslation('cases')
  const office = useTranslation('office').t
  const words = useCaseWords()
  const { api } = useServices()
  const client = useQueryClient()
  const covers = audience === 'redacted' && of?.type === 'text/plain'
  const original = useQuery({ queryKey: [CASES, 'text', of?.id], enabled: covers, queryFn: async () => (await api.file(`/case/cases/${open.id}/documents/${of?.id ?? ''}/file`)).text() })
  const [kind, setKind] = useState(of?.kind ?? 'statement')
  const [file, setFile] = useState<File>()
  const [text, setText] = useState('')
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set())
  const parts = passages(original.data ?? '')
  const content = covers ? new Blob([covered(parts, hidden)]) : file ?? new Blob([text])
  const add = useMutation({
    mutationFn: () => api.upload(`/case/cases/${open.id}/documents?kind=${kind}&audience=${audience}${of === undefined ? '' : `&original=${of.id}`}`, content),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: [CASES] }),
  })
  const press = (index: number) => setHidden((before) => { const next = new Set(before); if (!next.delete(index)) next.add(index); return next })
  return (
    <Sheet open onClose={onClose} title={t(audience === 'full' ? 'document-add' : audience === 'redacted' ? 'make-redacted' : 'make-summary')} choices={<>
      <Button className="btn" onPress={onClose}>{office('back')}</Button>
      <Act className="btn btn--main" busy={add.isPending} unready={content.size === 0 || (covers && hidden.size === 0)} onAct={() => add.mutate()}>{t('document-keep')}</Act>
    </>}>
      {of === undefined && <Select label={t('document-kind')} value={kind} onChange={setKind} options={KINDS.map((code) => ({ value: code, label: words('document', code) }))} />}
      {covers
        ? <><p className="s">{t('cover-what')}</p><p className="pre">{parts.map((part, index) => (
            <button key={index} type="button" className={hidden.has(index) ? 'passage is-covered' : 'passage'} aria-pressed={hidden.has(index)} onClick={() => press(index)}>{part}</button>))}</p></>
        : <><Long label={t('document-text')} value={text} onChange={setText} />
            {audience !== 'summary' && <label className="field"><span className="lab">{t('document-file')}</span><input className="in" type="file" accept=".pdf,.png,.jpg,.jpeg,.txt" onChange={(event) => setFile(event.target.files?.[0])} /></label>}</>}
      {add.isError && <Refusal error={add.error} />}
    </Sheet>
  )
}

function Guests({ open, names, hosts }: { open: Case, names: readonly Name[], hosts: boolean }) {
  const { t } = useTranslation('cases')
  const words = useCaseWords()
  const { api } = useServices()
  const client = useQueryClient()
  const guests = useQuery(caseQueries.guests(api, open.id))
  const [person, setPerson] = useState('')
  const [audience, setAudience] = useState('summary')
  const [until, setUntil] = useState(today(new Date()))
  const done = { onSettled: () => client.invalidateQueries({ queryKey: [CASES] }) }
  const letIn = useMutation({ mutationFn: () => api.json(`/case/cases/${open.id}/guests/${person}`, { method: 'PUT', body: { audience, until } }), ...done })
  const shutOut = useMutation({ mutationFn: (gone: string) => api.json(`/case/cases/${open.id}/guests/${gone}`, { method: 'DELETE' }), ...done })
  const nameOf = (id: string) => names.find((name) => name.id === id)?.displayName ?? ''
  const all = guests.data?.guests ?? []
  if (all.length === 0 && !hosts) return null
  return (
    <div className="stack-m"><h3>{t('guests')}</h3>
      <ul className="people">{all.map((guest) => (
        <li key={guest.person} className="wrap"><span className="grow">{nameOf(guest.person)}<span className="meta">{`${words('audience', guest.audience)} · ${t('until-day', { day: inWords(guest.until) })}`}</span></span>
          {hosts && <Act busy={shutOut.isPending} label={`${t('guest-out')} ${nameOf(guest.person)}`} onAct={() => shutOut.mutate(guest.person)}>{t('guest-out')}</Act>}</li>))}</ul>
      {hosts && <><Select label={t('guest')} value={person} onChange={setPerson} options={[{ value: '', label: t('choose') }, ...names.map(({ id, displayName }) => ({ value: id, label: displayName }))]} />
        <Select label={t('guest-reads')} value={audience} onChange={setAudience} options={['summary', 'redacted'].map((code) => ({ value: code, label: words('audience', code) }))} />
        <Field label={t('guest-until')} value={until} onChange={setUntil} type="date" />
        <Act busy={letIn.isPending} unready={person === ''} onAct={() => letIn.mutate()}>{t('guest-in')}</Act></>}
      {letIn.isError && <Refusal error={letIn.error} />}
    </div>
  )
}
