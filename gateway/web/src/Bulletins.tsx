import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Api } from './http/api'
import { currentLanguage } from './language/language'
import { Note } from './parts/Note'
import { useServices } from './session/services'

export interface Bulletin {
  readonly id: string
  readonly japanese: string
  readonly english: string
  readonly until: string
}

export const BULLETINS = ['bulletins'] as const

export function useBulletins(api: Api) {
  return useQuery({ queryKey: BULLETINS, queryFn: async ({ signal }) => (await api.json<{ bulletins: Bulletin[] }>('/provisioning/bulletins', { signal })).bulletins })
}

/** What the organisation has to tell everybody; nobody is written to, so it stands on the screen until its last day. */
export function Bulletins() {
  const { t } = useTranslation()
  const { api } = useServices()
  const list = useBulletins(api)
  if (list.data === undefined || list.data.length === 0) return null
  return <section className="bulletins" aria-label={t('bulletins')}>{list.data.map(({ id, japanese, english }) => <Note key={id} tone="wait"><span className="pre">{currentLanguage() === 'ja' ? japanese : english}</span></Note>)}</section>
}
