import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Refusal } from '../../parts/Note'
import { saveFile } from '../../parts/saveFile'
import { useServices } from '../../session/services'
import { intakeQueries, type Month } from './intakes'
import { useWords } from './words'

/** How many came each month, zero included (R1-38). */
export function MonthsCard() {
  const { t } = useTranslation('intakes')
  const { api } = useServices()
  const months = useQuery(intakeQueries.months(api))
  if (months.data === undefined || months.data.months.length === 0) return null
  return (
    <section className="card">
      <h2>{t('months')}</h2>
      <p className="meta">{t('months-what')}</p>
      <ul className="people">{months.data.months.map((one) => <Row key={one.month} one={one} />)}</ul>
    </section>
  )
}

function Row({ one }: { one: Month }) {
  const { t } = useTranslation('intakes')
  const words = useWords()
  const { api } = useServices()
  const [failure, setFailure] = useState<unknown>()
  const save = (format: 'pdf' | 'csv') => {
    setFailure(undefined)
    api.file(`/case/intake-months/${one.month}/file?format=${format}&language=${currentLanguage()}`).then((file) => saveFile(file, `komado-${one.month}.${format}`), setFailure)
  }
  return (
    <li className="wrap">
      <span className="grow"><b>{t('month-total', { month: one.month, count: one.total })}</b>
        <span className="meta">{one.kinds.map(({ code, count }) => `${words('kind', code)} ${count ?? t('not-shown')}`).join(' · ')}</span></span>
      <Act label={t('save-month', { month: one.month, format: 'PDF' })} onAct={() => save('pdf')}>{t('as-pdf')}</Act>
      <Act label={t('save-month', { month: one.month, format: 'CSV' })} onAct={() => save('csv')}>{t('as-csv')}</Act>
      {failure !== undefined && <Refusal error={failure} />}
    </li>
  )
}
