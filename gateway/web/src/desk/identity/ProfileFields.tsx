import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Select } from '../../parts/Select'
import { Ticks } from '../../parts/Ticks'
import { GENDERS, PERSON_KINDS, type Profile, type Unit } from './staff'

const FLAGS = ['directSupervisor', 'candidate', 'liaison'] as const

const NOBODY: Profile = { displayName: '', post: '', kind: 'internal', gender: 'undisclosed', directSupervisor: false, candidate: false, liaison: false }

/** What is being typed about a person. */
export function useProfile(begin: Profile = NOBODY): [Profile, (change: Partial<Profile>) => void] {
  const { displayName, post, unit, kind, gender, directSupervisor, candidate, liaison } = begin
  const [profile, setProfile] = useState<Profile>({ displayName, post, unit, kind, gender, directSupervisor, candidate, liaison })
  return [profile, (change) => setProfile({ ...profile, ...change })]
}

interface ProfileFieldsProps {
  readonly profile: Profile
  readonly onChange: (change: Partial<Profile>) => void
  readonly units: readonly Unit[]
  readonly sentences: Readonly<Record<string, string>>
}

export function ProfileFields({ profile, onChange, units, sentences }: ProfileFieldsProps) {
  const { t } = useTranslation('office')
  return (
    <>
      <Field label={t('profile.name')} value={profile.displayName} onChange={(displayName) => onChange({ displayName })} hint={t('profile.name-hint')} sentence={sentences.displayName} />
      <Field label={t('profile.post')} value={profile.post} onChange={(post) => onChange({ post })} hint={t('profile.post-hint')} sentence={sentences.post} />
      <Select label={t('profile.unit')} value={profile.unit ?? ''} onChange={(unit) => onChange({ unit: unit === '' ? undefined : unit })} sentence={sentences.unit}
        options={[{ value: '', label: t('profile.no-unit') }, ...units.map(({ id, name }) => ({ value: id, label: name }))]} />
      <Choices short label={t('profile.kind')} value={profile.kind} onChange={(kind) => onChange({ kind })} sentence={sentences.kind}
        options={PERSON_KINDS.map((value) => ({ value, label: t(`profile.kind-${value}`) }))} />
      <Select label={t('profile.gender')} value={profile.gender} onChange={(gender) => onChange({ gender })} hint={t('profile.gender-hint')} sentence={sentences.gender}
        options={GENDERS.map((value) => ({ value, label: t(`profile.gender-${value}`) }))} />
      <Ticks label={t('profile.flags')} value={FLAGS.filter((flag) => profile[flag])} onChange={(flags) => onChange(Object.fromEntries(FLAGS.map((flag) => [flag, flags.includes(flag)])))}
        options={FLAGS.map((value) => ({ value, label: t(`profile.${value}`) }))} />
      {profile.directSupervisor && <p className="hint">{t('profile.supervisor-means')}</p>}
    </>
  )
}
