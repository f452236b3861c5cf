import { useTranslation } from 'react-i18next'
import { said } from '../../survey/questionnaire'
import type { Cell, Distribution, QuestionResult } from './surveys'

/** The hatching of what is not shown, once a page. */
export function Hatch() {
  return (
    <svg className="vh" width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="hatch-ground" width="6" height="6" /><rect className="hatch-line" width="2" height="6" />
    </pattern></defs></svg>
  )
}

/** What a cell stands for: the words of an option, or a step of a scale with what it means. */
export function cellName({ option, label }: Cell): string {
  const words = said(label)
  return words === '' ? option : words
}

/** Shares as bars in a table: readable without colour, and without the bars. */
export function Bars({ caption, distribution }: { caption: string, distribution: Distribution }) {
  const { t } = useTranslation('surveys')
  if (!distribution.shown) return <Hidden caption={caption} />
  return (
    <table className="tbl bars">
      <caption>{caption}</caption>
      <thead className="vh"><tr><th scope="col">{t('results.answer')}</th><td /><th scope="col">{t('results.share')}</th></tr></thead>
      <tbody>{distribution.cells.map((cell) => (
        <tr key={cell.option}><th scope="row">{cellName(cell)}</th><td><Bar share={cell.share} /></td><td className="r">{cell.share === null ? t('results.hidden') : t('results.percent', { share: cell.share })}</td></tr>))}</tbody>
    </table>
  )
}

/** A whole distribution that is not shown. */
function Hidden({ caption }: { caption: string }) {
  const { t } = useTranslation('surveys')
  return (
    <div className="bars">
      <h3 className="s">{caption}</h3>
      <div className="row"><Bar share={null} /><span className="nw">{t('results.hidden')}</span></div>
    </div>
  )
}

function Bar({ share }: { share: number | null }) {
  return (
    <svg className="hbar" aria-hidden="true">
      <rect className={share === null ? 'bar-hidden' : 'bar-ground'} width="100%" height="100%" />
      {share !== null && <rect className="bar-share" width={`${share}%`} height="100%" />}
    </svg>
  )
}

/** One answer in each group: who in which group said it; a group that is not shown keeps its row. */
export function GroupBars({ caption, option, groups }: { caption: string, option: string, groups: QuestionResult['breakdowns'][number]['groups'] }) {
  const { t } = useTranslation('surveys')
  return (
    <table className="tbl bars">
      <caption>{caption}</caption>
      <thead className="vh"><tr><th scope="col">{t('results.group')}</th><td /><th scope="col">{t('results.share')}</th></tr></thead>
      <tbody>{groups.map(({ option: group, label, distribution }) => {
        const share = distribution.shown ? distribution.cells.find((cell) => cell.option === option)?.share ?? null : null
        return <tr key={group}><th scope="row">{said(label)}</th><td><Bar share={share} /></td><td className="r">{share === null ? t('results.hidden') : t('results.percent', { share })}</td></tr>
      })}</tbody>
    </table>
  )
}
