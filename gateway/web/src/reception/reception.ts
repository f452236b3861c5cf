import { proof } from '../apply/proof'
import { Problem } from '../http/problem'

/** What the form shows: who takes in on whose behalf. */
export interface Form {
  readonly organisation: string
  readonly organisationEnglish: string
  readonly desk: string
  readonly deskEnglish: string
  readonly languages: readonly ('ja' | 'en')[]
  readonly stores: readonly { readonly id: string, readonly name: string }[]
}

export const KINDS = ['complaint', 'request', 'harassment', 'consultation'] as const
export const CONCERNS = ['harassment', 'secondary-harassment', 'mental-health', 'detriment'] as const

/** What is handed in; all but the matter may stay empty (R1-34). */
export interface Told {
  readonly reference: string
  readonly language: 'ja' | 'en'
  readonly kind: typeof KINDS[number]
  readonly concern?: typeof CONCERNS[number]
  readonly name: string
  readonly phone: string
  readonly mail: string
  readonly store?: string
  readonly where: string
  readonly staff: string
  readonly when: string
  readonly details: string
  readonly feedbackWanted: boolean
  readonly consent: boolean
}

/** `ORIGIN/reception/#code`, as the flyer's QR code has it; the fragment is the one part of an address that no server sees. */
export function organisationOf(fragment: string): string | undefined {
  return /^#([a-z0-9]{5})$/.exec(fragment)?.[1]
}

interface AddressBar {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>
  readonly history: Pick<History, 'replaceState'>
}

/** Reads the code and leaves the bare page behind, so that nobody who takes the phone next finds where its owner was; it is kept in memory alone. */
export function takeOrganisation({ location, history }: AddressBar): string | undefined {
  const brought = organisationOf(location.hash)
  if (location.search !== '' || location.hash !== '') history.replaceState(null, '', location.pathname)
  return brought
}

/** Who the flyer speaks of. */
export async function form(organisation: string): Promise<Form> {
  const answer = await fetch(`/api/case/public/receptions/${organisation}`, { headers: { accept: 'application/json' }, cache: 'no-store', credentials: 'omit' })
    .catch(() => { throw Problem.unreachable() })
  if (!answer.ok) throw await Problem.of(answer)
  return await answer.json() as Form
}

/** Works for a place, then hands in; a proof that came too late is made anew once. The same form sent again is kept once. */
export async function handIn(organisation: string, told: Told): Promise<void> {
  const { signal } = new AbortController()
  const answer = await once(organisation, told, await proof(signal))
  if (answer.ok) return
  const refused = await Problem.of(answer)
  if (refused.code !== 'proof-needed') throw refused
  const again = await once(organisation, told, await proof(signal))
  if (!again.ok) throw await Problem.of(again)
}

function once(organisation: string, told: Told, solution: string): Promise<Response> {
  return fetch(`/api/case/public/receptions/${organisation}/intakes`, {
    method: 'POST',
    headers: { 'accept': 'application/json', 'content-type': 'application/json', 'komado-proof': solution },
    body: JSON.stringify(told),
    cache: 'no-store',
    credentials: 'omit',
  }).catch(() => { throw Problem.unreachable() })
}
