import { dayLabel, dayOf, dueDayLabel, fullDayLabel, today } from '../language/halfDay'
import { currentLanguage } from '../language/language'

const DAY = 86_400_000

export function present(): string {
  return today(new Date())
}

export function plusDays(day: string, days: number): string {
  return new Date(at(day) + days * DAY).toISOString().slice(0, 10)
}

/** How many days lie between; negative when the first comes later. */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to) - at(from)) / DAY)
}

/** The same day of another year; a leap day becomes the last of February. */
export function plusYears(day: string, years: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  return new Date(Date.UTC(year + years, month - 1, Math.min(date, last))).toISOString().slice(0, 10)
}

/** 「11月20日」, with the year when it is another one. */
export function inWords(day: string): string {
  return dayLabel(dayOf(day), currentLanguage(), present())
}

/** With the weekday, for the last day of something. */
export function inFull(day: string): string {
  return fullDayLabel(dayOf(day), currentLanguage())
}

/** A last day as members read it too: 「11月27日（金）」. */
export function inDue(day: string): string {
  return dueDayLabel(day, currentLanguage(), present())
}

/** Roles are held until the day before the one on which they end. */
export function lastDay(until: string): string {
  return plusDays(until, -1)
}

function at(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}
