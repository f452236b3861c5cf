import { useRef, useState, type SyntheticEvent } from 'react'
import { CheckboxButton, CheckboxField, CheckboxGroup, FieldError, Form, Label, TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Problem } from '../http/problem'
import { sentenceFor, sentencesAtFields } from '../http/sentences'
import { currentLanguage } from '../language/language'
import { wholeNumber } from '../parts/wholeNumber'
import { Act } from '../parts/Act'
import { Choices } from '../parts/Choices'
import { Field } from '../parts/Field'
import { Icon } from '../parts/Icon'
import { Note } from '../parts/Note'
import type { Kind } from '../tenancy'
import { INDUSTRIES, send } from './send'

const LANGUAGES = ['ja', 'en'] as const
const AT_FIELDS: Record<string, string> = {
  'contact-name': 'contactName', 'contact-address': 'contactAddress', 'name-blank': 'name', 'name-too-long': 'name', 'name-unprintable': 'name',
  'headcount-too-small': 'headcount', 'headcount-too-large': 'headcount', 'message-too-long': 'message',
}

/** The form: what is missing is said at its field, what was typed stays. */
export function ApplyForm({ onSent }: { onSent: (address: string) => void }) {
  const { t } = useTranslation('apply')
  const common = useTranslation().t
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Kind | null>(null)
  const [industry, setIndustry] = useState<typeof INDUSTRIES[number]>('other')
  const [headcount, setHeadcount] = useState('')
  const [languages, setLanguages] = useState<string[]>([currentLanguage()])
  const [contactName, setContactName] = useState('')
  const [address, setAddress] = useState('')
  const [language, setLanguage] = useState<'ja' | 'en'>(currentLanguage())
  const [message, setMessage] = useState('')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const field = failure instanceof Problem ? AT_FIELDS[failure.code] : undefined
  const sentences: Record<string, string> = {
    ...sentencesAtFields(common, failure), ...(field === undefined ? {} : { [field]: sentenceFor(common, failure) }), ...missing,
  }

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const people = wholeNumber(headcount)
    const found: Record<string, string> = {}
    if (name.trim() === '') found.name = t('name-missing')
    if (kind === null) found.kind = t('kind-missing')
    if (people === undefined) found.headcount = t('headcount-missing')
    if (languages.length === 0) found.languages = t('languages-missing')
    if (contactName.trim() === '') found.contactName = t('contact-name-missing')
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address.trim())) found.contactAddress = t('contact-address-missing')
    setMissing(found)
    setFailure(undefined)
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-invalid] input')?.focus())
      return
    }
    setBusy(true)
    send({ name, kind, industry, headcount: people, languages, contact: { name: contactName, address: address.trim(), language }, message })
      .then(() => onSent(address.trim()), (refused: unknown) => setFailure(refused))
      .finally(() => setBusy(false))
  }
  return (
    <Form className="card stack" ref={form} onSubmit={submit} validationBehavior="aria">
      <h2>{t('form-head')}</h2>
      <Field label={t('name')} value={name} onChange={setName} sentence={sentences.name} autoComplete="organization" />
      <Choices short label={t('kind')} value={kind} onChange={setKind} sentence={sentences.kind}
        options={[{ value: 'school', label: t('school') }, { value: 'company', label: t('company') }]} />
      <label className="field"><span className="lab">{t('industry')}</span>
        <select className="in" value={industry} onChange={(event) => setIndustry(event.target.value as typeof industry)}>
          {INDUSTRIES.map((one) => <option key={one} value={one}>{common(`industry.${one}`)}</option>)}
        </select>
      </label>
      <Field label={t('headcount')} value={headcount} onChange={setHeadcount} hint={t('headcount-hint')} sentence={sentences.headcount} numeric />
      <CheckboxGroup className="field" value={languages} onChange={setLanguages} isInvalid={sentences.languages !== undefined}>
        <Label className="lab">{t('languages')}</Label>
        <div className="options options--short">
          {LANGUAGES.map((one) => (
            <CheckboxField key={one} value={one}>
              <CheckboxButton className="opt"><span className="box" aria-hidden="true"><Icon name="check" small /></span><span lang={one}>{SPOKEN[one]}</span></CheckboxButton>
            </CheckboxField>))}
        </div>
        <FieldError className="err">{sentences.languages}</FieldError>
      </CheckboxGroup>
      <Field label={t('contact-name')} value={contactName} onChange={setContactName} sentence={sentences.contactName} autoComplete="name" />
      <Field type="email" label={t('contact-address')} value={address} onChange={setAddress} hint={t('contact-address-hint')} sentence={sentences.contactAddress} autoComplete="email" />
      <Choices short label={t('contact-language')} value={language} onChange={setLanguage}
        options={LANGUAGES.map((one) => ({ value: one, label: SPOKEN[one], lang: one }))} />
      <TextField className="field" value={message} onChange={setMessage} isInvalid={sentences.message !== undefined}>
        <Label className="lab">{t('message')}</Label>
        <TextArea className="in" rows={4} />
        <FieldError className="err">{sentences.message}</FieldError>
      </TextField>
      <p className="meta">{t('keeps')}</p>
      {failure !== undefined && field === undefined && <Note tone="late" role="alert">{sentenceFor(common, failure)}</Note>}
      <p className="meta" role="status">{busy ? t('working') : ''}</p>
      <div className="row row--end"><Act submits className="btn btn--main" busy={busy}>{t('act')}</Act></div>
    </Form>
  )
}

/** A language names itself. */
const SPOKEN = { ja: '日本語', en: 'English' } as const
