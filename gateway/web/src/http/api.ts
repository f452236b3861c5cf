import { Problem } from './problem'

/** Where a request gets its token; `renew` is asked for when the gateway no longer takes the one we have. */
export interface Tokens {
  current(): Promise<string>
  renew(): Promise<string>
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  readonly file?: Blob
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** Requests to the services through the gateway: bearer token, JSON both ways, refusals as {@link Problem}. */
export class Api {
  constructor(private readonly tokens: Tokens) {}

  async json<T>(path: string, ask: Ask = {}): Promise<T> {
    const response = await this.send(path, ask, 'application/json')
    if (response.status === 204) return undefined as T
    return await response.json().catch(() => { throw Problem.unreachable() }) as T
  }

  /** Sends raw bytes; what they are is told by themselves. */
  upload<T>(path: string, file: Blob): Promise<T> {
    return this.json<T>(path, { method: 'POST', file })
  }

  async file(path: string, ask: Ask = {}): Promise<Blob> {
    const response = await this.send(path, ask, '*/*')
    return await response.blob().catch(() => { throw Problem.unreachable() })
  }

  stream(path: string, lastEventId: string | undefined, signal: AbortSignal): Promise<Response> {
    const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId }
    return this.send(path, { headers, signal }, 'text/event-stream')
  }

  private async send(path: string, ask: Ask, accept: string): Promise<Response> {
    let response = await this.once(path, ask, accept, await this.tokens.current())
    if (response.status === 401) response = await this.once(path, ask, accept, await this.tokens.renew())
    if (!response.ok) throw await Problem.of(response)
    return response
  }

  private async once(path: string, ask: Ask, accept: string, token: string): Promise<Response> {
    const init: RequestInit = {
      method: ask.method ?? 'GET',
      headers: {
        ...ask.headers,
        accept,
        authorization: `Bearer ${token}`,
        ...contentType(ask),
      },
      body: ask.file ?? (ask.body === undefined ? null : JSON.stringify(ask.body)),
      cache: 'no-store',
      credentials: 'omit',
    }
    if (ask.signal) init.signal = ask.signal
    try {
      return await fetch(`/api${path}`, init)
    } catch (failure) {
      if (ask.signal?.aborted) throw failure
      throw Problem.unreachable()
    }
  }
}

function contentType(ask: Ask): Record<string, string> {
  if (ask.file !== undefined) return { 'content-type': 'application/octet-stream' }
  return ask.body === undefined ? {} : { 'content-type': 'application/json' }
}
