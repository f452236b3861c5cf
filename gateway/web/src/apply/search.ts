const hex = (bytes: ArrayBuffer) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** The number that makes the challenge; -1 when there is none. */
export async function numberOf(challenge: string, salt: string, maxnumber: number): Promise<number> {
  const encoder = new TextEncoder()
  for (let number = 0; number <= maxnumber; number += 1) {
    if (hex(await crypto.subtle.digest('SHA-256', encoder.encode(`${salt}${number}`))) === challenge) return number
  }
  return -1
}

// In a worker this module is alone; a test imports it beside others, where there is nobody to answer.
if ('WorkerGlobalScope' in globalThis) {
  globalThis.onmessage = async ({ data }: MessageEvent<{ challenge: string, salt: string, maxnumber: number }>) => {
    globalThis.postMessage(await numberOf(data.challenge, data.salt, data.maxnumber))
  }
}
