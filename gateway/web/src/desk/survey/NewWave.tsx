import { useQuery } from '@tanstack/react-query'
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
import { inDue, plusDays } from '../../staff/days'
import { said } from '../../survey/questionnaire'
import { surveyQueries, useSurveyAct, type Repeats } from './surveys'

const REPEATS = ['none', 'school-year', '1', '2', '3', '4', '6', '12'] as const
type Repeating = typeof REPEATS[number]

/** Sends a published questionnaire out: from when to when, how often again, and when everybody is reminded. */
export function NewWave({ survey, today, onClose }: { survey: string | undefined, today: string, onClose: () => void }) {
  const { t } = useTranslation('surveys')
  const common = useTranslation().t
  const office = useTranslation('office').t
  const { api } = useServices()
  const all = useQuery(surveyQueries.all(api))
  const ready = all.data?.surveys.filter(({ version }) => version > 0) ?? []
  const [picked, setPicked] = useState(survey ?? '')
  const [opensOn, setOpensOn] = useState(today)
  const [closesOn, setClosesOn] = useState(plusDays(today, 11))
  const [repeating, setRepeating] = useState<Repeating>('none')
  const [reminders, setReminders] = useState<readonly string[]>([])
  const send = useSurveyAct(onClose)
  const chosen = ready.find(({ id }) => id === picked) ?? ready[0]
  const sentences = sentencesAtFields(common, send.error)
  const ask = () => {
    if (chosen !== undefined) send.mutate({ path: '/waves', body: { survey: chosen.id, version: chosen.version, opensOn, closesOn, repeats: repeatsOf(repeating), reminders: reminders.filter((day) => day !== '') } })
  }
  return (
    <Sheet open onClose={onClose} title={t('wave.new')} choices={<>
      <Button className="btn" onPress={onClose}>{office('back')}</Button>
      <Act className="btn btn--main" busy={send.isPending} unready={chosen === undefined} onAct={ask}>{opensOn > today ? t('wave.schedule') : t('wave.send')}</Act>
    </>}>
      {all.isSuccess && chosen === undefined && <Note>{t('wave.nothing-ready')}</Note>}
      {chosen !== undefined && (
        <>
          <Select label={t('wave.which')} value={chosen.id} onChange={setPicked} options={ready.map(({ id, title, version }) => ({ value: id, label: `${said(title)} · ${t('version', { version })}` }))}
            hint={t('wave.for', { audience: t(`audience.${chosen.audience}`) })} />
          <div className="both">
            <Field label={t('wave.opens')} type="date" value={opensOn} onChange={setOpensOn} sentence={sentences.opensOn} />
            <Field label={t('wave.closes')} type="date" value={closesOn} onChange={setClosesOn} sentence={sentences.closesOn} hint={closesOn === '' ? undefined : t('wave.until', { day: inDue(closesOn) })} />
          </div>
          <Select label={t('wave.repeats')} value={repeating} onChange={setRepeating} options={REPEATS.map((value) => ({ value, label: value === 'none' || value === 'school-year' ? t(`wave.repeats-${value}`) : t('wave.repeats-months', { count: Number(value) }) }))} />
          {reminders.map((day, index) => (
            <Field key={index} label={t('wave.reminder', { number: index + 1 })} type="date" value={day} sentence={sentences.reminders} onChange={(next) => setReminders(reminders.map((one, at) => at === index ? next : one))} />))}
          {reminders.length < 3 && <Button className="btn" onPress={() => setReminders([...reminders, plusDays(closesOn === '' ? today : closesOn, -3)])}>{t('wave.remind')}</Button>}
          <p className="s">{t('wave.remind-what')}</p>
        </>)}
      {send.isError && <Refusal error={send.error} />}
    </Sheet>
  )
}

function repeatsOf(repeating: Repeating): Repeats | null {
  if (repeating === 'none') return null
  return repeating === 'school-year' ? { kind: 'school-year' } : { kind: 'months', months: Number(repeating) }
}
