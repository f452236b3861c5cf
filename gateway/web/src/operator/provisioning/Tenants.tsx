import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../language/language'
import { Icon } from '../../parts/Icon'
import { Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { Table } from '../../staff/Table'
import type { Column } from '../../staff/tableRows'
import type { Place } from '../place'
import { ClosedList } from './ClosedList'
import { STANDINGS, tenants, untilOf, type OperatedTenant } from './tenants'
import { TONE_OF } from './tones'

const TONES = { none: '', making: 'is-now', ready: 'is-wait', 'handed-over': 'is-now', distributing: 'is-done' } as const

/** The organisations: found by name, kept to one standing, in the order that is wanted. */
export function Tenants({ onGo }: { onGo: (place: Place) => void }) {
  const { t } = useTranslation('operator')
  const { api } = useServices()
  const list = useQuery(tenants(api))
  const columns: readonly Column<OperatedTenant>[] = [
    { key: 'name', label: t('tenants.name'), text: ({ name }) => name, cell: ({ name, kind }) => <><b>{name}</b><span className="meta">{t(`kind.${kind}`)}</span></> },
    {
      key: 'standing', label: t('tenants.standing'), text: ({ standing }) => t(`standing.${standing}`), order: ({ standing }) => STANDINGS.indexOf(standing),
      cell: ({ standing, invoicesOverdue }) => <>
        <span className={`chip ${TONE_OF[standing]}`}>{t(`standing.${standing}`)}</span>
        {invoicesOverdue > 0 && <span className="meta">{t('tenants.overdue', { count: invoicesOverdue })}</span>}
      </>,
    },
    { key: 'until', label: t('tenants.until'), text: untilOf, cell: (row) => <span className="nw">{inWords(untilOf(row))}</span>, wide: true },
    { key: 'limit', label: t('tenants.limit'), text: (row) => String(row.headcountLimit), order: (row) => row.headcountLimit, cell: (row) => row.headcountLimit.toLocaleString(currentLanguage()), wide: true, right: true },
    { key: 'letters', label: t('tenants.letters'), text: ({ letters }) => t(`tenants.letters-${letters}`), cell: ({ letters }) => <span className={`chip ${TONES[letters]}`}>{t(`tenants.letters-${letters}`)}</span> },
  ]
  return (
    <main className="page">
      <header className="page-head">
        <div className="grow"><h1>{t('tenants.head')}</h1><p>{t('tenants.what')}</p></div>
        <Button className="btn btn--main" onPress={() => onGo({ screen: 'register' })}><Icon name="plus" small />{t('tenants.register')}</Button>
      </header>
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <div className="card stack-m" aria-busy="true"><span className="skel skel--l" /><span className="skel" /><span className="skel" /></div>}
      {list.isSuccess && (
        <Table label={t('tenants.head')} columns={columns} rows={list.data} idOf={({ code }) => code} none={t('tenants.none')} search={t('tenants.search')} file="komado-tenants"
          filters={STANDINGS.map((one) => ({ value: one, label: t(`standing.${one}`), holds: (row: OperatedTenant) => row.standing === one }))}
          acts={(row) => <Acts row={row} onGo={onGo} />} />)}
      <ClosedList />
    </main>
  )
}

function Acts({ row, onGo }: { row: OperatedTenant, onGo: (place: Place) => void }) {
  const { t } = useTranslation('operator')
  return (
    <>
      <Button className="btn" aria-label={t('tenants.letters-of', { name: row.name })} onPress={() => onGo({ screen: 'letters', tenant: row.code })}><Icon name="letter" small />{t('tenants.letters')}</Button>
      <Button className="btn" aria-label={t('tenants.staff-of', { name: row.name })} onPress={() => onGo({ screen: 'staff', tenant: row.code })}><Icon name="people" small />{t('tenants.staff')}</Button>
      <Button className="btn" aria-label={t('tenants.contract-of', { name: row.name })} onPress={() => onGo({ screen: 'contract', tenant: row.code })}><Icon name="page" small />{t('tenants.contract')}</Button>
    </>
  )
}
