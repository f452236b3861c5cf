/** How a field of a step is filled in. */
export type Kind = 'line' | 'text' | 'day' | 'time' | 'moment' | 'number' | 'yes' | 'party' | 'person' | 'people' | 'unit' | 'units' | 'hearing' | 'rows' | 'tests' | 'agenda' | 'votes' | 'categories' | 'place' | 'disclosure' | readonly string[]

/** What each step asks for, in the order in which it is asked. `?` at the end: may stay empty. Steps that are not here ask for nothing. */
export const FIELDS: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  'assign-counsellors': { counsellors: 'people' },
  'change-counsellor': { goes: 'person', 'comes?': 'person' },
  'draft-record': { version: 'number', hash: 'line' },
  'confirm-record': { version: 'number', hash: 'line' },
  'ask-correction': { what: 'text' },
  'propose-duty-report': { reason: ['danger', 'duty-to-report'], text: 'text' },
  'go-on-without-reporter': { reason: 'text' },
  'end-consultation': { reason: 'text' },
  'time-barred': { reason: 'text' },
  'not-applicable': { reason: 'text' },
  'request-guidance': { head: 'person' },
  'guidance-succeeded': { notes: 'text' },
  'guidance-failed': { notes: 'text' },
  mediate: { mediator: 'person' },
  'mediation-agreed': { text: 'text', bothAgree: 'yes' },
  'mediation-failed': { notes: 'text' },
  'set-up-investigation': { victimAsks: 'yes', need: 'text', thirdParty: 'yes' },
  'select-investigators': { chosen: 'people', exception: 'text' },
  'appoint-investigators': { genderConsidered: 'yes' },
  'tell-method': { party: 'party', guardian: 'yes' },
  hear: { subject: 'party', interviewers: 'people', on: 'day', from: 'time', until: 'time', place: 'line', confidential: 'yes', companion: 'line', counsellorAsked: 'yes', counsellor: 'yes', rows: 'rows', observations: 'text' },
  'close-sheet': { hearing: 'hearing' },
  'replace-investigator': { person: 'person', reason: ['petition', 'interest', 'improper', 'committee-need'] },
  'stop-investigation': { reason: ['victim-asks', 'accused-left', 'no-progress'] },
  'report-findings': { findings: 'text' },
  'find-insufficient': { reason: 'text', sameTeam: 'yes' },
  determine: { found: 'yes', answers: 'tests', reasons: 'text' },
  'receive-notice': { party: 'party', on: 'day' },
  appeal: { party: 'party', on: 'day', reasons: 'text' },
  'confirm-final': { noticesChecked: 'yes' },
  'order-reinvestigation': { reason: 'text', sameTeam: 'yes' },
  'dismiss-appeal': { reasons: 'text' },
  'decide-measure': { whom: ['accused', 'victim', 'prevention'], kind: ['guidance', 'training', 'discipline', 'dismissal', 'psychological-care', 'help', 'class-stop', 'supervisor-change', 'substitute-credits', 'club-stop', 'workplace-order', 'analysis-shared', 'other'], words: 'text', 'doneOn?': 'day' },
  'take-measures': { proportionate: 'yes' },
  'tell-measures': { asked: 'yes' },
  'close-not-found': { detrimentWatched: 'yes' },
  'begin-watch': { ceasedOn: 'day', until: 'day' },
  'extend-watch': { until: 'day' },
  'note-watch': { party: 'party', seen: 'text', calm: 'yes' },
  'state-no-pain': { party: 'party', guardian: 'yes', pain: 'yes', on: 'day' },
  recur: { what: 'text' },
  'not-yet': { until: 'day' },
  reopen: { what: 'text' },
  'report-detriment': { what: 'text' },
  'ask-to-stop': { party: 'party', reason: 'text' },
  describe: { reporter: ['witness', 'victim', 'agent', 'accused'], title: 'line', categories: 'categories', place: 'place', people: 'text', whenAndWhere: 'text', acts: 'text', harm: 'text', cause: 'text', since: 'text', 'lastFactOn?': 'day', 'leftOn?': 'day' },
  'add-party': { label: 'line', part: ['victim', 'accused', 'witness'], minor: 'yes', anonymous: 'yes', 'unit?': 'unit', 'person?': 'person' },
  'name-party': { party: 'party', name: 'line', class: 'line' },
  'record-refusal': { party: 'party', reason: 'text' },
  'propose-disclosure': { order: 'line', authority: 'line', what: 'text' },
  'confirm-disclosure': { disclosure: 'disclosure' },
  'find-false-word': { party: 'party', knowingly: 'yes', reasons: 'text' },
  exclude: { units: 'units', people: 'people' },
  assess: { severity: ['low', 'middle', 'high'], detriment: ['low', 'middle', 'high'], victimPain: 'yes' },
  consent: { to: ['further-handling', 'investigation', 'record', 'report', 'mediation', 'same-unit', 'one-counsellor'], 'party?': 'party', guardian: 'yes', agrees: 'yes' },
  'contact-guardian': { party: 'party', way: ['visit', 'meeting', 'phone', 'letter'], on: 'day', said: 'text' },
  'record-wish': { party: 'party', fork: 'line', wish: 'text' },
  'record-absence': { days: 'number' },
  'record-resolution': { agenda: 'agenda', heldOn: 'day', votes: 'votes', special: 'people', reasons: 'text' },
  'suspect-serious': { reason: ['grave-harm', 'absence', 'claim'], headquarters: 'people' },
  'judge-not-serious': { reason: 'text', shown: 'yes' },
  'parent-approves': { approval: 'line' },
  'form-serious-committee': { members: 'people', outside: 'number' },
  'report-serious': { facts: 'text', dignity: 'text', handling: 'text', recommendations: 'text', explained: 'yes' },
  'close-serious': { followed: 'text' },
  'propose-interim': { kind: ['stop', 'no-approach', 'change-of-place', 'other'], words: 'text' },
  'consent-interim': { words: 'text' },
  'recommend-interim': { urgency: ['harm-now', 'harm-foreseen', 'obstruction-now', 'obstruction-foreseen'], continuing: 'yes', presidentConsulted: 'yes', head: 'person' },
  'verify-interim': { reasons: 'text' },
  'lift-improved': { statement: 'text' },
  'lift-interim': { reason: 'text' },
  'save-evidence': { address: 'line', content: 'text', seenAt: 'moment', hash: 'line' },
  'takedown-refused': { reason: 'text' },
}

