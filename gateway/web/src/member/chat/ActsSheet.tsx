import { useMutation } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Refusal } from '../../parts/Note'
import { saveFile } from '../../parts/saveFile'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'

interface ActsSheetProps {
  readonly open: boolean
  /** Whether anything can be written here now. */
  readonly writes: boolean
  readonly later: boolean
  readonly onLater: (later: boolean) => void
  readonly onNotes: () => void
  readonly onWithdraw: () => void
  readonly onPhrase: () => void
  readonly path: `/desks/${string}`
  readonly onClose: () => void
}

/** What else can be done while writing. */
export function ActsSheet({ open, writes, later, path, onLater, onNotes, onWithdraw, onPhrase, onClose }: ActsSheetProps) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const copy = useMutation({
    mutationFn: () => api.file(`/chat${path}/copy?language=${currentLanguage()}`),
    onSuccess: (file) => saveFile(file, 'komado.pdf'),
  })
  const then = (act: () => void) => () => { onClose(); act() }
  return (
    <Sheet open={open} onClose={onClose} title={t('acts.head')}>
      {writes && <Button className="btn btn--wide" onPress={then(() => onLater(!later))}>{t(later ? 'acts.later-off' : 'acts.later')}</Button>}
      {writes && !later && <p className="meta">{t('acts.later-what')}</p>}
      <Button className="btn btn--wide" onPress={then(onNotes)}>{t('acts.notes')}</Button>
      <Button className="btn btn--wide" onPress={then(onWithdraw)}>{t('acts.withdraw')}</Button>
      <Button className="btn btn--wide" onPress={then(onPhrase)}>{t('acts.phrase')}</Button>
      <Act className="btn btn--wide" busy={copy.isPending} onAct={() => copy.mutate()}>{t('acts.copy')}</Act>
      <p className="meta">{t('acts.copy-what')}</p>
      {copy.isError && <Refusal error={copy.error} />}
    </Sheet>
  )
}
