import { Problem } from '../http/problem'
import type { SignedBallot } from './ballot'
import type { Answers, Questionnaire } from './questionnaire'

/** A wave that takes answers, the same for everybody who asks. */
export interface OpenWave {
  readonly wave: string
  readonly audience: 'members' | 'staff' | 'guardians'
  readonly closesOn: string
  readonly key: string
  readonly version: number
  readonly questionnaire: Questionnaire
}

/** Asked for without a token, so that nobody can be given a key of their own. */
export async function openWave(tenant: string, wave: string): Promise<OpenWave> {
  const response = await bare(`/api/survey/public/waves/${encodeURIComponent(tenant)}/${encodeURIComponent(wave)}`, { method: 'GET' })
  return await response.json().catch(() => { throw Problem.unreachable() }) as OpenWave
}

export interface HandIn {
  readonly tenant: string
  readonly wave: string
  readonly version: number
  readonly ballot: SignedBallot
  readonly answers: Answers
}

/** Answers and ballot together, and nothing that says whose they are. Sent again as it is when no answer came. */
export async function handIn({ tenant, wave, version, ballot, answers }: HandIn): Promise<void> {
  await post('/api/survey/public/hand-ins', { tenant, wave, version, ballot: ballot.message, signature: ballot.signature, answers })
}

/** For those without an account: the single-use ticket speaks for them. */
export async function signByTicket(tenant: string, wave: string, ticket: string, blinded: string): Promise<string> {
  const response = await post('/api/survey/public/signatures', { tenant, wave, ticket, blinded })
  const { signature } = await response.json().catch(() => { throw Problem.unreachable() }) as { signature: string }
  return signature
}

function post(path: string, body: object): Promise<Response> {
  return bare(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

/** No token, no cookie, no referrer, and no header of our own. */
async function bare(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' })
    .catch(() => { throw Problem.unreachable() })
  if (!response.ok) throw await Problem.of(response)
  return response
}