/** Under which name a step calls the one of several that it speaks of. */
export const THING: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['consent-interim', 'recommend-interim', 'apply-interim', 'verify-interim', 'lift-improved', 'lift-interim', 'withdraw-consent'].map((event) => [event, 'measure'])),
  ...Object.fromEntries(['request-admin', 'request-provider', 'turn-to-police', 'turn-to-legal-bureau', 'taken-down', 'takedown-refused'].map((event) => [event, 'evidence'])),
}

export type Filled = Readonly<Record<string, unknown>>

const WITHOUT_TEXT: Readonly<Record<string, unknown>> = { yes: false, people: [], units: [], categories: [], votes: {}, tests: {}, rows: '' }

/** A form in which nothing is filled in yet; a day is today. */
export function emptyForm(event: string, today: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(FIELDS[event] ?? {}).map(([name, kind]) =>
    [bare(name), typeof kind !== 'string' ? kind[0] : kind === 'day' && !name.endsWith('?') ? today : WITHOUT_TEXT[kind] ?? '']))
}

export function bare(name: string): string {
  return name.replace('?', '')
}

/** What is sent of a form: fields that may stay empty are left out, and each has the form that the service knows. */
export function detailsOf(event: string, filled: Filled, thing: string | undefined): Record<string, unknown> {
  const sent: Record<string, unknown> = {}
  for (const [name, kind] of Object.entries(FIELDS[event] ?? {})) {
    const value = filled[bare(name)]
    if (name.endsWith('?') && value === '') continue
    sent[bare(name)] = valueOf(kind, value)
  }
  const called = THING[event]
  if (called !== undefined && thing !== undefined) sent[called] = thing
  if (event === 'add-party') return { party: sent }
  if (event === 'name-party') return { party: sent.party, called: { name: sent.name, of: sent.class } }
  if (event === 'confirm-disclosure') return { of: sent.disclosure }
  if (event === 'describe') return nested(sent, 'account', ACCOUNT)
  if (event === 'report-serious') return { report: sent }
  if (event === 'select-investigators') return { ...sent, chosen: (sent.chosen as string[]).map((person) => ({ person })) }
  return sent
}

/** The six things to grasp (R3-51), as they stand in a case. */
export const ACCOUNT = ['people', 'whenAndWhere', 'acts', 'harm', 'cause', 'since'] as const

function nested(sent: Readonly<Record<string, unknown>>, under: string, names: readonly string[]): Record<string, unknown> {
  const inside = Object.fromEntries(names.map((name) => [name, sent[name]]))
  return { ...Object.fromEntries(Object.entries(sent).filter(([name]) => !names.includes(name))), [under]: inside }
}

function valueOf(kind: Kind, value: unknown): unknown {
  if (kind === 'number') return Number(value)
  if (kind === 'moment') return value === '' ? '' : new Date(value as string).toISOString()
  if (kind === 'votes') return Object.fromEntries(Object.entries(value as Record<string, string>).filter(([, vote]) => vote !== ''))
  if (kind !== 'rows') return value
  return (value as string).split('\n').filter((line) => line.trim() !== '').map((line) => {
    const [when = '', where = '', who = '', ...what] = line.split(/[/／]/).map((part) => part.trim())
    return { when, where, who, what: what.join('／') }
  })
}
