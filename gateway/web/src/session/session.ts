import * as oauth from 'oauth4webapi'
import type { Tokens } from '../http/api'
import { Problem } from '../http/problem'
import { drafts } from './drafts'
import { authorizationUrl, endpoint, type Arrival, type SignInTarget } from './authorization'

/** What one sign-in needs between leaving for Keycloak and coming back. */
interface Attempt {
  readonly verifier: string
  readonly state: string
  readonly nonce: string
}

interface Held {
  readonly access: string
  readonly refresh: string | undefined
  readonly id: string
  readonly subject: string
  readonly renewAt: number
}

/** `open`: signed in. `over`: the session ended while the page was in use; nothing on the page was lost. */
export type SessionState = 'open' | 'over'

export type Return = 'signed-in' | 'handed-over' | 'leaving' | 'refused'

const ATTEMPT = 'komado.attempt'
const TENANT = 'komado.tenant'
const CHANNEL = 'komado.sign-in'
/** A token is renewed this long before it ends. */
const MARGIN = 30_000

/**
 * The session of one page. Tokens live in this object and nowhere else. Only the verifier, the state and the tenant
 * code pass through sessionStorage, from leaving for Keycloak until coming back.
 */
export class Session implements Tokens {
  private held: Held | undefined
  private renewing: Promise<Held> | undefined
  private sessionState: SessionState = 'open'
  private readonly listeners = new Set<() => void>()
  private readonly server: oauth.AuthorizationServer
  private readonly client: oauth.Client
  private readonly transport: oauth.TokenEndpointRequestOptions
  private again: { readonly attempt: Attempt, readonly channel: BroadcastChannel } | undefined
  /** Grows when the session is ended, so that an answer still under way cannot open it again. */
  private era = 0
  private tenant: string | undefined
  private lastSubject: string | undefined
  private status: string | undefined

