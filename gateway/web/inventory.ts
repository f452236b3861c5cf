import type { Plugin } from 'vite'

/** A table of a service: whom it says something about, for how long it is kept, and what each column holds. */
export interface KeptTable {
  readonly service: string
  readonly table: string
  readonly about: string
  readonly kept: string
  readonly columns: readonly { readonly name: string, readonly holds: string }[]
}

/** Reads `deploy/data-inventory.yaml`, which has one shape: service, table, and its three entries. */
export function readInventory(yaml: string): KeptTable[] {
  const tables: (KeptTable & { about: string, kept: string, columns: { name: string, holds: string }[] })[] = []
  let service = ''
  for (const line of yaml.split('\n')) {
    const found = /^( *)([\w ]+): *(.*)$/.exec(line)
    if (found === null) continue
    const [, indent = '', key = '', value = ''] = found
    const last = tables.at(-1)
    if (indent.length === 0) service = key
    else if (indent.length === 2) tables.push({ service, table: key, about: '', kept: '', columns: [] })
    else if (indent.length === 6) last?.columns.push({ name: key, holds: value })
    else if (last !== undefined && (key === 'about' || key === 'kept')) last[key] = value
  }
  return tables
}

/** Lets a page import the list of all that is kept, so that it is always the one that the services' tests are held against. */
export function inventory(): Plugin {
  return {
    name: 'inventory',
    transform(code, id) {
      return id.endsWith('/data-inventory.yaml') ? { code: `export default ${JSON.stringify(readInventory(code))}`, map: null } : undefined
    },
  }
}
