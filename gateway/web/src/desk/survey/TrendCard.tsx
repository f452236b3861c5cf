import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '../../parts/Select'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { said } from '../../survey/questionnaire'
import { cellName } from './Bars'
import { surveyQueries, type Results } from './surveys'

const WIDTH = 720
const HEIGHT = 190
const LEFT = 48
const RIGHT = 640
const TOP = 18
const BOTTOM = 150

/** One answer over the waves of the same questionnaire: only what each wave showed by itself. */
export function TrendCard({ results }: { results: Results }) {
  const { t } = useTranslation('surveys')
  const { api } = useServices()
  const trends = useQuery(surveyQueries.trends(api, results.survey))
  const questions = results.questions.filter(({ kind, overall }) => kind !== 'text' && overall.shown)
  const [picked, setPicked] = useState('')
  const [option, setOption] = useState('')
  const question = questions.find(({ id }) => id === picked) ?? questions[0]
  const cell = question?.overall.cells.find((one) => one.option === option) ?? question?.overall.cells[0]
  if (trends.data === undefined || trends.data.waves.length < 2 || question === undefined || cell === undefined) return null
  const points = [...trends.data.waves].sort((one, other) => one.closedOn.localeCompare(other.closedOn)).map(({ wave, closedOn, questions: asked }) => {
    const overall = asked.find(({ id }) => id === question.id)?.overall
    return { wave, day: inWords(closedOn), share: overall?.shown === true ? overall.cells.find((one) => one.option === cell.option)?.share ?? null : null }
  })
  const x = (index: number) => points.length === 1 ? LEFT : LEFT + 40 + index * (RIGHT - LEFT - 80) / (points.length - 1)
  const y = (share: number) => BOTTOM - share * (BOTTOM - TOP) / 100
  const stretches = stretchesOf(points.map(({ share }, index) => share === null ? undefined : `${x(index)},${y(share)}`))
  return (
    <section className="card stack-m" aria-labelledby="trend">
      <h2 id="trend">{t('trend.head')}</h2>
      <div className="both">
        <Select label={t('trend.question')} value={question.id} onChange={setPicked} options={questions.map(({ id, text }) => ({ value: id, label: said(text) }))} />
        <Select label={t('trend.answer')} value={cell.option} onChange={setOption} options={question.overall.cells.map((one) => ({ value: one.option, label: cellName(one) }))} />
      </div>
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {[0, 25, 50, 75, 100].map((share) => <g key={share}><line className="grid-l" x1={LEFT} x2={RIGHT} y1={y(share)} y2={y(share)} /><text x={LEFT - 8} y={y(share) + 5} textAnchor="end">{t('results.percent', { share })}</text></g>)}
        {stretches.map((stretch) => <polyline key={stretch} className="trend" points={stretch} />)}
        {points.map(({ wave, day, share }, index) => (
          <g key={wave}>{share !== null && <circle className="trend-dot" cx={x(index)} cy={y(share)} r="4.5" />}<text x={x(index)} y={BOTTOM + 28} textAnchor="middle">{day}</text></g>))}
      </svg>
      <table className="tbl">
        <caption>{t('trend.caption', { answer: cellName(cell) })}</caption>
        <thead><tr><th scope="col">{t('trend.wave')}</th><th scope="col" className="r">{t('results.share')}</th></tr></thead>
        <tbody>{points.map(({ wave, day, share }) => <tr key={wave}><th scope="row">{day}</th><td className="r">{share === null ? t('results.hidden') : t('results.percent', { share })}</td></tr>)}</tbody>
      </table>
    </section>
  )
}

/** The lines between points that are shown beside each other: none crosses a wave that is not shown. */
function stretchesOf(points: readonly (string | undefined)[]): readonly string[] {
  const stretches: string[][] = [[]]
  for (const point of points) {
    if (point === undefined) stretches.push([])
    else stretches.at(-1)?.push(point)
  }
  return stretches.filter(({ length }) => length > 1).map((stretch) => stretch.join(' '))
}
