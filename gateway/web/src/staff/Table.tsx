import { useState, type ReactNode } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../language/language'
import { Icon } from '../parts/Icon'
import { csv } from './csv'
import { saveFile } from '../parts/saveFile'
import { shownRows, type Column, type Filter, type Sorting } from './tableRows'

/** As many rows as one takes in at a glance; search and filters come with more. */
const WORTH_SEARCHING = 6

interface TableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  /** What an empty table says: why it is empty, and what comes next. */
  readonly none: string
  readonly search?: string
  readonly filters?: readonly Filter<Row>[]
  /** The name of the file that the shown rows are saved as; without it there is nothing to save. */
  readonly file?: string
  readonly acts?: ((row: Row) => ReactNode) | undefined
}

/** Rows that can be searched, filtered, put in order and saved; on a phone each is a small card. */
export function Table<Row>({ label, columns, rows, idOf, none, search, filters = [], file, acts }: TableProps<Row>) {
  const { t } = useTranslation('staff')
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<string>()
  const [sorting, setSorting] = useState<Sorting>()
  if (rows.length === 0) return <section className="card"><p>{none}</p></section>

  const offered = filters.filter(({ holds }) => rows.some(holds))
  const shown = shownRows(rows, columns, { words, filter: offered.find(({ value }) => value === filter), sorting, language: currentLanguage() })
  const save = () => saveFile(csv([columns.map((column) => column.label), ...shown.map((row) => columns.map(({ text }) => text(row)))]), `${file ?? ''}.csv`)
  const turn = (key: string) => setSorting(sorting?.key !== key ? { key, down: false } : sorting.down ? undefined : { key, down: true })
  const [first, ...others] = columns
  const searches = search !== undefined && rows.length >= WORTH_SEARCHING
  return (
    <>
      {(searches || offered.length > 1 || file !== undefined) && (
        <div className="row wrap tools">
          {searches && <SearchField className="search" aria-label={search} value={words} onChange={setWords}><Input className="in" placeholder={search} /></SearchField>}
          {offered.length > 1 && (
            <span className="seg seg--wraps" role="group" aria-label={t('table.filter')}>
              <button type="button" aria-pressed={filter === undefined} onClick={() => setFilter(undefined)}>{t('table.all')}</button>
              {offered.map((one) => <button key={one.value} type="button" aria-pressed={filter === one.value} onClick={() => setFilter(one.value)}>{one.label}</button>)}
            </span>)}
          {file !== undefined && <Button className="btn btn--quiet end wide-only" onPress={save}><Icon name="download" small />{t('table.csv')}</Button>}
        </div>)}
      <section className="card card--table" aria-label={label}>
        <table className={acts === undefined ? 'tbl tbl--cards' : 'tbl tbl--cards tbl--acts'}>
          <thead><tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={`${column.wide ? 'wide-cell' : ''} ${column.right ? 'r' : ''}`} aria-sort={sorting?.key !== column.key ? undefined : sorting.down ? 'descending' : 'ascending'}>
                <button type="button" className="sorter" title={t('table.sort', { column: column.label })} onClick={() => turn(column.key)}>{column.label}<Icon name="down" small /></button>
              </th>))}
            {acts !== undefined && <th scope="col"><span className="vh">{t('table.acts')}</span></th>}
          </tr></thead>
          <tbody>
            {shown.map((row) => (
              <tr key={idOf(row)}>
                {first !== undefined && <th scope="row">{first.cell === undefined ? first.text(row) : first.cell(row)}</th>}
                {others.map((column) => <td key={column.key} className={`${column.wide ? 'wide-cell' : ''} ${column.right ? 'r' : ''}`}>{column.cell === undefined ? column.text(row) : column.cell(row)}</td>)}
                {acts !== undefined && <td className="acts">{acts(row)}</td>}
              </tr>))}
          </tbody>
        </table>
        {shown.length === 0 && <p className="soft pad">{t('table.no-match')}</p>}
      </section>
    </>
  )
}
