import { describe, expect, it } from 'vitest'
import { readEvents, type StreamEvent } from '../../src/http/eventStream'
import { Problem } from '../../src/http/problem'

function body(...chunks: string[]): Response {
  const bytes = chunks.map((chunk) => new TextEncoder().encode(chunk))
  return new Response(new ReadableStream({ start(controller) { bytes.forEach((chunk) => controller.enqueue(chunk)); controller.close() } }))
}

/** Runs a stream against answers given one after the other, and stops when they are used up. */
async function read(answers: (() => Response)[], lastEventId?: string) {
  const end = new AbortController()
  const asked: (string | undefined)[] = []
  const events: StreamEvent[] = []
  const pauses: number[] = []
  const states: boolean[] = []
  await readEvents({
    open: (id) => {
      asked.push(id)
      const answer = answers.shift()
      if (answer === undefined) {
        end.abort()
        return Promise.reject(new Error('ended'))
      }
      return Promise.resolve().then(answer)
    },
    onEvent: (event) => { events.push(event) },
    onState: (connected) => { states.push(connected) },
    lastEventId, signal: end.signal, random: () => 0.5,
    pause: (milliseconds) => { pauses.push(milliseconds); return Promise.resolve() },
  })
  return { asked, events, pauses, states }
}

const hello = 'event: hello\ndata: {}\n\n'
const event = (id: number) => `id: ${id}\nevent: message\ndata: {"seq":${id}}\n\n`

describe('a stream of events', () => {
  it('reads events whole, wherever the chunks are cut, also inside a character', async () => {
    const whole = new TextEncoder().encode(`${hello}id: 1\nevent: message\ndata: 窓口\n\n`)
    const cut = new Response(new ReadableStream({ start(controller) { for (const byte of whole) controller.enqueue(new Uint8Array([byte])); controller.close() } }))
    const { events } = await read([() => cut])
    expect(events).toEqual([{ name: 'hello', id: undefined, data: '{}' }, { name: 'message', id: '1', data: '窓口' }])
  })

  it('goes on after a break with the last id it saw', async () => {
    const { asked, events } = await read([() => body(hello, event(7), event(8)), () => body(hello, event(9))])
    expect(asked).toEqual([undefined, '8', '9'])
    expect(events.filter(({ name }) => name === 'message').map(({ id }) => id)).toEqual(['7', '8', '9'])
  })

  it('starts after what was read before', async () => {
    expect((await read([() => body(hello)], '41')).asked[0]).toBe('41')
  })

  it('keeps the id through breaks that brought nothing', async () => {
    const { asked } = await read([() => body(event(3)), () => { throw Problem.unreachable() }, () => body('')])
    expect(asked).toEqual([undefined, '3', '3', '3'])
  })

  it('waits longer after each failure, never beyond a bound, and shortly again once something came', async () => {
    const away = () => { throw Problem.unreachable() }
    const { pauses } = await read([...Array.from({ length: 8 }, () => away), () => body(event(1)), away])
    expect(pauses.slice(0, 3)).toEqual([600, 1200, 2400])
    expect(Math.max(...pauses)).toBeLessThanOrEqual(20_000)
    expect(pauses[8]).toBe(600)
  })

  it('draws its pauses at random, so that many readers do not come back at once', async () => {
    const pauseWith = async (random: number) => {
      const end = new AbortController()
      let pause = 0
      await readEvents({
        open: () => Promise.reject(Problem.unreachable()), onEvent: () => undefined, signal: end.signal, random: () => random,
        pause: (milliseconds) => { pause = milliseconds; end.abort(); return Promise.resolve() },
      })
      return pause
    }
    expect(await pauseWith(0)).toBe(400)
    expect(await pauseWith(1)).toBe(800)
  })

  it('says when the line stands and when it does not', async () => {
    expect((await read([() => body(hello)])).states).toEqual([true, false])
  })

  it('does not ask again where asking cannot help', async () => {
    await expect(read([() => { throw new Problem(404, 'not-found') }, () => body(hello)])).rejects.toMatchObject({ status: 404 })
  })
})
