import { useRef, useState, type SyntheticEvent } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentenceFor } from '../http/sentences'
import { currentLanguage } from '../language/language'
import { Act } from '../parts/Act'
import { Choices } from '../parts/Choices'
import { Field } from '../parts/Field'
import { Note } from '../parts/Note'
import { Pane } from '../parts/Pane'
import { Select } from '../parts/Select'
import { TextBox } from '../parts/TextBox'
import { namesOf } from './names'
import { CONCERNS, KINDS, handIn, type Form as FormData, type Told } from './reception'

interface ReceptionFormProps {
  readonly organisation: string
  readonly form: FormData
  readonly onSent: () => void
}

/** The form: only the matter itself is needed; it is shown once more before it goes. */
export function ReceptionForm({ organisation, form, onSent }: ReceptionFormProps) {
  const { t } = useTranslation('reception')
  const common = useTranslation().t
  const language = currentLanguage()
  const names = namesOf(form, language)
  const [reference] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState<Told['kind'] | null>(null)
  const [concern, setConcern] = useState<NonNullable<Told['concern']> | null>(null)
  const [store, setStore] = useState('')
  const [where, setWhere] = useState('')
  const [when, setWhen] = useState('')
  const [details, setDetails] = useState('')
  const [staff, setStaff] = useState('')
  const [wanted, setWanted] = useState<'yes' | 'no'>('no')
  const [consent, setConsent] = useState<'yes' | 'no'>('no')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [mail, setMail] = useState('')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const [reading, setReading] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const top = useRef<HTMLFormElement>(null)
  const employees = kind === 'consultation'

  const read = (event: SyntheticEvent) => {
    event.preventDefault()
    const found: Record<string, string> = {}
    if (kind === null) found.kind = t('kind-missing')
    if (employees && concern === null) found.concern = t('kind-missing')
    if (details.trim() === '') found.details = t('details-missing')
    if (mail.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail.trim())) found.mail = t('mail-unreadable')
    setMissing(found)
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => top.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-invalid] input')?.focus())
      return
    }
    setReading(true)
  }
  const send = () => {
    if (kind === null) return
    setBusy(true)
    setFailure(undefined)
    handIn(organisation, {
      reference, language, kind, ...(employees && concern !== null ? { concern } : {}), name, phone, mail: mail.trim(), ...(store === '' ? {} : { store }),
      where, staff, when, details, feedbackWanted: wanted === 'yes', consent: employees && consent === 'yes',
    }).then(onSent, (refused: unknown) => setFailure(refused)).finally(() => setBusy(false))
  }

  const yesNo = [{ value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }] as const
  if (reading) {
    const said: readonly (readonly [string, string])[] = [
      [t('kind'), kind === null ? '' : t(`kind-${kind}`)], [t('store'), form.stores.find(({ id }) => id === store)?.name ?? where], [t('when'), when], [t('details'), details],
      [t('staff'), staff], [t('feedback'), t(wanted)], [t('name'), name === '' ? t('anonymous') : name], [t('phone'), phone], [t('mail'), mail],
    ]
    return (
      <section className="card stack">
        <h2 tabIndex={-1} ref={(head) => head?.focus()}>{t('look-again')}</h2>
        <dl className="said">{said.filter(([, value]) => value !== '').map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
        {failure !== undefined && <Note tone="late" role="alert">{sentenceFor(common, failure)}</Note>}
        <p className="meta" role="status">{busy ? t('working') : ''}</p>
        <div className="row row--end">
          <Act onAct={() => setReading(false)} busy={busy}>{t('back')}</Act>
          <Act className="btn btn--main" busy={busy} onAct={send}>{t('send')}</Act>
        </div>
      </section>
    )
  }
  return (
    <Form className="card stack" ref={top} onSubmit={read} validationBehavior="aria">
      <Choices label={t('kind')} value={kind} onChange={setKind} sentence={missing.kind} options={KINDS.map((one) => ({ value: one, label: t(`kind-${one}`) }))} />
      {employees && <Choices label={t('concern')} value={concern} onChange={setConcern} sentence={missing.concern} options={CONCERNS.map((one) => ({ value: one, label: t(`concern-${one}`) }))} />}
      {form.stores.length > 0 && <Select label={t('store')} value={store} onChange={setStore}
        options={[{ value: '', label: t('store-other') }, ...form.stores.map(({ id, name: called }) => ({ value: id, label: called }))]} />}
      {store === '' && <Field label={form.stores.length > 0 ? t('where') : t('store')} value={where} onChange={setWhere} />}
      <Field label={t('when')} value={when} onChange={setWhen} hint={t('when-hint')} />
      <TextBox label={t('details')} value={details} onChange={setDetails} rows={6} sentence={missing.details} />
      <Field label={t('staff')} value={staff} onChange={setStaff} hint={t('staff-hint')} />
      {employees && <Choices short label={t('consent', names)} value={consent} onChange={setConsent} options={yesNo} />}
      <Choices short label={t('feedback')} value={wanted} onChange={setWanted} options={yesNo} />
      <p className="hint">{t('feedback-hint', names)}</p>
      <Field label={t('name')} value={name} onChange={setName} hint={t('empty-is-fine')} autoComplete="name" />
      <Field label={t('phone')} value={phone} onChange={setPhone} autoComplete="tel" />
      <Field type="email" label={t('mail')} value={mail} onChange={setMail} sentence={missing.mail} hint={t('contact-hint')} autoComplete="email" />
      <p className="sees"><Pane desk others /><span>{employees && consent === 'no' ? t('sees-desk', names) : t('sees', names)}</span></p>
      <Note>{t('threats', names)}</Note>
      <div className="row row--end"><Act submits className="btn btn--main">{t('look')}</Act></div>
    </Form>
  )
}
