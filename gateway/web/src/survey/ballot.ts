import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { bytes, text } from './base64'

/**
 * A ballot by blind signature (RFC 9474, RSABSSA-SHA384-PSS-Randomized). The service signs what it cannot read, and
 * later recognises its signature without being able to tell for whom it gave it.
 */
const SUITE = RSABSSA.SHA384.PSS.Randomized()
const LENGTH = 32

/** Before the signature: what goes out to be signed, and what takes the blinding off again. It never leaves the browser. */
export interface BlindedBallot {
  readonly message: string
  readonly blinded: string
  readonly inverse: string
}

/** After it: the pair that is handed in with the answers. */
export interface SignedBallot {
  readonly message: string
  readonly signature: string
}

export type Ballot = BlindedBallot | SignedBallot

export function isSigned(ballot: Ballot): ballot is SignedBallot {
  return 'signature' in ballot
}

/** The wave's key, as the service publishes it to everybody alike. */
export function keyOf(published: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('spki', bytes(published), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
}

/** Draws a ballot at random and blinds it. */
export async function draw(key: CryptoKey): Promise<BlindedBallot> {
  const message = SUITE.prepare(crypto.getRandomValues(new Uint8Array(LENGTH)))
  const { blindedMsg, inv } = await SUITE.blind(key, message)
  return { message: text(message), blinded: text(blindedMsg), inverse: text(inv) }
}

/** Takes the blinding off what the service signed, and checks that it is the wave's own signature. */
export async function unblind(key: CryptoKey, { message, inverse }: BlindedBallot, signed: string): Promise<SignedBallot> {
  return { message, signature: text(await SUITE.finalize(key, bytes(message), bytes(signed), bytes(inverse))) }
}
