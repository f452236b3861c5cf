import { Disclosure, DisclosurePanel, Button, Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { KeptTable } from '../../inventory'
import { chooseLanguage, currentLanguage } from '../language/language'
import { Icon } from '../parts/Icon'
import { Note } from '../parts/Note'
import { Mark } from '../parts/Pane'
import { ABOUT, nameOf, tablesAbout } from './groups'

/** All that is stored, in plain words: about whom, what and for how long (TH-33). What is not here, nobody can be given. */
export function KeptPage() {
  const { t } = useTranslation('kept')
  const other = currentLanguage() === 'ja' ? 'en' : 'ja'
  return (
    <div className="paper">
      <header className="paper-head">
        <Mark /><b className="grow">{t('title')}</b>
        <button type="button" className="btn btn--quiet" lang={other} onClick={() => chooseLanguage(other)}>{t('other-language')}</button>
      </header>
      <main className="stack">
        <h1 className="greet">{t('head')}</h1>
        <p>{t('lead')}</p>
        <Note>{t('not')}</Note>
        {ABOUT.map((about) => (
          <section key={about} className="card stack-m">
            <h2>{t(`about.${about}`)}</h2>
            <p className="soft">{t(`means.${about}`)}</p>
            <ul className="kept">{tablesAbout(about).map((table) => <li key={nameOf(table)}><Kept table={table} /></li>)}</ul>
          </section>))}
        <p className="soft">{t('elsewhere')}</p>
        <p className="soft">{t('backups')}</p>
      </main>
    </div>
  )
}

function Kept({ table }: { table: KeptTable }) {
  const { t } = useTranslation('kept')
  const say = t as (key: string, options: { defaultValue: string }) => string
  const what = say(`what.${nameOf(table)}`, { defaultValue: '' })
  const kept = say(`kept.${table.kept.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}`, { defaultValue: '' })
  return (
    <Disclosure>
      <Heading level={3} className="kept-head">
        <Button slot="trigger" className="kept-open"><span className="grow">{what === '' ? <span lang="en">{table.table.replaceAll('_', ' ')}</span> : what}</span><Icon name="down" small /></Button>
      </Heading>
      <p className="meta">{t('for')}{kept === '' ? <span lang="en">{table.kept}</span> : kept}</p>
      <DisclosurePanel>
        <p className="meta">{t('columns', { service: say(`service.${table.service.replaceAll(' ', '-')}`, { defaultValue: table.service }), table: table.table })}</p>
        <dl lang="en">{table.columns.map(({ name, holds }) => <div key={name} className="kv-row"><dt>{name}</dt><dd>{holds}</dd></div>)}</dl>
      </DisclosurePanel>
    </Disclosure>
  )
}
