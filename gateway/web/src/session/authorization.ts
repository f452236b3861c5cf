/** An app as Keycloak knows it: its realm, its public client and the page it comes back to. */
export interface SignInTarget {
  readonly realm: 'members' | 'staff'
  readonly client: 'member-app' | 'desk-app' | 'operator-app'
  readonly page: '/' | '/desk/' | '/operator/'
}

export interface AuthorizationRequest {
  readonly origin: string
  readonly target: SignInTarget
  readonly language: string
  readonly challenge: string
  readonly state: string
  readonly nonce: string
  readonly tenant?: string | undefined
  /** `UPDATE_PASSWORD`: Keycloak asks for a new password and comes back. */
  readonly action?: 'UPDATE_PASSWORD' | undefined
}

export function endpoint(origin: string, realm: string, name: 'auth' | 'token' | 'logout'): string {
  return `${origin}/auth/realms/${realm}/protocol/openid-connect/${name}`
}

export function authorizationUrl(request: AuthorizationRequest): string {
  const url = new URL(endpoint(request.origin, request.target.realm, 'auth'))
  const parameters: Record<string, string | undefined> = {
    client_id: request.target.client,
    redirect_uri: request.origin + request.target.page,
    response_type: 'code',
    scope: 'openid',
    state: request.state,
    nonce: request.nonce,
    code_challenge: request.challenge,
    code_challenge_method: 'S256',
    ui_locales: request.language,
    komado_tenant: request.tenant,
    kc_action: request.action,
  }
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, value)
  }
  return url.href
}

/** The tenant code of the letter's QR (`ORIGIN/#t=k7q2m`); the fragment is the one part of an address no server sees. */
export function tenantFromFragment(fragment: string): string | undefined {
  const code = new URLSearchParams(fragment.replace(/^#/, '')).get('t')?.trim().toLowerCase()
  return code !== undefined && /^[a-z0-9]{5}$/.test(code) ? code : undefined
}

export interface Arrival {
  readonly tenant: string | undefined
  /** What Keycloak sent back, or nothing when the page was opened by itself. */
  readonly answer: URLSearchParams | undefined
}

interface AddressBar {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>
  readonly history: Pick<History, 'replaceState'>
}

/** Reads what the address brought and leaves the bare page behind, before anything else runs. */
export function arrive({ location, history }: AddressBar): Arrival {
  const tenant = tenantFromFragment(location.hash)
  const query = new URLSearchParams(location.search)
  const answer = query.has('state') ? query : undefined
  if (location.search !== '' || location.hash !== '') history.replaceState(null, '', location.pathname)
  return { tenant, answer }
}
