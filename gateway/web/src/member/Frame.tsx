import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/Icon'
import { Mark } from '../parts/Pane'
import type { Place } from './place'

interface BarProps {
  readonly onClose: () => void
  readonly onBack?: () => void
  readonly children: ReactNode
}

/** The bar of every screen: where one is, and the way out. */
export function Bar({ onClose, onBack, children }: BarProps) {
  const { t } = useTranslation('member')
  return (
    <header className="bar">
      {onBack === undefined
        ? <Mark />
        : <Button className="round back" aria-label={t('back')} onPress={onBack}><Icon name="back" /></Button>}
      {children}
      <button type="button" className="exit" aria-keyshortcuts="Escape" onClick={onClose}>{t('close')}<Icon name="close" small /></button>
    </header>
  )
}

interface TabsProps {
  readonly here: 'home' | 'settings'
  readonly onGo: (place: Place) => void
  readonly unread: boolean
}

export function Tabs({ here, onGo, unread }: TabsProps) {
  const { t } = useTranslation('member')
  return (
    <nav className="tabs" aria-label={t('menu')}>
      <button type="button" aria-current={here === 'home' ? 'page' : undefined} onClick={() => onGo({ screen: 'home' })}>
        <Icon name="house" />{t('tab.home')}{unread && here !== 'home' && <><span className="lamp" aria-hidden="true" /><span className="vh">{t('home.unread')}</span></>}
      </button>
      <button type="button" aria-current={here === 'settings' ? 'page' : undefined} onClick={() => onGo({ screen: 'settings' })}>
        <Icon name="gear" />{t('tab.settings')}
      </button>
    </nav>
  )
}
