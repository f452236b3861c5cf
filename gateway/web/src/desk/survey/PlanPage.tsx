import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Icon } from '../../parts/Icon'
import { Note, Refusal } from '../../parts/Note'
import { saveFile } from '../../parts/saveFile'
import { useServices } from '../../session/services'
import { present } from '../../staff/days'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import { daysOf, monthName, schoolYearOf } from './months'
import { PlanForm } from './PlanForm'
import { PlanItemSheet } from './PlanItemSheet'
import { COLUMNS, surveyQueries, useSurveyAct, type Plan, type PlanItem } from './surveys'

const ICONS = { done: 'check', next: 'wait', planned: 'calendar', overdue: 'note' } as const

/** The year from April to March in the five columns of R3-19. */
export function PlanPage({ mayWrite, onGo }: { mayWrite: boolean, onGo: (place: Place) => void }) {
  const { t } = useTranslation('surveys')
  const { api } = useServices()
  const [year, setYear] = useState(() => schoolYearOf(present()))
  const plan = useQuery(surveyQueries.plan(api, year))
  const [adding, setAdding] = useState(false)
  const [opened, setOpened] = useState<string>()
  const start = useSurveyAct()
  const calendar = useMutation({ mutationFn: () => api.file(`/survey/plan/${year}/calendar`), onSuccess: (file) => saveFile(file, 'komado-year.ics') })
  const item = plan.data?.items.find(({ id }) => id === opened)
  const open = (one: PlanItem) => {
    if (one.wave === null) setOpened(one.id)
    else onGo({ room: 'waves', wave: one.wave })
  }
  const late = plan.data?.items.filter(({ state }) => state === 'overdue').length ?? 0
  return (
    <Page head={t('plan.head', { year })} what={plan.isSuccess && plan.data.surveysNeeded > 0 ? t('plan.surveys', { held: plan.data.surveysHeld, needed: plan.data.surveysNeeded }) : t('plan.what')} sees={t('plan.sees')}
      act={<>
        <Button className="btn" aria-label={t('plan.year-before', { year: year - 1 })} onPress={() => setYear(year - 1)}><Icon name="back" small />{year - 1}</Button>
        <Button className="btn" aria-label={t('plan.year-after', { year: year + 1 })} onPress={() => setYear(year + 1)}>{year + 1}</Button>
        <Act busy={calendar.isPending} onAct={() => calendar.mutate()}>{t('plan.calendar')}</Act>
        <Button className="btn" onPress={() => window.print()}>{t('plan.print')}</Button>
        {mayWrite && <Button className="btn btn--main" onPress={() => setAdding(true)}><Icon name="plus" small />{t('plan.add')}</Button>}
      </>}>
      {plan.isPending && <Waiting />}
      {plan.isError && <Refusal error={plan.error} onRetry={() => void plan.refetch()} />}
      {calendar.isError && <Refusal error={calendar.error} />}
      {late > 0 && <Note tone="late" role="status">{t('plan.late', { count: late })}</Note>}
      {plan.isSuccess && plan.data.items.length === 0 && (
        <Note action={mayWrite && <Act busy={start.isPending} onAct={() => start.mutate({ path: `/plan/${year}/start` })}>{t('plan.start')}</Act>}>{t('plan.empty')}</Note>)}
      {start.isError && <Refusal error={start.error} />}
      {plan.isSuccess && plan.data.items.length > 0 && <Year plan={plan.data} onOpen={open} />}
      {adding && <PlanForm year={year} onClose={() => setAdding(false)} />}
      {item !== undefined && <PlanItemSheet key={item.id} year={year} item={item} mayWrite={mayWrite} onClose={() => setOpened(undefined)} />}
    </Page>
  )
}

function Year({ plan, onOpen }: { plan: Plan, onOpen: (item: PlanItem) => void }) {
  const { t } = useTranslation('surveys')
  const thisMonth = Number(plan.today.slice(5, 7))
  const thisYear = schoolYearOf(plan.today) === plan.year
  return (
    <section className="card card--table" aria-label={t('plan.head', { year: plan.year })}>
      <table className="year">
        <thead><tr><th scope="col"><span className="vh">{t('plan.month')}</span></th>{COLUMNS.map((column) => <th key={column} scope="col">{t(`column.${column}`)}</th>)}</tr></thead>
        <tbody>
          {plan.months.map((month) => (
            <tr key={month} aria-current={thisYear && month === thisMonth ? 'date' : undefined}>
              <th scope="row">{monthName(month)}</th>
              {COLUMNS.map((column) => {
                const here = plan.items.filter((item) => item.column === column && Number(item.from.slice(5, 7)) === month)
                return <td key={column} className={here.length === 0 ? 'none' : undefined}>
                  {here.length > 0 && <span className="narrow-head">{t(`column.${column}`)}</span>}
                  {here.map((item) => <Item key={item.id} item={item} onOpen={() => onOpen(item)} />)}
                </td>
              })}
            </tr>))}
        </tbody>
      </table>
    </section>
  )
}

function Item({ item, onOpen }: { item: PlanItem, onOpen: () => void }) {
  const { t } = useTranslation('surveys')
  const { state, title, phase, rule, from, until } = item
  const days = rule.kind === 'month' && item.wave === null ? '' : daysOf(from, until)
  return (
    <button type="button" className={`ev ev--${state}`} onClick={onOpen}>
      <Icon name={ICONS[state]} small />
      <span>{title}{days !== '' && <span className="meta"> {days}</span>}{phase !== null && <span className="meta"> {t(`phase.${phase}`)}</span>}<span className={state === 'overdue' ? 'ev-late' : 'vh'}> {t(`item.${state}`)}</span></span>
    </button>
  )
}
