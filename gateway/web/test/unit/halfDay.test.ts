import { describe, expect, it } from 'vitest'
import { dayLabel, dayOf, dueDayLabel, fullDayLabel, halfDayLabel, today } from '../../src/language/halfDay'

const NOON = new Date('2026-11-20T03:00:00Z')

describe('half-day labels', () => {
  it.each([
    ['2026-11-20', 'am', 'きょう 午前', 'This morning'],
    ['2026-11-20', 'pm', 'きょう 午後', 'This afternoon'],
    ['2026-11-19', 'am', 'きのう 午前', 'Yesterday morning'],
    ['2026-11-19', 'pm', 'きのう 午後', 'Yesterday afternoon'],
    ['2026-11-18', 'pm', '11月18日', '18 November'],
    ['2025-11-20', 'am', '2025年11月20日', '20 November 2025'],
    ['2026-11-21', 'am', '11月21日', '21 November'],
  ] as const)('names %s %s', (day, half, ja, en) => {
    expect(halfDayLabel({ day, half }, 'ja', NOON)).toBe(ja)
    expect(halfDayLabel({ day, half }, 'en', NOON)).toBe(en)
  })

  it('name a last day with its weekday, and the year only when it is another one', () => {
    expect(dueDayLabel('2026-11-27', 'ja', '2026-11-20')).toBe('11月27日（金）')
    expect(dueDayLabel('2027-01-12', 'ja', '2026-11-20')).toBe('2027年1月12日（火）')
    expect(dueDayLabel('2026-11-27', 'en', '2026-11-20')).toBe('Friday, 27 November')
  })

  it('finds yesterday across a month and a year', () => {
    expect(halfDayLabel({ day: '2026-12-31', half: 'pm' }, 'ja', new Date('2027-01-01T01:00:00Z'))).toBe('きのう 午後')
    expect(halfDayLabel({ day: '2028-02-29', half: 'am' }, 'ja', new Date('2028-03-01T01:00:00Z'))).toBe('きのう 午前')
  })

  it('counts days as the services do, whatever the device thinks', () => {
    expect(today(new Date('2026-11-19T15:30:00Z'))).toBe('2026-11-20')
    expect(dayOf('2026-11-19T15:30:00Z')).toBe('2026-11-20')
    expect(dayOf('2026-11-19')).toBe('2026-11-19')
  })

  it('never shows a clock', () => {
    const label = halfDayLabel({ day: '2026-11-20', half: 'am' }, 'en', NOON) + dayLabel('2026-11-18', 'ja', '2026-11-20') + fullDayLabel('2026-11-20', 'ja')
    expect(label).not.toMatch(/\d:\d|時|分/)
  })

  it('heads a staff page with the day and its weekday', () => {
    expect(fullDayLabel('2026-11-20', 'ja')).toBe('2026年11月20日（金）')
  })
})
