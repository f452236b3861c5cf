import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { drafts } from '../session/drafts'
import { useServices } from '../session/services'
import { useTrail } from '../session/trail'
import { useDoubleEscape } from '../session/useDoubleEscape'
import { onlyFor } from '../survey/kept'
import { Conversation } from './chat/Conversation'
import { findLine, useDesks } from './chat/desks'
import { DeskStream } from './chat/DeskStream'
import { FarewellPage } from './chat/Farewells'
import { Home } from './Home'
import { Notes } from './notes/Notes'
import { Settings } from './identity/Settings'
import { NEUTRAL_PAGE, newTrail, type Place } from './place'
import { SurveyPage } from './survey/SurveyPage'

export function MemberApp() {
  const { session, api } = useServices()
  const client = useQueryClient()
  const [trail] = useState(() => newTrail(session.actionStatus() === undefined ? { screen: 'home' } : { screen: 'settings' }))
  const place = useTrail(trail)
  const desks = useDesks(api)
  useEffect(() => onlyFor(session.subject()), [session])

  // At once and without a question: the screen is empty before the neutral page has come.
  const close = useCallback(() => {
    document.body.replaceChildren()
    drafts.clear()
    client.clear()
    sessionStorage.clear()
    void session.end()
    window.location.replace(NEUTRAL_PAGE)
  }, [client, session])
  useDoubleEscape(close)

  const go = (next: Place) => trail.go(next)
  const shown = place.screen === 'conversation' ? findLine(desks.data, place.line) : undefined
  const live = desks.data?.flatMap(({ lines }) => lines).filter(({ id, opened }) => opened || id === shown?.line.id)
  return (
    <>
      {live?.map(({ id }) => <DeskStream key={id} desk={id} />)}
      {shown !== undefined
        ? <Conversation key={shown.line.id} desk={shown.desk} own={shown.line} onNotes={() => go({ screen: 'notes', line: shown.line.id })} onBack={() => trail.back()} onClose={close} />
        : place.screen === 'notes'
          ? <Notes line={place.line} onUsed={() => trail.back()} onBack={() => trail.back()} onClose={close} />
        : place.screen === 'settings'
          ? <Settings onGo={go} onClose={close} />
          : place.screen === 'farewell'
            ? <FarewellPage key={place.farewell} id={place.farewell} onBack={() => trail.back()} onClose={close} />
            : place.screen === 'survey'
              ? <SurveyPage key={place.wave} wave={place.wave} onHome={() => go({ screen: 'home' })} onClose={close} />
              : <Home onGo={go} onClose={close} />}
    </>
  )
}
