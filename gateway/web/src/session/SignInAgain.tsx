import { useState, useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Note } from '../parts/Note'
import { drafts } from './drafts'
import { useServices } from './services'

/** Shown when the session ended while the page was in use: what was written stays, and one button goes on. */
export function SignInAgain() {
  const { t } = useTranslation()
  const { session } = useServices()
  const state = useSyncExternalStore(session.subscribe, session.state)
  const [refused, setRefused] = useState(false)
  if (state === 'open') return null
  const signIn = async () => setRefused(!await session.signInBeside())
  return (
    <div className="strip">
      <Note tone="wait" role="alert" action={<Button className="btn" onPress={signIn}>{t('session.sign-in')}</Button>}>
        {t(drafts.any() ? 'session.over-kept' : 'session.over')}
        {refused && <> {t('session.no-window')}</>}
      </Note>
    </div>
  )
}
