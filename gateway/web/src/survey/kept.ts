import type { Ballot } from './ballot'
import type { Answers } from './questionnaire'

/** What an unfinished answering needs after a reload: its ballot, its answers and where one was. */
export interface Unfinished {
  readonly version: number
  readonly ballot: Ballot
  readonly answers: Answers
  readonly page: number
}

const PREFIX = 'komado.survey.'
const OWNER = `${PREFIX}of`

let owner = ''

/** Whoever has signed in: what another person began in this tab is forgotten. */
export function onlyFor(subject: string): void {
  owner = subject
  if (sessionStorage.getItem(OWNER) === owner) return
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name)
}

/** In the tab only, and gone as soon as the service has taken the answers. */
export function keepUnfinished(wave: string, unfinished: Unfinished): void {
  sessionStorage.setItem(OWNER, owner)
  sessionStorage.setItem(PREFIX + wave, JSON.stringify(unfinished))
}

export function unfinishedOf(wave: string): Unfinished | undefined {
  const kept = sessionStorage.getItem(PREFIX + wave)
  return kept === null ? undefined : JSON.parse(kept) as Unfinished
}

export function forget(wave: string): void {
  sessionStorage.removeItem(PREFIX + wave)
  const others = Object.keys(sessionStorage).some((name) => name.startsWith(PREFIX) && name !== OWNER)
  if (!others) sessionStorage.removeItem(OWNER)
}
