import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { wholeNumber } from '../../parts/wholeNumber'
import { useServices } from '../../session/services'
import { plusDays, present } from '../../staff/days'
import { BOUNDS, FIGURES, isWithin, POLICIES, PROFILES, type Figure, type Rules, type Version } from './policies'

/** Writes the version after the newest; what began before goes on under its own. */
export function NewVersion({ after, onClose }: { after: Version, onClose: () => void }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const { api } = useServices()
  const client = useQueryClient()
  const tomorrow = plusDays(present(), 1)
  const [from, setFrom] = useState(after.effectiveFrom < tomorrow ? tomorrow : plusDays(after.effectiveFrom, 1))
  const [profile, setProfile] = useState(after.rules.profile)
  const [european, setEuropean] = useState<'yes' | 'no'>(after.rules.europeanDeadlines ? 'yes' : 'no')
  const [figures, setFigures] = useState(() => Object.fromEntries(FIGURES.map((figure) => [figure, String(after.rules[figure])])) as Record<Figure, string>)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const publish = useMutation({
    mutationFn: (rules: Rules) => api.json('/provisioning/policies', { method: 'POST', body: { effectiveFrom: from, rules } }),
    onSuccess: () => {
      onClose()
      return client.invalidateQueries({ queryKey: POLICIES })
    },
  })
  const sentences: Record<string, string> = { ...sentencesAtFields(common, publish.error), ...missing }
  const act = () => {
    const found: Record<string, string> = {}
    const read = Object.fromEntries(FIGURES.map((figure) => [figure, wholeNumber(figures[figure])])) as Record<Figure, number | undefined>
    for (const figure of FIGURES) {
      const value = read[figure]
      if (value === undefined || !isWithin(figure, value)) found[figure] = t('rules.between', { least: BOUNDS[figure][0], most: BOUNDS[figure][1] })
    }
    if (found.textThreshold === undefined && (read.textThreshold ?? 0) < (read.cellThreshold ?? 0)) found.textThreshold = t('rules.below-cell')
    if (from < tomorrow) found.effectiveFrom = t('rules.tomorrow')
    setMissing(found)
    publish.reset()
    if (Object.keys(found).length === 0) publish.mutate({ ...read as Record<Figure, number>, profile, europeanDeadlines: european === 'yes' })
  }
  return (
    <Sheet open onClose={onClose} title={t('rules.add')} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={publish.isPending} onAct={act}>{t('rules.publish')}</Act>
    </>}>
      <p className="s">{t('rules.add-what')}</p>
      <Field type="date" label={t('rules.from-day')} value={from} onChange={setFrom} hint={t('rules.from-hint')} sentence={sentences.effectiveFrom} />
      <Select label={t('rules.profile')} value={profile} onChange={setProfile} options={PROFILES.map((value) => ({ value, label: t(`rules.profile-${value}`) }))} />
      {FIGURES.map((figure) => (
        <Field key={figure} numeric label={t(`figure.${figure}`)} value={figures[figure]} onChange={(text) => setFigures({ ...figures, [figure]: text })}
          hint={t('rules.between', { least: BOUNDS[figure][0], most: BOUNDS[figure][1] })} sentence={sentences[figure]} />))}
      <Choices short label={t('rules.european')} value={european} onChange={setEuropean} options={[{ value: 'no', label: t('rules.european-no') }, { value: 'yes', label: t('rules.european-yes') }]} />
      <p className="hint">{t('rules.legal-review')}</p>
      {publish.isError && sentences.effectiveFrom === undefined && <Refusal error={publish.error} />}
    </Sheet>
  )
}
