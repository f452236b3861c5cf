import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentenceFor } from '../http/sentences'
import { Note } from '../parts/Note'

/** What went wrong, in a sentence, and the way to try again; also where nobody has signed in. */
export function WentWrong({ error, onRetry }: { error: unknown, onRetry?: () => void }) {
  const { t } = useTranslation()
  return <Note tone="late" role="alert" action={onRetry && <Button className="btn" onPress={onRetry}>{t('again')}</Button>}>{sentenceFor(t, error)}</Note>
}
