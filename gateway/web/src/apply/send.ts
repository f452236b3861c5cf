import { Problem } from '../http/problem'
import { proof } from './proof'

export const INDUSTRIES = [
  'school', 'college', 'university', 'media', 'lodging', 'travel', 'restaurant', 'care', 'medical', 'retail', 'transport', 'entertainment', 'call-centre',
  'finance', 'insurance', 'real-estate', 'public-service', 'local-government', 'fire-department', 'police', 'manufacturing', 'information', 'other',
] as const

/** Works for a place, then sends; a proof that came too late is made anew once. */
export async function send(application: object): Promise<void> {
  const { signal } = new AbortController()
  const answer = await once(application, await proof(signal))
  if (answer.ok) return
  const refused = await Problem.of(answer)
  if (refused.code !== 'proof-needed') throw refused
  const again = await once(application, await proof(signal))
  if (!again.ok) throw await Problem.of(again)
}

function once(application: object, solution: string): Promise<Response> {
  return fetch('/api/provisioning/public/applications', {
    method: 'POST',
    headers: { 'accept': 'application/json', 'content-type': 'application/json', 'komado-proof': solution },
    body: JSON.stringify(application),
    cache: 'no-store',
    credentials: 'omit',
  }).catch(() => { throw Problem.unreachable() })
}
