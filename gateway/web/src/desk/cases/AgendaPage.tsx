import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Note, Refusal } from '../../parts/Note'
import { saveFile } from '../../parts/saveFile'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { caseQueries } from './cases'
import { useCaseWords } from './words'

/** Everything due in the cases of the reader, what is overdue first. */
export function AgendaPage({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('cases')
  const words = useCaseWords()
  const { api } = useServices()
  const agenda = useQuery(caseQueries.agenda(api))
  return (
    <Page head={t('agenda')} what={t('agenda-what')} sees={t('sees-agenda')} tabs={<Tabs here="agenda" rights={rights} onGo={(room) => onGo({ room })} />}
      act={<Act onAct={() => { void api.file('/case/agenda/calendar').then((file) => saveFile(file, 'komado.ics')) }}>{t('calendar')}</Act>}>
      {agenda.isPending && <Waiting />}
      {agenda.isError && <Refusal error={agenda.error} onRetry={() => void agenda.refetch()} />}
      {agenda.isSuccess && agenda.data.items.length === 0 && <Note>{t('agenda-empty')}</Note>}
      {agenda.isSuccess && agenda.data.items.length > 0 && (
        <section className="card"><ul className="people">
          {agenda.data.items.map((due) => (
            <li key={`${due.id} ${due.kind} ${due.about}`} className="wrap">
              <span className="grow"><button type="button" className="link tap tap--wraps" onClick={() => onGo({ room: 'cases', matter: due.id })}>{words('due', due.kind)}</button>
                <span className="meta">{due.number} · {words('hand', due.who)}</span></span>
              <span className={due.day < agenda.data.today ? 'chip is-late' : 'chip is-wait'}>{due.day < agenda.data.today ? `${t('overdue')} · ` : ''}{inWords(due.day)}</span>
            </li>))}
        </ul></section>)}
    </Page>
  )
}
