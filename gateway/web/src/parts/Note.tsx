import { useSyncExternalStore, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Problem } from '../http/problem'
import { sentenceFor } from '../http/sentences'
import { useServices } from '../session/services'
import { Icon, type IconName } from './Icon'

type Tone = 'plain' | 'now' | 'wait' | 'done' | 'late'

const ICONS: Record<Tone, IconName> = { plain: 'note', now: 'note', wait: 'note', done: 'check', late: 'note' }

interface NoteProps {
  readonly tone?: Tone
  readonly role?: 'status' | 'alert'
  readonly children: ReactNode
  readonly action?: ReactNode
}

export function Note({ tone = 'plain', role, children, action }: NoteProps) {
  return (
    <div className={tone === 'plain' ? 'note' : `note is-${tone}`} role={role}>
      <Icon name={ICONS[tone]} small />
      <div className="grow">{children}</div>
      {action}
    </div>
  )
}

/** What went wrong, in a sentence, and the way to try again. */
export function Refusal({ error, onRetry }: { error: unknown, onRetry?: () => void }) {
  const { t } = useTranslation()
  const { session } = useServices()
  const state = useSyncExternalStore(session.subscribe, session.state)
  // The strip that asks to sign in again says it once for the whole screen.
  if (state === 'over' && error instanceof Problem && error.status === 401) return null
  return (
    <Note tone="late" role="alert" action={onRetry && <Button className="btn" onPress={onRetry}>{t('again')}</Button>}>
      {sentenceFor(t, error)}
    </Note>
  )
}
