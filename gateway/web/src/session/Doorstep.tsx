import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Mark } from '../parts/Pane'

export type DoorstepState = 'waiting' | 'handed-over' | 'refused' | 'unreachable'

/** What stands on the page before somebody is signed in: the mark, and after a while a sentence. */
export function Doorstep({ state, onSignIn }: { state: DoorstepState, onSignIn: () => void }) {
  const { t } = useTranslation()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 4000)
    return () => clearTimeout(timer)
  }, [])
  const speaks = state !== 'waiting' || slow
  return (
    <main className="doorstep">
      <Mark />
      <h1 className={speaks ? undefined : 'vh'}>{t(`doorstep.${state}`)}</h1>
      {speaks && state !== 'handed-over' && <Button className="btn" onPress={onSignIn}>{t('doorstep.sign-in')}</Button>}
    </main>
  )
}
