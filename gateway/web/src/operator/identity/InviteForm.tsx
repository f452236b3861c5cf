import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../http/problem'
import { sentenceFor, sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { staffOf } from './staffOf'

const FIELDS = ['email', 'displayName', 'role', 'language']

export function InviteForm({ tenant }: { tenant: string }) {
  const { t } = useTranslation('operator')
  const common = useTranslation().t
  const { api } = useServices()
  const client = useQueryClient()
  const [displayName, setDisplayName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<'responder' | 'tenant-admin'>('responder')
  const [language, setLanguage] = useState<'ja' | 'en'>('ja')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const invite = useMutation({
    mutationFn: (who: { email: string, displayName: string }) => api.json<{ id: string }>(`/identity/tenants/${tenant}/staff`, { method: 'POST', body: { ...who, role, language } }),
    onSuccess: () => {
      setDisplayName('')
      setEmail('')
      return client.invalidateQueries({ queryKey: staffOf(api, tenant).queryKey })
    },
  })
  const taken = invite.error instanceof Problem && invite.error.code === 'staff-exists' ? { email: sentenceFor(common, invite.error) } : {}
  const sentences: Record<string, string> = { ...missing, ...sentencesAtFields(common, invite.error), ...taken }
  const elsewhere = invite.error !== null && !FIELDS.some((field) => field in sentences)

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const found: Record<string, string> = {}
    if (displayName.trim() === '') found.displayName = t('invite.name-missing')
    if (!/^[^\s@]+@[^\s@]+$/.test(email.trim())) found.email = t('invite.email-missing')
    setMissing(found)
    invite.reset()
    if (Object.keys(found).length === 0) invite.mutate({ email: email.trim(), displayName: displayName.trim() })
  }
  return (
    <Form className="card stack" onSubmit={submit} validationBehavior="aria">
      <h2>{t('invite.head')}</h2>
      <Field label={t('invite.name')} value={displayName} onChange={setDisplayName} hint={t('invite.name-hint')} sentence={sentences.displayName} />
      <Field label={t('invite.email')} value={email} onChange={setEmail} type="email" hint={t('invite.email-hint')} sentence={sentences.email} />
      <Choices label={t('invite.role')} value={role} onChange={setRole} sentence={sentences.role}
        options={[{ value: 'responder', label: t('invite.responder') }, { value: 'tenant-admin', label: t('invite.tenant-admin') }]} />
      <Choices short label={t('invite.language')} value={language} onChange={setLanguage} sentence={sentences.language}
        options={[{ value: 'ja', label: t('language.ja') }, { value: 'en', label: t('language.en') }]} />
      {elsewhere && <Refusal error={invite.error} />}
      {invite.isSuccess && <Note tone="done" role="status">{t('invite.sent')}</Note>}
      <Act submits className="btn btn--main btn--wide" busy={invite.isPending}>{t('invite.act')}</Act>
    </Form>
  )
}
