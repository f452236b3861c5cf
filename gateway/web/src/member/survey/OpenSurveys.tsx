import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dueDayLabel, today } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { useServices } from '../../session/services'
import { unfinishedOf } from '../../survey/kept'
import { said, type Said } from '../../survey/questionnaire'
import { handedIn } from './handedIn'

interface OpenWaveRow {
  readonly wave: string
  readonly title: Said
  readonly closesOn: string
  /** The same for everybody, since nobody knows who has answered. */
  readonly reminded: boolean
  readonly questions: number
}

/** The surveys that take answers, the same for every member: nobody knows who has answered. */
export function OpenSurveys({ onOpen }: { onOpen: (wave: string) => void }) {
  const { t } = useTranslation('survey')
  const { api } = useServices()
  const open = useQuery({ queryKey: ['survey', 'open-waves'], queryFn: async ({ signal }) => (await api.json<{ waves: OpenWaveRow[] }>('/survey/open-waves', { signal })).waves })
  const shown = open.data?.filter(({ wave }) => !handedIn.has(wave)) ?? []
  return shown.map(({ wave, title, closesOn, reminded, questions }) => (
    <section key={wave} className="card stack-m" aria-labelledby={`survey-${wave}`}>
      <h2 id={`survey-${wave}`}>{said(title)}</h2>
      <p className="s">{t('until', { day: dueDayLabel(closesOn, currentLanguage(), today(new Date())) })} {t('how-many', { count: questions })}</p>
      {reminded && <p className="s"><b>{t('reminded.soon')}</b> {t('reminded.alike')}</p>}
      <button type="button" className="btn btn--wide btn--big" aria-describedby={`survey-${wave}`} onClick={() => onOpen(wave)}>{t(unfinishedOf(wave) === undefined ? 'answer' : 'go-on')}</button>
      <p className="meta">{t('sees.line')}</p>
    </section>))
}
