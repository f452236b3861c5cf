import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { today } from '../../language/halfDay'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'
import { caseQueries, type Heading } from './cases'
import { NewCase } from './NewCase'
import { PHASES, phaseOf } from './phases'
import { Shared } from './Shared'
import { useCaseWords } from './words'

interface BoardPageProps {
  /** What a new case is to begin with; without it none is begun. */
  readonly begin: 'checklist' | undefined
  readonly rights: Rights
  readonly onGo: (place: Place) => void
}

/** All cases that the reader handles, by the phase in which they are. */
export function BoardPage({ begin, rights, onGo }: BoardPageProps) {
  const { t } = useTranslation('cases')
  const words = useCaseWords()
  const { api } = useServices()
  const board = useQuery(caseQueries.board(api))
  const [opening, setOpening] = useState(begin !== undefined)
  const cases = board.data?.cases ?? []
  const groups = [...PHASES.map(({ phase }) => ({ name: words('phase', phase), cases: cases.filter(({ status }) => phaseOf(status) === phase) })),
    { name: t('at-rest'), cases: cases.filter(({ status }) => phaseOf(status) === undefined) }].filter((group) => group.cases.length > 0)
  return (
    <Page head={t('board')} what={t('board-what')} sees={t('sees-board')} tabs={<Tabs here="cases" rights={rights} onGo={(room) => onGo({ room })} />}
      act={<Button className="btn btn--main" onPress={() => setOpening(true)}>{t('open')}</Button>}>
      {board.isPending && <Waiting />}
      {board.isError && <Refusal error={board.error} onRetry={() => void board.refetch()} />}
      {board.isSuccess && cases.length === 0 && <Note>{t('none')}</Note>}
      <div className="stack">
        <Shared />
        {groups.map(({ name, cases: some }) => (
          <section key={name} className="card"><h2>{name}</h2>
            <ul className="people">{some.map((one) => <Row key={one.id} one={one} onOpen={() => onGo({ room: 'cases', matter: one.id })} />)}</ul>
          </section>))}
      </div>
      {opening && <NewCase from={begin ?? 'staff'} onClose={() => setOpening(false)} onOpened={(matter) => onGo({ room: 'cases', matter })} />}
    </Page>
  )
}

function Row({ one, onOpen }: { one: Heading, onOpen: () => void }) {
  const { t } = useTranslation('cases')
  const words = useCaseWords()
  const late = one.nextDue !== undefined && one.nextDue < today(new Date())
  return (
    <li className="wrap">
      <span className="grow"><button type="button" className="link tap tap--wraps" onClick={onOpen}><b>{one.title === '' ? t('untitled') : one.title}</b></button>
        <span className="meta">{one.number} · {t('received-on', { day: inWords(one.receivedOn) })}</span></span>
      {one.serious !== 'none' && <span className="chip is-late">{t('serious', { place: words('place', one.serious) })}</span>}
      <span className="chip">{words('place', one.status)}</span>
      {one.nextDue !== undefined && <span className={late ? 'chip is-late' : 'chip is-wait'}>{late ? t('overdue') : inWords(one.nextDue)}</span>}
    </li>
  )
}
