import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { TextBox } from '../../parts/TextBox'
import { inWords } from '../../staff/days'
import { daysOf } from './months'
import { PlanForm } from './PlanForm'
import { useSurveyAct, type PlanItem } from './surveys'

interface PlanItemSheetProps {
  readonly year: number
  readonly item: PlanItem
  readonly mayWrite: boolean
  readonly onClose: () => void
}

/** An item of the year: whether it was done, and what was found (the record of plan, do, check and act). */
export function PlanItemSheet({ year, item, mayWrite, onClose }: PlanItemSheetProps) {
  const { t } = useTranslation('surveys')
  const office = useTranslation('office').t
  const [note, setNote] = useState(item.note)
  const [changing, setChanging] = useState(false)
  const act = useSurveyAct(onClose)
  const path = `/plan/${year}/items/${item.id}`
  const done = item.doneOn !== null
  if (changing) return <PlanForm year={year} item={item} onClose={onClose} />
  return (
    <Sheet open onClose={onClose} title={item.title} choices={mayWrite && <>
      <Button className="btn" onPress={onClose}>{office('back')}</Button>
      {done && <Act busy={act.isPending} onAct={() => act.mutate({ method: 'PUT', path: `${path}/record`, body: { done: false, note } })}>{t('plan.not-done')}</Act>}
      <Act className="btn btn--main" busy={act.isPending} onAct={() => act.mutate({ method: 'PUT', path: `${path}/record`, body: { done: true, note } })}>{t(done ? 'plan.save-note' : 'plan.mark-done')}</Act>
    </>}>
      <p className="s">{t(`column.${item.column}`)} · {daysOf(item.from, item.until)}{item.phase !== null && <> · {t(`phase.${item.phase}`)}</>}{item.yearly && <> · {t('plan.each-year')}</>}</p>
      {item.state === 'overdue' && <p className="chip is-late">{t('item.overdue')}</p>}
      {item.doneOn !== null && <p className="chip is-done">{t('plan.done-on', { day: inWords(item.doneOn) })}</p>}
      {mayWrite ? <TextBox label={t('plan.note')} value={note} onChange={setNote} rows={3} /> : item.note !== '' && <p className="pre">{item.note}</p>}
      {mayWrite && (
        <div className="row wrap">
          <Button className="btn" onPress={() => setChanging(true)}>{t('plan.change')}</Button>
          <Act className="btn btn--quiet" busy={act.isPending} onAct={() => act.mutate({ method: 'DELETE', path })}>{t(item.yearly ? 'plan.remove-yearly' : 'plan.remove')}</Act>
        </div>)}
      {act.isError && <Refusal error={act.error} />}
    </Sheet>
  )
}
