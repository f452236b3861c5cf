import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { dayLabel, dayOf, today } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { Icon } from '../../parts/Icon'
import { Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import type { Place } from '../place'
import { tenants, type OperatedTenant } from './tenants'

const TONES = { none: '', making: 'is-now', ready: 'is-wait', 'handed-over': 'is-now', distributing: 'is-done' } as const
const WORTH_SEARCHING = 6

export function Tenants({ onGo }: { onGo: (place: Place) => void }) {
  const { t } = useTranslation('operator')
  const { api } = useServices()
  const list = useQuery(tenants(api))
  const [search, setSearch] = useState('')
  const all = list.data ?? []
  const shown = all.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()))
  return (
    <main className="page">
      <header className="page-head">
        <div className="grow"><h1>{t('tenants.head')}</h1><p>{t('tenants.what')}</p></div>
        <Button className="btn btn--main" onPress={() => onGo({ screen: 'register' })}><Icon name="plus" small />{t('tenants.register')}</Button>
      </header>
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <div className="card stack-m" aria-busy="true"><span className="skel skel--l" /><span className="skel" /><span className="skel" /></div>}
      {list.isSuccess && all.length === 0 && <section className="card"><p>{t('tenants.none')}</p></section>}
      {all.length >= WORTH_SEARCHING && (
        <SearchField className="search" aria-label={t('tenants.search')} value={search} onChange={setSearch}>
          <Input className="in" placeholder={t('tenants.search')} />
        </SearchField>)}
      {all.length > 0 && (
        <section className="card card--table">
          <table className="tbl tbl--acts">
            <thead><tr>
              <th scope="col">{t('tenants.name')}</th><th scope="col">{t('tenants.letters')}</th>
              <th scope="col" className="r">{t('tenants.limit')}</th><th scope="col" className="wide-cell">{t('tenants.since')}</th>
              <th scope="col"><span className="vh">{t('tenants.acts')}</span></th>
            </tr></thead>
            <tbody>{shown.map((row) => <Row key={row.code} row={row} onGo={onGo} />)}</tbody>
          </table>
          {shown.length === 0 && <p className="soft pad">{t('tenants.no-match')}</p>}
        </section>)}
    </main>
  )
}

function Row({ row, onGo }: { row: OperatedTenant, onGo: (place: Place) => void }) {
  const { t } = useTranslation('operator')
  return (
    <tr>
      <th scope="row"><b>{row.name}</b><span className="meta">{t(`kind.${row.kind}`)}</span></th>
      <td><span className={`chip ${TONES[row.letters]}`}>{t(`tenants.letters-${row.letters}`)}</span></td>
      <td className="r">{row.headcountLimit.toLocaleString(currentLanguage())}</td>
      <td className="wide-cell nw">{dayLabel(dayOf(row.createdOn), currentLanguage(), today(new Date()))}</td>
      <td className="acts">
        <Button className="btn" aria-label={t('tenants.letters-of', { name: row.name })} onPress={() => onGo({ screen: 'letters', tenant: row.code })}><Icon name="letter" small />{t('tenants.letters')}</Button>
        <Button className="btn" aria-label={t('tenants.staff-of', { name: row.name })} onPress={() => onGo({ screen: 'staff', tenant: row.code })}><Icon name="people" small />{t('tenants.staff')}</Button>
      </td>
    </tr>
  )
}
