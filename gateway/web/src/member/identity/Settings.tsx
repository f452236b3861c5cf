import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, currentLanguage } from '../../language/language'
import { Choices } from '../../parts/Choices'
import { Note } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { drafts } from '../../session/drafts'
import { SignInAgain } from '../../session/SignInAgain'
import { useServices } from '../../session/services'
import { useTenant } from '../../tenancy'
import { useDesks } from '../chat/desks'
import { Bar, Tabs } from '../Frame'
import type { Place } from '../place'
import { PromiseAndLimits } from '../Promise'
import { NicknameForm } from './NicknameForm'

interface SettingsProps {
  readonly onGo: (place: Place) => void
  readonly onClose: () => void
}

/** What takes one away from this page, where an unfinished text would be lost. */
type Leaving = 'password' | 'sign-out' | 'kept'

export function Settings({ onGo, onClose }: SettingsProps) {
  const { t } = useTranslation('member')
  const { session, api } = useServices()
  const tenant = useTenant(api)
  const desks = useDesks(api)
  const [leaving, setLeaving] = useState<Leaving>()
  const passwordStatus = session.actionStatus()
  const go = (place: Place) => {
    session.forgetActionStatus()
    onGo(place)
  }
  const leave = (why: Leaving) => {
    if (why === 'password') void session.changePassword()
    else if (why === 'kept') window.location.assign('/kept/')
    else onClose()
  }
  const ask = (why: Leaving) => drafts.any() ? setLeaving(why) : leave(why)
  return (
    <div className="phone">
      <Bar onClose={onClose}><h1 className="t">{t('settings.head')}</h1></Bar>
      <SignInAgain />
      <main className="pad stack grow-y">
        <section className="card"><NicknameForm /></section>
        <section className="card stack-m" aria-labelledby="password">
          <h2 id="password">{t('settings.password')}</h2>
          {passwordStatus === 'success' && <Note tone="done" role="status">{t('settings.password-changed')}</Note>}
          {passwordStatus !== undefined && passwordStatus !== 'success' && <Note role="status">{t('settings.password-kept')}</Note>}
          <p className="s">{t('settings.password-how')}</p>
          <Button className="btn btn--wide" onPress={() => ask('password')}>{t('settings.password-change')}</Button>
        </section>
        <section className="card">
          <Choices short label={t('settings.language')} value={currentLanguage()} onChange={chooseLanguage}
            options={[{ value: 'ja', label: t('settings.ja'), lang: 'ja' }, { value: 'en', label: t('settings.en'), lang: 'en' }]} />
        </section>
        {tenant.data !== undefined && <section className="card stack-m"><PromiseAndLimits kind={tenant.data.kind} /><Button className="link tap" onPress={() => ask('kept')}>{t('settings.kept')}</Button></section>}
        <section className="stack-m">
          <Button className="btn btn--wide btn--big" onPress={() => ask('sign-out')}>{t('settings.sign-out')}</Button>
          <p className="meta">{t('settings.sign-out-what')}</p>
        </section>
      </main>
      <Tabs here="settings" onGo={go} unread={desks.data?.some(({ lines }) => lines.some(({ unread }) => unread > 0)) ?? false} />
      <Sheet open={leaving !== undefined} onClose={() => setLeaving(undefined)} title={t('settings.draft-head')} choices={<>
        <Button className="btn" onPress={() => setLeaving(undefined)}>{t('settings.draft-stay')}</Button>
        <Button className="btn btn--main" onPress={() => { if (leaving !== undefined) leave(leaving) }}>{t('settings.draft-leave')}</Button>
      </>}>
        <p>{t('settings.draft-text')}</p>
      </Sheet>
    </div>
  )
}
