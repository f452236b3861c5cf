import type { Language } from './language'

/** The finest time that anybody sees of a message: its day and which half of it. */
export interface HalfDay {
  readonly day: string
  readonly half: 'am' | 'pm'
}

const ZONE = 'Asia/Tokyo'

/** The day it is now where the services count days. */
export function today(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now)
}

/** 「きょう 午前」「きのう 午後」「11月18日」: never a clock. */
export function halfDayLabel({ day, half }: HalfDay, language: Language, now: Date): string {
  const present = today(now)
  if (day === present) return TODAY[language][half]
  if (day === dayBefore(present)) return YESTERDAY[language][half]
  return dayLabel(day, language, present)
}

const TODAY = {
  ja: { am: 'きょう 午前', pm: 'きょう 午後' },
  en: { am: 'This morning', pm: 'This afternoon' },
}

const YESTERDAY = {
  ja: { am: 'きのう 午前', pm: 'きのう 午後' },
  en: { am: 'Yesterday morning', pm: 'Yesterday afternoon' },
}

/** A calendar day in words; the year only when it is another one. */
export function dayLabel(day: string, language: Language, present: string): string {
  const sameYear = day.slice(0, 4) === present.slice(0, 4)
  return new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'UTC', month: 'long', day: 'numeric', ...(sameYear ? {} : { year: 'numeric' }),
  }).format(new Date(`${day}T00:00:00Z`))
}

/** A last day with its weekday, 「11月27日（金）」; the year only when it is another one. */
export function dueDayLabel(day: string, language: Language, present: string): string {
  const label = dayLabel(day, language, present)
  const weekday = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', { timeZone: 'UTC', weekday: language === 'ja' ? 'short' : 'long' }).format(new Date(`${day}T00:00:00Z`))
  return language === 'ja' ? `${label}（${weekday}）` : `${weekday}, ${label}`
}

/** A day with its weekday, as a dated page is headed. */
export function fullDayLabel(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (language === 'en') return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'full' }).format(date)
  const weekday = new Intl.DateTimeFormat('ja-JP', { timeZone: 'UTC', weekday: 'short' }).format(date)
  return `${new Intl.DateTimeFormat('ja-JP', { timeZone: 'UTC', dateStyle: 'long' }).format(date)}（${weekday}）`
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

/** The day of a date or of an instant, where the services count days. */
export function dayOf(moment: string): string {
  return moment.includes('T') ? today(new Date(moment)) : moment.slice(0, 10)
}
