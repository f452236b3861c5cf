import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { initialOf } from '../chat/readers'
import { fullDayLabel, today } from '../language/halfDay'
import { chooseLanguage, currentLanguage } from '../language/language'
import { Icon, type IconName } from '../parts/Icon'
import { Mark } from '../parts/Pane'
import { Sheet } from '../parts/Sheet'
import { useServices } from '../session/services'
import { SignInAgain } from '../session/SignInAgain'
import { somethingWouldBeLost, useWarningBeforeLeaving } from './leaving'
import { staffMe } from './me'
import { useTextSize } from './textSize'

export interface RailEntry<Name extends string> {
  readonly name: Name
  readonly icon: IconName
  readonly label: string
  readonly count?: number
}

interface ShellProps<Name extends string> {
  readonly title: string
  readonly role: string
  readonly page: string
  readonly rail: readonly RailEntry<Name>[]
  readonly here: Name | undefined
  readonly onGo: (name: Name) => void
  readonly onHide: () => void
  /** Leads to what one holds and has declared oneself, where there is such a page. */
  readonly onOwn?: (() => void) | undefined
  readonly children: ReactNode
}

/** Top bar and rail around every staff screen. */
export function Shell<Name extends string>({ title, role, page, rail, here, onGo, onHide, onOwn, children }: ShellProps<Name>) {
  const { t } = useTranslation('staff')
  const [large, setLarge] = useTextSize()
  useWarningBeforeLeaving()
  return (
    <div className="desk">
      <header className="top">
        <span className="home"><Mark /></span>
        <b className="org">{title}</b><span className="meta top-day">{fullDayLabel(today(new Date()), currentLanguage())}</span>
        <span className="end seg wide-only" role="group" aria-label={t('size.head')}>
          <button type="button" aria-pressed={!large} aria-label={t('size.normal')} onClick={() => setLarge(false)}>{t('size.a')}</button>
          <button type="button" aria-pressed={large} aria-label={t('size.large')} onClick={() => setLarge(true)}><b>{t('size.a-plus')}</b></button>
        </span>
        <Button className="btn hide-screen" onPress={onHide}><Icon name="hide" small />{t('hide')}</Button>
        <Account role={role} page={page} onOwn={onOwn} />
      </header>
      <nav className="rail" aria-label={t('menu')}>
        {rail.map((entry) => (
          <button key={entry.name} type="button" aria-current={entry.name === here ? 'page' : undefined} onClick={() => onGo(entry.name)}>
            <Icon name={entry.icon} />{entry.label}
            {entry.count !== undefined && entry.count > 0 && <span className="count"><span aria-hidden="true">{entry.count}</span><span className="vh">{t('unread', { count: entry.count })}</span></span>}
          </button>
        ))}
      </nav>
      <div className="room">
        <SignInAgain />
        {children}
      </div>
    </div>
  )
}

function Account({ role, page, onOwn }: { role: string, page: string, onOwn: (() => void) | undefined }) {
  const { t } = useTranslation('staff')
  const { session, api } = useServices()
  const me = useQuery(staffMe(api))
  const [leaving, setLeaving] = useState(false)
  const [failed, setFailed] = useState(false)
  const name = me.data?.displayName ?? ''
  const signOut = async () => {
    if (await session.end()) window.location.replace(page)
    else setFailed(true)
  }
  const choose = (choice: string) => {
    if (choice === 'sign-out') {
      if (somethingWouldBeLost()) setLeaving(true)
      else void signOut()
    } else if (choice === 'own') {
      onOwn?.()
    } else if (choice === 'ja' || choice === 'en') {
      chooseLanguage(choice)
    }
  }
  return (
    <>
      <MenuTrigger>
        <Button className="who-am">
          <span className="face" aria-hidden="true">{initialOf(name)}</span>
          <span className="wide-only who-am-name"><b>{name}</b><span className="meta">{role}</span></span>
          <span className="vh">{t('account.head')}</span>
          <Icon name="down" small />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={t('account.head')} onAction={(key) => choose(String(key))}>
            {onOwn !== undefined && <MenuItem id="own" className="menu-item">{t('account.own')}</MenuItem>}
            <MenuItem id={currentLanguage() === 'ja' ? 'en' : 'ja'} className="menu-item"><span lang={currentLanguage() === 'ja' ? 'en' : 'ja'}>{t('account.other-language')}</span></MenuItem>
            <MenuItem id="sign-out" className="menu-item">{t('account.sign-out')}</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <Sheet open={leaving} onClose={() => setLeaving(false)} title={t('account.lost-head')} choices={<>
        <Button className="btn" onPress={() => setLeaving(false)}>{t('account.stay')}</Button>
        <Button className="btn btn--main" onPress={() => void signOut()}>{t('account.sign-out')}</Button>
      </>}>
        <p>{t('account.lost-text')}</p>
      </Sheet>
      <Sheet open={failed} onClose={() => setFailed(false)} title={t('account.failed-head')}><p>{t('account.failed-text')}</p></Sheet>
    </>
  )
}
