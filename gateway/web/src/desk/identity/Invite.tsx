import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../http/problem'
import { sentenceFor, sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { ProfileFields, useProfile } from './ProfileFields'
import { useStaffAct, type Unit } from './staff'

/** A person joins without a role; roles are proposed afterwards. */
export function Invite({ units, onClose }: { units: readonly Unit[], onClose: () => void }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const [email, setEmail] = useState('')
  const [language, setLanguage] = useState<'ja' | 'en'>('ja')
  const [profile, change] = useProfile()
  const [missing, setMissing] = useState<Record<string, string>>({})
  const invite = useStaffAct()
  const taken = invite.error instanceof Problem && invite.error.code === 'staff-exists' ? { email: sentenceFor(common, invite.error) } : {}
  const sentences: Record<string, string> = { ...sentencesAtFields(common, invite.error), ...taken, ...missing }
  const act = () => {
    const found: Record<string, string> = {}
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) found.email = t('invite.email-missing')
    if (profile.displayName.trim() === '') found.displayName = t('profile.name-missing')
    setMissing(found)
    invite.reset()
    if (Object.keys(found).length === 0) invite.mutate({ method: 'POST', path: '', body: { ...profile, email: email.trim(), language } })
  }
  if (invite.isSuccess) {
    return <Sheet open onClose={onClose} title={t('invite.head')}><Note tone="done" role="status">{t('invite.sent', { name: profile.displayName })}</Note><p className="s">{t('invite.next')}</p></Sheet>
  }
  return (
    <Sheet open onClose={onClose} title={t('invite.head')} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={invite.isPending} onAct={act}>{t('invite.act')}</Act>
    </>}>
      <p className="s">{t('invite.what')}</p>
      <Field type="email" label={t('invite.email')} value={email} onChange={setEmail} hint={t('invite.email-hint')} sentence={sentences.email} />
      <Choices short label={t('invite.language')} value={language} onChange={setLanguage} options={[{ value: 'ja', label: t('language.ja') }, { value: 'en', label: t('language.en') }]} />
      <ProfileFields profile={profile} onChange={change} units={units} sentences={sentences} />
      {invite.isError && Object.keys(sentences).length === 0 && <Refusal error={invite.error} />}
    </Sheet>
  )
}