  constructor(private readonly target: SignInTarget, private readonly language: () => string) {
    const { origin, protocol } = window.location
    this.server = {
      issuer: `${origin}/auth/realms/${target.realm}`,
      authorization_endpoint: endpoint(origin, target.realm, 'auth'),
      token_endpoint: endpoint(origin, target.realm, 'token'),
    }
    this.client = { client_id: target.client }
    // The local edition speaks plain http with its own machine; everywhere else the page itself came by https.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    this.transport = { [oauth.allowInsecureRequests]: protocol === 'http:' }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly state = (): SessionState => this.sessionState

  /** Who has signed in, for telling one person in this tab from the next. */
  subject(): string {
    return this.held?.subject ?? this.lastSubject ?? ''
  }

  /** The code of the organisation whose member has signed in. */
  tenantCode(): string | undefined {
    return this.tenant
  }

  /** What Keycloak said about an action asked for (`success`, `cancelled`), until the screen has shown it. */
  actionStatus(): string | undefined {
    return this.status
  }

  forgetActionStatus(): void {
    this.status = undefined
  }

  /** Finishes a sign-in that comes back, or leaves for one. */
  async begin(arrival: Arrival): Promise<Return> {
    if (arrival.tenant !== undefined) sessionStorage.setItem(TENANT, arrival.tenant)
    const attempt = takeAttempt()
    if (arrival.answer !== undefined) {
      if (attempt?.state === arrival.answer.get('state')) {
        return await this.finish(arrival.answer, attempt) ? 'signed-in' : 'refused'
      }
      if (await handOver(arrival.answer)) {
        window.close()
        return 'handed-over'
      }
    }
    await this.leave()
    return 'leaving'
  }

  async current(): Promise<string> {
    if (this.held === undefined) throw Problem.signedOut()
    return Date.now() < this.held.renewAt ? this.held.access : this.renew()
  }

  async renew(): Promise<string> {
    this.renewing ??= this.refresh().finally(() => { this.renewing = undefined })
    return (await this.renewing).access
  }

  /** Leaves the page for Keycloak's own page that sets a new password. */
  changePassword(): Promise<void> {
    return this.leave('UPDATE_PASSWORD')
  }

  /** Leaves the page to sign in; whatever was on it goes. */
  async leave(action?: 'UPDATE_PASSWORD'): Promise<void> {
    const attempt = newAttempt()
    sessionStorage.setItem(ATTEMPT, JSON.stringify(attempt))
    window.location.replace(await this.addressFor(attempt, action))
  }

  /**
   * Signs in again in a second window, so that what is being written stays in this one. That window hands Keycloak's
   * answer over and closes; the verifier never leaves this page. False when the browser opens no second window.
   */
  async signInBeside(): Promise<boolean> {
    const beside = window.open('about:blank', '_blank')
    if (beside === null) return false
    const attempt = newAttempt()
    const channel = new BroadcastChannel(CHANNEL)
    this.again?.channel.close()
    this.again = { attempt, channel }
    channel.onmessage = ({ data }: MessageEvent<{ answer?: string }>) => {
      const answer = new URLSearchParams(data.answer ?? '')
      if (answer.get('state') !== attempt.state) return
      channel.postMessage({ taken: attempt.state })
      channel.close()
      this.again = undefined
      this.finish(answer, attempt).catch(() => undefined)
    }
    beside.location.replace(await this.addressFor(attempt))
    return true
  }

  /** Forgets every token, and ends the session at Keycloak behind the scenes. */
  end(): Promise<boolean> {
    const id = this.held?.id
    this.lastSubject = this.held?.subject ?? this.lastSubject
    this.held = undefined
    this.renewing = undefined
    this.era += 1
    this.moveTo('over')
    if (id === undefined) return Promise.resolve(true)
    return fetch(endpoint(window.location.origin, this.target.realm, 'logout'), {
      method: 'POST',
      body: new URLSearchParams({ id_token_hint: id, client_id: this.target.client }),
      keepalive: true,
      cache: 'no-store',
    }).then((response) => response.ok, () => false)
  }

  private async addressFor(attempt: Attempt, action?: 'UPDATE_PASSWORD'): Promise<string> {
    return authorizationUrl({
      origin: window.location.origin,
      target: this.target,
      language: this.language(),
      challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
      state: attempt.state,
      nonce: attempt.nonce,
      tenant: sessionStorage.getItem(TENANT) ?? this.tenant,
      action,
    })
  }

  private async finish(answer: URLSearchParams, attempt: Attempt): Promise<boolean> {
    try {
      const parameters = oauth.validateAuthResponse(this.server, this.client, answer, attempt.state)
      const response = await oauth.authorizationCodeGrantRequest(
        this.server, this.client, oauth.None(), parameters,
        window.location.origin + this.target.page, attempt.verifier, this.transport)
      const tokens = await oauth.processAuthorizationCodeResponse(
        this.server, this.client, response, { expectedNonce: attempt.nonce, requireIdToken: true })
      this.keep(tokens)
    } catch (failure) {
      if (failure instanceof TypeError) throw Problem.unreachable()
      return false
    }
    sessionStorage.removeItem(TENANT)
    this.status = answer.get('kc_action_status') ?? undefined
    return true
  }

  private async refresh(): Promise<Held> {
    const { held, era } = this
    if (held?.refresh === undefined) {
      this.moveTo('over')
      throw Problem.signedOut()
    }
    try {
      const response = await oauth.refreshTokenGrantRequest(
        this.server, this.client, oauth.None(), held.refresh, this.transport)
      const tokens = await oauth.processRefreshTokenResponse(this.server, this.client, response)
      if (era !== this.era) throw Problem.signedOut()
      return this.keep(tokens, held)
    } catch (failure) {
      if (failure instanceof Problem) throw failure
      if (failure instanceof oauth.ResponseBodyError && failure.error === 'invalid_grant') {
        this.moveTo('over')
        throw Problem.signedOut()
      }
      throw Problem.unreachable()
    }
  }

  private keep(tokens: oauth.TokenEndpointResponse, before?: Held): Held {
    const subject = oauth.getValidatedIdTokenClaims(tokens)?.sub ?? before?.subject ?? ''
    const known = this.held?.subject ?? this.lastSubject
    if (known !== undefined && known !== subject) {
      // Somebody else signed in: nothing of the one before may stay on the page.
      drafts.clear()
      window.location.reload()
      throw Problem.signedOut()
    }
    const held: Held = {
      access: tokens.access_token,
      refresh: tokens.refresh_token ?? before?.refresh,
      id: tokens.id_token ?? before?.id ?? '',
      subject,
      renewAt: Date.now() + (tokens.expires_in ?? 60) * 1000 - MARGIN,
    }
    this.held = held
    if (this.target.realm === 'members') this.tenant = tenantOf(held.access)
    this.moveTo('open')
    return held
  }

  private moveTo(state: SessionState): void {
    if (state === this.sessionState) return
    this.sessionState = state
    for (const listener of this.listeners) listener()
  }
}

/** A member who signs in again need not look for the letter: the token names its tenant. */
function tenantOf(token: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(atob((token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/')))
    const { tenant } = claims as { tenant?: unknown }
    return typeof tenant === 'string' ? tenant : undefined
  } catch {
    return undefined
  }
}

function newAttempt(): Attempt {
  return {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
  }
}

function takeAttempt(): Attempt | undefined {
  const stored = sessionStorage.getItem(ATTEMPT)
  sessionStorage.removeItem(ATTEMPT)
  return stored === null ? undefined : JSON.parse(stored) as Attempt
}

/** Gives Keycloak's answer to the page that waits for it in another window of this browser. */
function handOver(answer: URLSearchParams): Promise<boolean> {
  const channel = new BroadcastChannel(CHANNEL)
  return new Promise((resolve) => {
    const end = (taken: boolean) => {
      clearTimeout(timer)
      channel.close()
      resolve(taken)
    }
    const timer = setTimeout(() => end(false), 800)
    channel.onmessage = ({ data }: MessageEvent<{ taken?: string }>) => {
      if (data.taken === answer.get('state')) end(true)
    }
    channel.postMessage({ answer: answer.toString() })
  })
}
