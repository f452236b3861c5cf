import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, currentLanguage } from '../language/language'
import { Icon } from '../parts/Icon'
import { Note } from '../parts/Note'
import { Mark } from '../parts/Pane'
import { ApplyForm } from './ApplyForm'

const HOW = ['names', 'letters', 'trial'] as const

/** What Komado is, in three sentences, and the form. Nothing is kept in the browser and nobody is counted. */
export function ApplyPage() {
  const { t } = useTranslation('apply')
  const [sentTo, setSentTo] = useState<string>()
  const other = currentLanguage() === 'ja' ? 'en' : 'ja'
  return (
    <div className="paper">
      <header className="paper-head">
        <Mark /><b className="grow">{t('title')}</b>
        <button type="button" className="btn btn--quiet" lang={other} onClick={() => chooseLanguage(other)}>{t('other-language')}</button>
      </header>
      {sentTo === undefined ? (
        <main className="stack">
          <section className="stack-m">
            <h1 className="greet">{t('head')}</h1>
            <p>{t('lead')}</p>
            <p><a className="link" href="/kept/">{t('kept')}</a></p>
            <ul className="checks">{HOW.map((item) => <li key={item}><Icon name="yes" /><span>{t(`how-${item}`)}</span></li>)}</ul>
          </section>
          <ApplyForm onSent={setSentTo} />
        </main>
      ) : (
        <main className="stack">
          <h1 className="greet" tabIndex={-1} ref={(head) => head?.focus()}>{t('thanks-head')}</h1>
          <Note tone="done" role="status">{t('thanks-mail', { address: sentTo })}</Note>
          <p>{t('thanks-next')}</p>
          <p className="soft">{t('thanks-missing')}</p>
        </main>
      )}
    </div>
  )
}
