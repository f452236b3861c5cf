import { describe, expect, it } from 'vitest'
import table from '../../../../deploy/access.yaml?raw'
import { fullTerm, openWork, seatsOf, takesTwo } from '../../src/desk/identity/offices'
import { changedFigures, isWithin, versionsOn, type Rules, type Version } from '../../src/desk/provisioning/policies'
import { doorsOf, rightsOf, type Room } from '../../src/desk/rights'
import { csv } from '../../src/staff/csv'
import { daysBetween, lastDay, plusYears } from '../../src/staff/days'
import { shownRows, type Column } from '../../src/staff/tableRows'

describe('the rooms', () => {
  const STANDS_FOR: Record<Room, readonly [string, string]> = {
    chat: ['desk conversation', 'list'], cases: ['case', 'list'], agenda: ['own agenda', 'list'], intakes: ['intake', 'list'], clients: ['client of a desk', 'list'], reports: ['report of a desk', 'list'], handovers: ['hand-over', 'list'], numbers: ['numbers of a year', 'read'], waves: ['surveys', 'list'], surveys: ['surveys', 'read'], plan: ['year plan', 'read'], kits: ['kit', 'list'], people: ['staff', 'list'], units: ['staff', 'list'], trainings: ['trainings', 'read'], proposals: ['role', 'list'],
    committee: ['committee roster', 'read'], candidates: ['candidates', 'read'], handlers: ['designated handlers', 'read'], conflicts: ['conflict of interest', 'read'],
    rules: ['policy', 'read'], windows: ['windows', 'read'], desks: ['desks of the organisation', 'write'], contract: ['own contract', 'read'], duties: ['own incident', 'list'], glass: ['break-glass of the own organisation', 'read'],
    end: ['own closing', 'read'],
  }

  it.each(Object.entries(STANDS_FOR))('%s opens to those whom the table of access names', (room, [object, right]) => {
    const named = new RegExp(`\\n  ${object}:[^\\n]*\\n(?:    [^\\n]*\\n)*?    ${right}: \\[([^\\]]*)\\]`).exec(table)?.[1]?.split(',').map((role) => role.trim()) ?? []
    expect(named).not.toEqual([])
    const roles = ['responder', 'counsellor', 'desk-lead', 'desk-agent', 'committee', 'chair', 'investigator', 'mediator', 'president', 'department-head', 'programme-manager', 'tenant-admin', 'auditor']
    expect(roles.filter((role) => rightsOf([role]).opens(room as Room)).sort()).toEqual(roles.filter((role) => named.includes(role)).sort())
  })

  it('of a tenant-admin hold no conversation, and the letters lie beside the contract', () => {
    const doors = doorsOf(rightsOf(['tenant-admin']))
    expect(doors.map(({ door }) => door)).toEqual(['people', 'proposals', 'committee', 'rules', 'contract'])
    expect(doors.at(-1)?.rooms).toEqual(['contract', 'kits', 'duties', 'glass', 'end'])
  })

  it('of an auditor lead to the numbers of cases, the designated handlers and, when it ends, to the stream', () => {
    expect(doorsOf(rightsOf(['auditor'])).map(({ door }) => door)).toEqual(['cases', 'committee', 'end'])
  })

  it('of a responder begin with the conversations', () => {
    expect(doorsOf(rightsOf(['responder'])).map(({ door }) => door)).toEqual(['chat', 'cases', 'surveys', 'plan', 'kits', 'rules'])
  })

  it('of a customers\' desk open where there is one', () => {
    expect(doorsOf(rightsOf(['desk-agent']), { works: true, engaged: false }).map(({ door }) => door)).toEqual(['chat', 'intakes'])
    expect(doorsOf(rightsOf(['department-head']), { works: false, engaged: true }).map(({ door }) => door)).toEqual(['reception', 'cases'])
    expect(doorsOf(rightsOf(['desk-agent'])).map(({ door }) => door)).toEqual(['chat'])
  })

  it('are the cases for a mediator, who has own terms and declarations besides', () => {
    expect(doorsOf(rightsOf(['mediator'])).map(({ door }) => door)).toEqual(['cases'])
    expect(rightsOf(['mediator']).declares).toBe(true)
    expect(rightsOf(['tenant-admin']).declares).toBe(false)
  })
})

