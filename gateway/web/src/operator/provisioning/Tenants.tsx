import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { dayLabel, today } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { Icon } from '../../parts/Icon'
import { Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { csv } from '../csv'
import type { Place } from '../place'
import { saveFile } from '../../parts/saveFile'
import { STANDINGS, tenants, untilOf, type OperatedTenant, type Standing } from './tenants'
import { TONE_OF } from './tones'

const TONES = { none: '', making: 'is-now', ready: 'is-wait', 'handed-over': 'is-now', distributing: 'is-done' } as const
const WORTH_SEARCHING = 6

type Order = 'newest' | 'name' | 'until'

/** The organisations: found by name, kept to one standing, in the order that is wanted. */
export function Tenants({ onGo }: { onGo: (place: Place) => void }) {
  const { t } = useTranslation('operator')
  const { api } = useServices()
  const list = useQuery(tenants(api))
  const [search, setSearch] = useState('')
  const [standing, setStanding] = useState<Standing>()
  const [order, setOrder] = useState<Order>('newest')
  const all = list.data ?? []
  const shown = sorted(all, order)
    .filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()))
    .filter((row) => standing === undefined || row.standing === standing)
  const save = () => saveFile(csv([
    [t('tenants.name'), t('tenants.standing'), t('tenants.until'), t('tenants.limit'), t('tenants.letters')],
    ...shown.map((row) => [row.name, t(`standing.${row.standing}`), untilOf(row), String(row.headcountLimit), t(`tenants.letters-${row.letters}`)]),
  ]), 'komado-tenants.csv')
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
        <div className="row wrap tools">
          <SearchField className="search" aria-label={t('tenants.search')} value={search} onChange={setSearch}>
            <Input className="in" placeholder={t('tenants.search')} />
          </SearchField>
          <span className="seg" role="group" aria-label={t('tenants.filter')}>
            <button type="button" aria-pressed={standing === undefined} onClick={() => setStanding(undefined)}>{t('tenants.all')}</button>
            {STANDINGS.filter((one) => all.some((row) => row.standing === one)).map((one) => (
              <button key={one} type="button" aria-pressed={standing === one} onClick={() => setStanding(one)}>{t(`standing.${one}`)}</button>))}
          </span>
          <Button className="btn btn--quiet end wide-only" onPress={save}><Icon name="download" small />{t('tenants.csv')}</Button>
        </div>)}
      {all.length > 0 && (
        <section className="card card--table">
          <table className="tbl tbl--acts">
            <thead><tr>
              <th scope="col" aria-sort={order === 'name' ? 'ascending' : undefined}><Sorter label={t('tenants.name')} title={t('tenants.sort-name')} onSort={() => setOrder(order === 'name' ? 'newest' : 'name')} /></th>
              <th scope="col">{t('tenants.standing')}</th>
              <th scope="col" className="wide-cell" aria-sort={order === 'until' ? 'ascending' : undefined}><Sorter label={t('tenants.until')} title={t('tenants.sort-until')} onSort={() => setOrder(order === 'until' ? 'newest' : 'until')} /></th>
              <th scope="col" className="r wide-cell">{t('tenants.limit')}</th><th scope="col">{t('tenants.letters')}</th>
              <th scope="col"><span className="vh">{t('tenants.acts')}</span></th>
            </tr></thead>
            <tbody>{shown.map((row) => <Row key={row.code} row={row} onGo={onGo} />)}</tbody>
          </table>
          {shown.length === 0 && <p className="soft pad">{t('tenants.no-match')}</p>}
        </section>)}
    </main>
  )
}

function sorted(rows: readonly OperatedTenant[], order: Order): readonly OperatedTenant[] {
  if (order === 'newest') return rows
  return [...rows].sort((a, b) => order === 'name' ? a.name.localeCompare(b.name, currentLanguage()) : untilOf(a).localeCompare(untilOf(b)))
}

function Sorter({ label, title, onSort }: { label: string, title: string, onSort: () => void }) {
  return <button type="button" className="sorter" title={title} onClick={onSort}>{label}<Icon name="down" small /></button>
}

function Row({ row, onGo }: { row: OperatedTenant, onGo: (place: Place) => void }) {
  const { t } = useTranslation('operator')
  return (
    <tr>
      <th scope="row"><b>{row.name}</b><span className="meta">{t(`kind.${row.kind}`)}</span></th>
      <td><span className={`chip ${TONE_OF[row.standing]}`}>{t(`standing.${row.standing}`)}</span>{row.invoicesOverdue > 0 && <span className="meta">{t('tenants.overdue', { count: row.invoicesOverdue })}</span>}</td>
      <td className="wide-cell nw">{dayLabel(untilOf(row), currentLanguage(), today(new Date()))}</td>
      <td className="r wide-cell">{row.headcountLimit.toLocaleString(currentLanguage())}</td>
      <td><span className={`chip ${TONES[row.letters]}`}>{t(`tenants.letters-${row.letters}`)}</span></td>
      <td className="acts">
        <Button className="btn" aria-label={t('tenants.letters-of', { name: row.name })} onPress={() => onGo({ screen: 'letters', tenant: row.code })}><Icon name="letter" small />{t('tenants.letters')}</Button>
        <Button className="btn" aria-label={t('tenants.staff-of', { name: row.name })} onPress={() => onGo({ screen: 'staff', tenant: row.code })}><Icon name="people" small />{t('tenants.staff')}</Button>
        <Button className="btn" aria-label={t('tenants.contract-of', { name: row.name })} onPress={() => onGo({ screen: 'contract', tenant: row.code })}><Icon name="page" small />{t('tenants.contract')}</Button>
      </td>
    </tr>
  )
}
