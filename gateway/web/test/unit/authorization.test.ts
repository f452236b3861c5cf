import { describe, expect, it, vi } from 'vitest'
import { arrive, authorizationUrl, tenantFromFragment, type AuthorizationRequest } from '../../src/session/authorization'

const REQUEST: AuthorizationRequest = {
  origin: 'http://localhost:8088',
  target: { realm: 'members', client: 'member-app', page: '/' },
  language: 'ja', challenge: 'challenge', state: 'state', nonce: 'nonce',
}

function addressBar(address: string) {
  const location = new URL(address)
  const replaceState = vi.fn()
  return { location, history: { replaceState } }
}

describe('the authorization request', () => {
  it('asks the realm for a code with PKCE and says the language', () => {
    const url = new URL(authorizationUrl(REQUEST))
    expect(url.origin + url.pathname).toBe('http://localhost:8088/auth/realms/members/protocol/openid-connect/auth')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'member-app', redirect_uri: 'http://localhost:8088/', response_type: 'code', scope: 'openid',
      state: 'state', nonce: 'nonce', code_challenge: 'challenge', code_challenge_method: 'S256', ui_locales: 'ja',
    })
  })

  it.each([
    [{ realm: 'staff', client: 'desk-app', page: '/desk/' }, 'http://localhost:8088/desk/'],
    [{ realm: 'staff', client: 'operator-app', page: '/operator/' }, 'http://localhost:8088/operator/'],
  ] as const)('comes back to the page of %o', (target, redirect) => {
    const url = new URL(authorizationUrl({ ...REQUEST, target }))
    expect(url.pathname).toBe('/auth/realms/staff/protocol/openid-connect/auth')
    expect(url.searchParams.get('client_id')).toBe(target.client)
    expect(url.searchParams.get('redirect_uri')).toBe(redirect)
  })

  it('passes the tenant code and an action on only when there is one', () => {
    const url = new URL(authorizationUrl({ ...REQUEST, tenant: 'k7q2m', action: 'UPDATE_PASSWORD' }))
    expect(url.searchParams.get('komado_tenant')).toBe('k7q2m')
    expect(url.searchParams.get('kc_action')).toBe('UPDATE_PASSWORD')
  })
})

describe('arriving', () => {
  it('takes the tenant code out of the letter’s fragment and leaves nothing of it in the address', () => {
    const bar = addressBar('http://localhost:8088/#t=K7q2m')
    expect(arrive(bar)).toEqual({ tenant: 'k7q2m', answer: undefined })
    expect(bar.history.replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '/')
  })

  it('takes Keycloak’s answer and leaves neither code nor state in the address', () => {
    const bar = addressBar('http://localhost:8088/desk/?state=s&session_state=x&iss=i&code=c')
    expect(arrive(bar).answer?.get('code')).toBe('c')
    expect(bar.history.replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '/desk/')
  })

  it('touches nothing on a bare address', () => {
    const bar = addressBar('http://localhost:8088/')
    expect(arrive(bar)).toEqual({ tenant: undefined, answer: undefined })
    expect(bar.history.replaceState).not.toHaveBeenCalled()
  })

  it('clears an address that brought something else', () => {
    const bar = addressBar('http://localhost:8088/?utm_source=x#t=<script>')
    expect(arrive(bar)).toEqual({ tenant: undefined, answer: undefined })
    expect(bar.history.replaceState).toHaveBeenCalledOnce()
  })

  it.each(['#t=', '#t=abc', '#t=abcdef', '#t=ab_de', '#x=abcde', ''])('finds no tenant code in "%s"', (fragment) => {
    expect(tenantFromFragment(fragment)).toBeUndefined()
  })
})
