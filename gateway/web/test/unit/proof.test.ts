import { describe, expect, it } from 'vitest'
import { numberOf } from '../../src/apply/search'

async function challengeOf(salt: string, number: number): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}${number}`))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

describe('the search for a proof', () => {
  it.each([0, 1, 999, 1000])('finds %d', async (number) => {
    expect(await numberOf(await challengeOf('salt?expires=1&', number), 'salt?expires=1&', 1000)).toBe(number)
  })

  it('ends where the gateway says that it ends', async () => {
    expect(await numberOf(await challengeOf('salt', 1001), 'salt', 1000)).toBe(-1)
  })
})
