import type { ReactNode } from 'react'
import type { Language } from '../language/language'

/** A column: its text is what is shown, searched and saved, unless the cell shows it in another way. */
export interface Column<Row> {
  readonly key: string
  readonly label: string
  readonly text: (row: Row) => string
  /** What to put in order by, where it is not the text. */
  readonly order?: (row: Row) => string | number
  readonly cell?: (row: Row) => ReactNode
  /** Only where there is room. */
  readonly wide?: boolean
  readonly right?: boolean
}

export interface Filter<Row> {
  readonly value: string
  readonly label: string
  readonly holds: (row: Row) => boolean
}

export interface Sorting {
  readonly key: string
  readonly down: boolean
}

interface Wanted<Row> {
  readonly words: string
  readonly filter: Filter<Row> | undefined
  readonly sorting: Sorting | undefined
  readonly language: Language
}

/** The rows that are wanted, in the order that is wanted; without one, in the order in which they came. */
export function shownRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], { words, filter, sorting, language }: Wanted<Row>): readonly Row[] {
  const looked = words.normalize('NFKC').trim().toLowerCase()
  const found = rows
    .filter((row) => filter === undefined || filter.holds(row))
    .filter((row) => looked === '' || columns.some(({ text }) => text(row).normalize('NFKC').toLowerCase().includes(looked)))
  const column = columns.find(({ key }) => key === sorting?.key)
  if (column === undefined || sorting === undefined) return found
  const order = column.order ?? column.text
  const sign = sorting.down ? -1 : 1
  return [...found].sort((one, other) => sign * compare(order(one), order(other), language))
}

function compare(one: string | number, other: string | number, language: Language): number {
  return typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), language, { numeric: true })
}
