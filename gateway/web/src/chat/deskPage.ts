import { useQuery } from '@tanstack/react-query'
import type { Api } from '../http/api'
import { currentLanguage } from '../language/language'

/** What a desk says of itself; an empty text leaves the words to the app. */
export interface DeskPage {
  readonly welcomeJa: string
  readonly welcomeEn: string
  readonly hoursJa: string
  readonly hoursEn: string
  /** Within how many hours the desk says it answers; 0 when it leaves that to the organisation's rules. */
  readonly answerHours: number
  /** Within how many hours an answer can be expected. */
  readonly expectedHours?: number
}

export function deskPageKey(desk: string) {
  return ['desk-page', desk] as const
}

export function useDeskPage(api: Api, desk: string) {
  return useQuery({ queryKey: deskPageKey(desk), queryFn: ({ signal }) => api.json<DeskPage>(`/chat/desks/${desk}/page`, { signal }), staleTime: 300_000 })
}

/** The words in the reader's language, else in the other one. */
export function inLanguage(japanese: string, english: string): string {
  return currentLanguage() === 'en' ? english || japanese : japanese || english
}
