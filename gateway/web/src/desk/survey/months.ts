import { currentLanguage } from '../../language/language'

/** The school year begins in April. */
export function schoolYearOf(day: string): number {
  return Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 4 ? 1 : 0)
}

export function monthName(month: number): string {
  return shown(new Date(Date.UTC(2026, month - 1, 1)), { month: 'long' })
}

/** The days of something in the fewest signs: 「11/9–11/15」. */
export function daysOf(from: string, until: string): string {
  const day = (date: string) => shown(new Date(`${date}T00:00:00Z`), { month: 'numeric', day: 'numeric' })
  return from === until ? day(from) : `${day(from)}–${day(until)}`
}

function shown(date: Date, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(currentLanguage() === 'ja' ? 'ja-JP' : 'en-GB', { timeZone: 'UTC', ...parts }).format(date)
}
