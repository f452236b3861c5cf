import { useQuery } from '@tanstack/react-query'
import type { Api } from '../http/api'
import type { LinePath } from './useLine'

/** Something that the system said in a conversation, in a code of which the texts have the sentence. */
export interface Notice {
  readonly number: number
  readonly code: string
  readonly params: Readonly<Record<string, string>>
  readonly day: string
  /** What the one who reported answered to a question; empty for nothing. */
  readonly answer?: string
}

/** What of a conversation left its desk: words that its member confirmed, or the least that a duty demands. */
export type PassedOn = 'record' | 'duty'

export function useNotices(api: Api, path: LinePath) {
  return useQuery({
    queryKey: ['notices', path],
    queryFn: async ({ signal }) => (await api.json<{ notices: Notice[] }>(`/chat${path}/notices`, { signal })).notices,
    refetchInterval: 60_000,
  })
}

/** Whether others than the readers know something of it, for the sentence that says who reads (T6e). */
export function passedOn(notices: readonly Notice[] | undefined): PassedOn | undefined {
  const said = (code: string) => notices?.some((notice) => notice.code === code) === true
  return said('duty-reported') ? 'duty' : said('record-reported') ? 'record' : undefined
}
