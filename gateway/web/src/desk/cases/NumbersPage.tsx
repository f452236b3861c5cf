import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '../../language/halfDay'
import { Act } from '../../parts/Act'
import { Note, Refusal } from '../../parts/Note'
import { saveFile } from '../../parts/saveFile'
import { Select } from '../../parts/Select'
import { useServices } from '../../session/services'
import { csv } from '../../staff/csv'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { caseQueries, type Share, type YearInNumbers } from './cases'
import { useCaseWords } from './words'

const YEARS = 5

/** A year of cases in numbers, by which an organisation can compare itself; small ones are not shown. */
export function NumbersPage({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('cases')
  const { api } = useServices()
  const thisYear = Number(today(new Date()).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const numbers = useQuery(caseQueries.numbers(api, year))
  const table = useTable()
  const save = (of: YearInNumbers) => saveFile(csv(table(of)), `komado-${of.year}.csv`)
  return (
    <Page head={t('numbers')} what={t('numbers-what')} sees={t('sees-numbers')} tabs={<Tabs here="numbers" rights={rights} onGo={(room) => onGo({ room })} />}
      act={numbers.isSuccess && <div className="row"><Act onAct={() => save(numbers.data)}>{t('numbers-csv')}</Act><Act onAct={() => print()}>{t('numbers-pdf')}</Act></div>}>
      <Select label={t('year')} value={String(year)} onChange={(value) => setYear(Number(value))} options={Array.from({ length: YEARS }, (_, back) => String(thisYear - back)).map((value) => ({ value, label: value }))} />
      {numbers.isPending && <Waiting />}
      {numbers.isError && <Refusal error={numbers.error} onRetry={() => void numbers.refetch()} />}
      {numbers.isSuccess && <Year of={numbers.data} />}
    </Page>
  )
}

function Year({ of }: { of: YearInNumbers }) {
  const { t } = useTranslation('cases')
  const table = useTable()
  if (of.cases === 0) return <Note>{t('numbers-none')}</Note>
  return (
    <div className="stack">
      <section className="card"><dl>{table(of).slice(0, FIGURES).map(([name, value]) => <div key={name} className="kv-row"><dt>{name}</dt><dd>{value}</dd></div>)}</dl></section>
      <div className="cols">
        <Bars head={t('by-channel')} shares={of.channels} group="origin" />
        <Bars head={t('by-category')} shares={of.categories} group="word" />
      </div>
      <p className="meta">{t('numbers-hidden')}</p>
    </div>
  )
}

function Bars({ head, shares, group }: { head: string, shares: readonly Share[], group: 'origin' | 'word' }) {
  const { t } = useTranslation('cases')
  const words = useCaseWords()
  const most = Math.max(1, ...shares.map(({ count }) => count ?? 0))
  return (
    <section className="card"><h2>{head}</h2>
      <ul className="people">{shares.map(({ code, count }) => {
        const name = code === '' ? t('not-described') : words(group, code)
        return (
          <li key={code} className="block"><div className="row"><span className="grow">{name}</span><b>{count ?? t('few')}</b></div>
            {count !== undefined && <meter className="meter" min={0} max={most} value={count} aria-label={name} />}</li>)
      })}</ul>
    </section>
  )
}

const FIGURES = 6

/** The same as lines of a table, for the eye and for a file. */
function useTable(): (of: YearInNumbers) => readonly (readonly [string, string])[] {
  const { t } = useTranslation('cases')
  const words = useCaseWords()
  const shown = (value: number | undefined, unit: (count: number) => string) => value === undefined ? t('few') : unit(value)
  const days = (count: number) => t('days-are', { count })
  return (of) => [
    [t('cases-in-year'), shown(of.cases, String)],
    [t('per-hundred'), shown(of.perHundred, (tenths) => (tenths / 10).toFixed(1))],
    [t('found-share'), shown(of.foundPercent, (percent) => `${percent}%`)],
    [t('to-first-step'), shown(of.daysToFirstStep, days)],
    [t('to-decision'), shown(of.daysToDecision, days)],
    [t('to-close'), shown(of.daysToClose, days)],
    ...of.channels.map(({ code, count }) => [`${t('by-channel')}：${words('origin', code)}`, shown(count, String)] as const),
    ...of.categories.map(({ code, count }) => [`${t('by-category')}：${code === '' ? t('not-described') : words('word', code)}`, shown(count, String)] as const),
  ]
}
