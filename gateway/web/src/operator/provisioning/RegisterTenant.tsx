import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { Button, CheckboxButton, CheckboxField, CheckboxGroup, FieldError, Form, Label } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../http/problem'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Icon } from '../../parts/Icon'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import type { Kind } from '../../tenancy'
import { Path } from '../Path'
import type { Place } from '../place'
import { wholeNumber } from '../../parts/wholeNumber'
import { TENANTS, type OperatedTenant } from './tenants'

const LANGUAGES = ['ja', 'en'] as const
const FIELDS = ['name', 'kind', 'headcountLimit', 'languages'] as const

export function RegisterTenant({ onGo }: { onGo: (place: Place) => void }) {
  const { t } = useTranslation('operator')
  const common = useTranslation().t
  const { api } = useServices()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Kind | null>(null)
  const [limit, setLimit] = useState('')
  const [languages, setLanguages] = useState<string[]>(['ja'])
  const [missing, setMissing] = useState<Record<string, string>>({})
  const register = useMutation({
    mutationFn: () => api.json<OperatedTenant>('/provisioning/tenants', { method: 'POST', body: { name: name.trim(), kind, headcountLimit: wholeNumber(limit), languages } }),
    onSuccess: ({ code }) => {
      void client.invalidateQueries({ queryKey: TENANTS })
      onGo({ screen: 'letters', tenant: code })
    },
  })
  const sentences: Record<string, string> = { ...missing, ...sentencesAtFields(common, register.error) }
  const elsewhere = register.error !== null && !(register.error instanceof Problem && register.error.fields.some(({ pointer }) => FIELDS.some((field) => field === pointer)))

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const found: Record<string, string> = {}
    if (name.trim() === '') found.name = t('register.name-missing')
    if (kind === null) found.kind = t('register.kind-missing')
    if (wholeNumber(limit) === undefined) found.headcountLimit = t('register.limit-missing')
    if (languages.length === 0) found.languages = t('register.languages-missing')
    setMissing(found)
    if (Object.keys(found).length === 0) register.mutate()
  }
  return (
    <main className="page">
      <header className="page-head"><div className="grow"><Path onGo={onGo} /><h1>{t('register.head')}</h1></div></header>
      <div className="cols">
        <Form className="card stack" onSubmit={submit} validationBehavior="aria">
          <Field label={t('register.name')} value={name} onChange={setName} hint={t('register.name-hint')} sentence={sentences.name} autoComplete="off" />
          <Choices label={t('register.kind')} value={kind} onChange={setKind} sentence={sentences.kind}
            options={[{ value: 'school', label: t('register.school') }, { value: 'company', label: t('register.company') }]} />
          <Field label={t('register.limit')} value={limit} onChange={setLimit} hint={t('register.limit-hint')} sentence={sentences.headcountLimit} numeric />
          <CheckboxGroup className="field" value={languages} onChange={setLanguages} isInvalid={sentences.languages !== undefined}>
            <Label className="lab">{t('register.languages')}</Label>
            <div className="options">
              {LANGUAGES.map((language) => (
                <CheckboxField key={language} value={language}>
                  <CheckboxButton className="opt"><span className="box" aria-hidden="true"><Icon name="check" small /></span>{t(`language.${language}`)}</CheckboxButton>
                </CheckboxField>))}
            </div>
            <FieldError className="err">{sentences.languages}</FieldError>
          </CheckboxGroup>
          {elsewhere && <Refusal error={register.error} />}
          <div className="row row--end">
            <Button className="btn" onPress={() => onGo({ screen: 'tenants' })}>{t('register.back')}</Button>
            <Act submits className="btn btn--main" busy={register.isPending}>{t('register.act')}</Act>
          </div>
        </Form>
        <aside className="stack"><Note tone="now">{t('register.next')}</Note></aside>
      </div>
    </main>
  )
}
