import { describe, expect, it } from 'vitest'
import { readInventory } from '../../inventory'
import { ABOUT, nameOf, TABLES, tablesAbout } from '../../src/kept/groups'
import ja from '../../src/texts/kept.ja.json'

const words = ja.what as Record<string, Record<string, string> | undefined>

describe('the list of what is kept', () => {
  it('is read from the file that the services are held against', () => {
    expect(readInventory("a:\n  t_1:\n    about: member\n    kept: seconds: or so\n    columns:\n      id: random; 'x'\n# comment\n")).toEqual([
      { service: 'a', table: 't_1', about: 'member', kept: 'seconds: or so', columns: [{ name: 'id', holds: "random; 'x'" }] }])
    expect(TABLES.length).toBeGreaterThan(30)
    expect(TABLES.filter(({ about, kept, columns }) => about === '' || kept === '' || columns.length === 0)).toEqual([])
  })

  it('leaves no table out', () => {
    expect(ABOUT.flatMap(tablesAbout)).toHaveLength(TABLES.length)
  })

  it('says of everything about members in plain words what it is', () => {
    const unsaid = tablesAbout('member').map(nameOf).filter((name) => { const [service = '', table = ''] = name.split('.'); return words[service]?.[table] === undefined })
    expect(unsaid).toEqual([])
  })
})
