import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../parts/Sheet'

interface ActsSheetProps {
  readonly open: boolean
  readonly later: boolean
  readonly onLater: (later: boolean) => void
  readonly onNotes: () => void
  readonly onWithdraw: () => void
  readonly onClose: () => void
}

/** What else can be done while writing. */
export function ActsSheet({ open, later, onLater, onNotes, onWithdraw, onClose }: ActsSheetProps) {
  const { t } = useTranslation('member')
  const then = (act: () => void) => () => { onClose(); act() }
  return (
    <Sheet open={open} onClose={onClose} title={t('acts.head')}>
      <Button className="btn btn--wide" onPress={then(() => onLater(!later))}>{t(later ? 'acts.later-off' : 'acts.later')}</Button>
      {!later && <p className="meta">{t('acts.later-what')}</p>}
      <Button className="btn btn--wide" onPress={then(onNotes)}>{t('acts.notes')}</Button>
      <Button className="btn btn--wide" onPress={then(onWithdraw)}>{t('acts.withdraw')}</Button>
    </Sheet>
  )
}
