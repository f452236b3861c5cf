import tables from '../../../../deploy/data-inventory.yaml'
import type { KeptTable } from '../../inventory'

/** Whom a table says something about, those first who are asked for most. */
export const ABOUT = ['member', 'staff', 'contact', 'tenant', 'nobody'] as const

export type About = typeof ABOUT[number]

export const TABLES: readonly KeptTable[] = tables

export function tablesAbout(about: About): readonly KeptTable[] {
  return TABLES.filter((table) => table.about === about)
}

/** Where the words for a table are: `chat.message`, `every-service.outbox`. */
export function nameOf({ service, table }: KeptTable): string {
  return `${service.replaceAll(' ', '-')}.${table}`
}
