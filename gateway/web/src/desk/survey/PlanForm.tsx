import { useState } from 'react'
import { Button, CheckboxButton, CheckboxField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Icon } from '../../parts/Icon'
import { Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { monthName } from './months'
import { COLUMNS, PHASES, useSurveyAct, type Phase, type PlanColumn, type PlanItem, type Rule } from './surveys'

const MONTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3] as const

/** Something of the year: on a day, in the week of the n-th Monday, or at any time of a month. */
export function PlanForm({ year, item, onClose }: { year: number, item?: PlanItem, onClose: () => void }) {
  const { t } = useTranslation('surveys')
  const common = useTranslation().t
  const office = useTranslation('office').t
  const [column, setColumn] = useState<PlanColumn>(item?.column ?? 'prevention')
  const [title, setTitle] = useState(item?.title ?? '')
  const [phase, setPhase] = useState<Phase | ''>(item?.phase ?? '')
  const [kind, setKind] = useState<Rule['kind']>(item?.rule.kind ?? 'month')
  const [month, setMonth] = useState(String(item?.rule.month ?? 4))
  const [day, setDay] = useState(String(item?.rule.kind === 'day' ? item.rule.day : 1))
  const [week, setWeek] = useState(String(item?.rule.kind === 'week' ? item.rule.week : 2))
  const [yearly, setYearly] = useState(item?.yearly ?? true)
  const [missing, setMissing] = useState(false)
  const save = useSurveyAct(onClose)
  const sentences = sentencesAtFields(common, save.error)
  const ruleOf = (): Rule => {
    if (kind === 'day') return { kind, month: Number(month), day: Number(day) }
    return kind === 'week' ? { kind, month: Number(month), week: Number(week) } : { kind, month: Number(month) }
  }
  const send = () => {
    setMissing(title.trim() === '')
    if (title.trim() === '') return
    const body = { column, title, phase: phase === '' ? null : phase, rule: ruleOf(), yearly }
    save.mutate(item === undefined ? { path: `/plan/${year}/items`, body } : { method: 'PUT', path: `/plan/${year}/items/${item.id}`, body })
  }
  return (
    <Sheet open onClose={onClose} title={t(item === undefined ? 'plan.add' : 'plan.change')} choices={<>
      <Button className="btn" onPress={onClose}>{office('back')}</Button>
      <Act className="btn btn--main" busy={save.isPending} onAct={send}>{office('save')}</Act>
    </>}>
      <Field label={t('plan.title')} value={title} onChange={setTitle} sentence={missing ? t('plan.title-missing') : sentences.title} />
      <Select label={t('plan.column')} value={column} onChange={setColumn} options={COLUMNS.map((value) => ({ value, label: t(`column.${value}`) }))} />
      <div className="both">
        <Select label={t('plan.when')} value={kind} onChange={setKind} options={(['month', 'week', 'day'] as const).map((value) => ({ value, label: t(`rule.${value}`) }))} />
        <Select label={t('plan.month')} value={month} onChange={setMonth} options={MONTHS.map((value) => ({ value: String(value), label: monthName(value) }))} />
      </div>
      {kind === 'day' && <Select label={t('plan.day')} value={day} onChange={setDay} sentence={sentences.rule} options={Array.from({ length: 31 }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }))} />}
      {kind === 'week' && <Select label={t('plan.week')} value={week} onChange={setWeek} options={[1, 2, 3, 4].map((value) => ({ value: String(value), label: t('plan.week-of', { number: value }) }))} />}
      <Select label={t('plan.phase')} value={phase} onChange={setPhase} options={[{ value: '' as const, label: t('plan.no-phase') }, ...PHASES.map((value) => ({ value, label: t(`phase.${value}`) }))]} />
      <CheckboxField isSelected={yearly} onChange={setYearly}><CheckboxButton className="opt"><span className="box" aria-hidden="true"><Icon name="check" small /></span>{t('plan.yearly')}</CheckboxButton></CheckboxField>
      {save.isError && <Refusal error={save.error} />}
    </Sheet>
  )
}
