import { SwitchButton, SwitchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../parts/Sheet'

const KEYS = ['region', 'list', 'open', 'reply', 'send', 'unread', 'chats', 'help', 'hide'] as const

interface KeyListProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly letters: boolean
  readonly onLetters: (letters: boolean) => void
}

export function KeyList({ open, onClose, letters, onLetters }: KeyListProps) {
  const { t } = useTranslation('desk')
  return (
    <Sheet open={open} onClose={onClose} title={t('keys.head')}>
      <dl>
        {KEYS.map((key) => <div key={key} className="kv-row"><dt><kbd>{t(`keys.${key}.key`)}</kbd></dt><dd>{t(`keys.${key}.does`)}</dd></div>)}
      </dl>
      <SwitchField isSelected={letters} onChange={onLetters}><SwitchButton className="switch-row"><span className="switch" aria-hidden="true" />{t('keys.letters')}</SwitchButton></SwitchField>
    </Sheet>
  )
}
