import { Problem } from '../http/problem'

interface Challenge {
  readonly algorithm: string
  readonly challenge: string
  readonly maxnumber: number
  readonly salt: string
  readonly signature: string
}

/** A solved challenge as the gateway takes it: work in place of a puzzle or an address (TH-28). */
export async function proof(signal: AbortSignal): Promise<string> {
  const response = await fetch('/api/proof', { cache: 'no-store', credentials: 'omit', signal }).catch(() => { throw Problem.unreachable() })
  if (!response.ok) throw await Problem.of(response)
  const challenge = await response.json() as Challenge
  return btoa(JSON.stringify({ ...challenge, maxnumber: undefined, number: await search(challenge, signal) }))
}

/** Off the page's own thread, so that typing never waits for it. */
function search(challenge: Challenge, signal: AbortSignal): Promise<number> {
  const worker = new Worker(new URL('./search.ts', import.meta.url), { type: 'module' })
  return new Promise<number>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('left', 'AbortError')))
    worker.onmessage = ({ data }: MessageEvent<number>) => data < 0 ? reject(new Problem(403, 'proof-needed')) : resolve(data)
    worker.onerror = () => reject(new Problem(403, 'proof-needed'))
    worker.postMessage(challenge)
  }).finally(() => worker.terminate())
}
