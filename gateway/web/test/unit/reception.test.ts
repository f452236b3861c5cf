import { describe, expect, it } from 'vitest'
import { organisationOf, takeOrganisation } from '../../src/reception/reception'
import { namesOf } from '../../src/reception/names'

const form = { organisation: 'みなと百貨店', organisationEnglish: '', desk: '相談センター', deskEnglish: '', languages: ['ja'], stores: [] } as const

describe('a flyer', () => {
  it('says in the fragment alone of which organisation it is', () => {
    expect(organisationOf('#k7q2m')).toBe('k7q2m')
    expect(['', '#', '#K7Q2M', '#k7q2mm', '#../ab'].map(organisationOf)).toEqual([undefined, undefined, undefined, undefined, undefined])
  })

  it('is taken out of the address bar once it was read', () => {
    const seen: unknown[] = []
    const history = { replaceState: (...given: unknown[]) => void seen.push(given[2]) }
    expect(takeOrganisation({ location: { pathname: '/reception/', search: '', hash: '#k7q2m' }, history })).toBe('k7q2m')
    expect(seen).toEqual(['/reception/'])
  })
})

describe('the form', () => {
  it('bears names in the language of whoever reads it, where there are any', () => {
    expect(namesOf(form, 'en')).toEqual({ organisation: 'みなと百貨店', desk: '相談センター' })
    expect(namesOf({ ...form, organisationEnglish: 'Minato Store' }, 'en')).toEqual({ organisation: 'Minato Store', desk: '相談センター' })
    expect(namesOf({ ...form, organisationEnglish: 'Minato Store', deskEnglish: 'Desk' }, 'en').desk).toBe('Desk')
    expect(namesOf({ ...form, organisationEnglish: 'Minato Store' }, 'ja').organisation).toBe('みなと百貨店')
  })
})
