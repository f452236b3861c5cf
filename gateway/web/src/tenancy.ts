import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import type { Person } from './chat/readers'
import type { Api } from './http/api'
import { currentLanguage } from './language/language'

/** School or company: the words for people and places follow it. */
export type Kind = 'school' | 'company'

export interface Tenant {
  readonly name: string
  readonly kind: Kind
}

export function useTenant(api: Api) {
  return useQuery({ queryKey: ['tenant'], queryFn: ({ signal }) => api.json<Tenant>('/provisioning/tenant', { signal }) })
}

/** Those who may read at a desk, by name. */
export function usePeople(api: Api) {
  return useQuery({
    queryKey: ['people'],
    queryFn: async ({ signal }) => (await api.json<{ people: Person[] }>('/identity/people', { signal })).people,
  })
}

/** A desk as its organisation calls it; an empty name leaves the word to the kind. */
export interface NamedDesk {
  readonly id: string
  readonly kind: 'report' | 'consult' | 'external'
  readonly japanese: string
  readonly english: string
}

export const DESK_NAMES = ['desk-names'] as const

export function useDeskNames(api: Api, enabled = true) {
  return useQuery({
    queryKey: DESK_NAMES,
    enabled,
    queryFn: async ({ signal }) => (await api.json<{ desks: NamedDesk[] }>('/provisioning/desks', { signal })).desks,
    staleTime: 300_000,
  })
}

export function deskName(t: TFunction, { kind, japanese, english }: Pick<NamedDesk, 'kind' | 'japanese' | 'english'>): string {
  const name = currentLanguage() === 'en' && english !== '' ? english : japanese
  return name === '' ? t(`desk.${kind}`) : name
}