describe('a role', () => {
  it('is held for two years at most, the last day included', () => {
    expect(lastDay(fullTerm('2026-11-20'))).toBe('2028-11-19')
    expect(plusYears('2028-02-29', 1)).toBe('2029-02-28')
    expect(daysBetween('2026-11-20', '2026-12-20')).toBe(30)
  })

  it('has the seats of its organisation, and one of its own for a single matter', () => {
    expect(seatsOf('school', 'chair', 'tenant')).toEqual(['principal'])
    expect(seatsOf('company', 'committee', 'tenant')).toEqual(['member', 'expert'])
    expect(seatsOf('school', 'committee', 'case')).toEqual(['special-member'])
    expect(seatsOf('school', 'responder', 'tenant')).toEqual([])
  })

  it('takes two people unless it only audits', () => {
    expect(takesTwo('responder')).toBe(true)
    expect(takesTwo('tenant-admin')).toBe(true)
    expect(takesTwo('auditor')).toBe(false)
  })

  it('leaves open work behind when it reads something', () => {
    const held = (role: string) => ({ id: role, role, scope: 'tenant' as const, from: '2026-01-01', until: '2028-01-01' })
    expect(openWork([held('responder'), held('auditor'), held('tenant-admin')]).map(({ role }) => role)).toEqual(['responder'])
  })
})

describe('the rules', () => {
  const rules: Rules = { profile: 'school', watchMonths: 3, counsellors: 2, investigators: 3, answerWithinHours: 24, olderTextAfterDays: 3, conversationDays: 1095, deletionDelayDays: 7, caseYears: 5, cellThreshold: 5, textThreshold: 10, europeanDeadlines: false }
  const versions: Version[] = [{ number: 3, effectiveFrom: '2027-04-01', rules: { ...rules, watchMonths: 6 } }, { number: 2, effectiveFrom: '2026-11-20', rules }, { number: 1, effectiveFrom: '2026-04-01', rules }]

  it.each([['2026-11-19', 1, 2], ['2026-11-20', 2, 3], ['2027-04-01', 3, undefined]])('on %s are those of version %s, before version %s', (day, inForce, next) => {
    const found = versionsOn(day, versions)
    expect([found.inForce?.number, found.next?.number]).toEqual([inForce, next])
  })

  it('say what a version changes, and what cannot be chosen', () => {
    expect(changedFigures({ ...rules, watchMonths: 6 }, rules)).toEqual(['watchMonths'])
    expect([2, 3, 36, 37].map((months) => isWithin('watchMonths', months))).toEqual([false, true, true, false])
    expect(isWithin('cellThreshold', 4)).toBe(false)
  })
})

describe('a table', () => {
  interface Row { readonly name: string, readonly count: number }
  const rows: Row[] = [{ name: '森下 和子', count: 10 }, { name: '=1+1', count: 9 }, { name: 'ＡＢＣ', count: 100 }]
  const columns: Column<Row>[] = [{ key: 'name', label: 'Name', text: ({ name }) => name }, { key: 'count', label: 'Count', text: ({ count }) => String(count), order: ({ count }) => count }]
  const wanted = { words: '', filter: undefined, sorting: undefined, language: 'ja' as const }

  it('keeps its order until another is asked for', () => {
    expect(shownRows(rows, columns, wanted)).toEqual(rows)
    expect(shownRows(rows, columns, { ...wanted, sorting: { key: 'count', down: false } }).map(({ count }) => count)).toEqual([9, 10, 100])
    expect(shownRows(rows, columns, { ...wanted, sorting: { key: 'count', down: true } }).map(({ count }) => count)).toEqual([100, 10, 9])
  })

  it('finds what is typed in either width', () => {
    expect(shownRows(rows, columns, { ...wanted, words: 'abc' }).map(({ name }) => name)).toEqual(['ＡＢＣ'])
    expect(shownRows(rows, columns, { ...wanted, filter: { value: 'many', label: '', holds: ({ count }) => count > 9 } })).toHaveLength(2)
  })

  it('is saved so that no cell runs as a formula', async () => {
    expect(await csv(rows.map(({ name, count }) => [name, String(count)])).text()).toContain("'=1+1,9")
  })
})
