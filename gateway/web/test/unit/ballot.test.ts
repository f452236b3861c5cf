import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bytes, text } from '../../src/survey/base64'
import { draw, isSigned, keyOf, unblind } from '../../src/survey/ballot'
import { handIn, openWave, signByTicket } from '../../src/survey/handIn'
import vector from './rfc9474.json'

afterEach(() => vi.restoreAllMocks())

const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16))
const hexOf = (content: Uint8Array) => [...content].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const suite = RSABSSA.SHA384.PSS.Randomized()

const keyOfVector = () => crypto.subtle.importKey('jwk', { kty: 'RSA', n: text(hex(vector.n)), e: text(hex(vector.e)) }, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])

describe('the vector of RFC 9474, A.1', () => {
  it('is blinded to the same message', async () => {
    const n = BigInt(`0x${vector.n}`)
    const blindingFactor = inverse(BigInt(`0x${vector.inv}`), n).toString(16).padStart(vector.n.length, '0')
    const drawn = [hex(vector.salt), hex(blindingFactor)]
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
      (into as Uint8Array).set(drawn.shift() ?? [])
      return into
    })
    const { blindedMsg, inv } = await suite.blind(await keyOfVector(), hex(vector.input_msg))
    expect(hexOf(blindedMsg)).toBe(vector.blinded_msg)
    expect(hexOf(inv)).toBe(vector.inv)
  })

  it('is unblinded to the same signature', async () => {
    const signed = await unblind(await keyOfVector(), { message: text(hex(vector.input_msg)), blinded: text(hex(vector.blinded_msg)), inverse: text(hex(vector.inv)) }, text(hex(vector.blind_sig)))
    expect(signed).toEqual({ message: text(hex(vector.input_msg)), signature: text(hex(vector.sig)) })
  })

  it('is not taken from anybody else: a signature that is not the key’s own is refused', async () => {
    const forged = text(hex(vector.blind_sig).with(9, 0))
    await expect(unblind(await keyOfVector(), { message: text(hex(vector.input_msg)), blinded: text(hex(vector.blinded_msg)), inverse: text(hex(vector.inv)) }, forged)).rejects.toThrow('invalid signature')
  })
})

describe('a ballot', () => {
  it('is drawn anew each time, and signed without being seen', async () => {
    const pair = await suite.generateKey({ publicExponent: Uint8Array.from([1, 0, 1]), modulusLength: 2048 })
    const key = await keyOf(text(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))))
    const [one, other] = [await draw(key), await draw(key)]
    expect(one.message).not.toBe(other.message)
    expect(one.blinded).not.toBe(other.blinded)
    expect(bytes(one.message)).toHaveLength(64)
    expect(bytes(one.blinded)).toHaveLength(256)

    const signed = await unblind(key, one, text(await suite.blindSign(pair.privateKey, bytes(one.blinded))))
    expect(isSigned(one)).toBe(false)
    expect(isSigned(signed)).toBe(true)
    expect(JSON.stringify(signed)).not.toContain(one.inverse)
    expect(await suite.verify(key, bytes(signed.signature), bytes(signed.message))).toBe(true)
  })
})

describe('what is handed in', () => {
  it('carries no token, no cookie, no referrer and no header of our own (TH-15)', async () => {
    const sent = vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })))
    await handIn({ tenant: 'k7q2m', wave: 'w', version: 3, ballot: { message: 'm', signature: 's' }, answers: { q1: ['o1'] } })
    const [address, init] = sent.mock.calls[0] ?? []
    expect(address).toBe('/api/survey/public/hand-ins')
    expect(init).toEqual({
      method: 'POST', headers: { 'content-type': 'application/json' }, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store',
      body: JSON.stringify({ tenant: 'k7q2m', wave: 'w', version: 3, ballot: 'm', signature: 's', answers: { q1: ['o1'] } }),
    })
  })

  it('is asked for without a token too, so that everybody is given the same key', async () => {
    const sent = vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json({ wave: 'w' })))
    await openWave('k7q2m', 'w')
    expect(sent.mock.calls[0]).toEqual(['/api/survey/public/waves/k7q2m/w', { method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }])
  })

  it('is signed for a ticket without an account', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json({ signature: 'signed' })))
    expect(await signByTicket('k7q2m', 'w', 'ticket', 'blinded')).toBe('signed')
  })

  it('says in a problem that nobody answered', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.reject(new TypeError('away')))
    await expect(openWave('k7q2m', 'w')).rejects.toMatchObject({ status: 0, code: 'unreachable' })
  })
})

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value, modulus, 1n, 0n]
  while (b !== 0n) {
    const quotient = a / b
    ;[a, b, x, y] = [b, a % b, y, x - quotient * y]
  }
  return ((x % modulus) + modulus) % modulus
}
