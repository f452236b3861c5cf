import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { said } from '../../survey/questionnaire'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { NewSurvey } from './NewSurvey'
import { surveyQueries } from './surveys'

/** The organisation's own questionnaires. */
export function SurveysPage({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('surveys')
  const { api } = useServices()
  const all = useQuery(surveyQueries.all(api))
  const [making, setMaking] = useState(false)
  return (
    <Page head={t('list.head')} what={t('list.what')} sees={t('list.sees')} tabs={<Tabs here="surveys" rights={rights} onGo={(room) => onGo({ room })} />}
      act={<Button className="btn btn--main" onPress={() => setMaking(true)}>{t('list.new')}</Button>}>
      {all.isPending && <Waiting />}
      {all.isError && <Refusal error={all.error} onRetry={() => void all.refetch()} />}
      {all.isSuccess && all.data.surveys.length === 0 && <Note>{t('list.none')}</Note>}
      {all.isSuccess && all.data.surveys.length > 0 && (
        <section className="card" aria-label={t('list.head')}>
          <ul className="people">
            {all.data.surveys.map(({ id, title, audience, version, changedOn, questions, fit }) => (
              <li key={id} className="wrap">
                <span className="grow"><button type="button" className="link tap tap--wraps" onClick={() => onGo({ room: 'surveys', survey: id })}><b>{said(title) === '' ? t('untitled') : said(title)}</b></button>
                  <span className="meta">{t(`audience.${audience}`)} · {t('questions', { count: questions })} · {t('changed-on', { day: inWords(changedOn) })}</span></span>
                {!fit && <span className="chip is-wait">{t('unfit')}</span>}
                <span className="chip">{version === 0 ? t('draft') : t('version', { version })}</span>
              </li>))}
          </ul>
        </section>)}
      {making && <NewSurvey onClose={() => setMaking(false)} onMade={(survey) => onGo({ room: 'surveys', survey })} />}
    </Page>
  )
}
