import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Mark } from '../parts/Pane'
import { useServices } from '../session/services'
import { useDoubleEscape } from '../session/useDoubleEscape'
import { somethingWouldBeLost } from './leaving'

const UNATTENDED = 5 * 60_000

interface CoverProps {
  readonly children: (hide: () => void) => ReactNode
}

/**
 * Hides the screen, by hand or after five minutes without a touch. Hiding is signing out: tokens and everything read are
 * dropped and the session at Keycloak ends, so that neither a reload nor another tab gets past it. What was being
 * written stays in memory for the same person to go on with.
 */
export function Cover({ children }: CoverProps) {
  const { session } = useServices()
  const client = useQueryClient()
  const [hidden, setHidden] = useState(false)
  const [signedOut, setSignedOut] = useState(true)

  const hide = useCallback(() => {
    setHidden(true)
    void session.end().then(setSignedOut)
    client.clear()
  }, [client, session])
  useDoubleEscape(hide)
  useUnattended(hide, !hidden)
  useEffect(() => hidden ? session.subscribe(() => { if (session.state() === 'open') setHidden(false) }) : undefined, [hidden, session])

  return hidden ? <Hidden signedOut={signedOut} /> : <>{children(hide)}</>
}

function Hidden({ signedOut }: { signedOut: boolean }) {
  const { t } = useTranslation('staff')
  const { session } = useServices()
  const [refused, setRefused] = useState(false)
  const goOn = async () => {
    if (somethingWouldBeLost()) setRefused(!await session.signInBeside())
    else await session.leave()
  }
  return (
    <main className="doorstep">
      <Mark />
      <h1 className="vh">{t('cover.head')}</h1>
      <Button className="btn" autoFocus onPress={goOn}>{t('cover.go-on')}</Button>
      <p className="meta" role="status">{t(refused ? 'cover.no-window' : !signedOut ? 'cover.unsure' : somethingWouldBeLost() ? 'cover.kept' : 'cover.text')}</p>
    </main>
  )
}

function useUnattended(act: () => void, running: boolean): void {
  const touched = useRef(0)
  useEffect(() => {
    if (!running) return
    const touch = () => { touched.current = Date.now() }
    const look = setInterval(() => { if (Date.now() - touched.current > UNATTENDED) act() }, 5000)
    touch()
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
    for (const sign of signs) window.addEventListener(sign, touch, { passive: true })
    return () => {
      clearInterval(look)
      for (const sign of signs) window.removeEventListener(sign, touch)
    }
  }, [act, running])
}
