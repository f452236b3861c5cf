import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../http/api'

/** An address whose last mail was refused for good. */
export interface Undelivered {
  readonly address: string
  readonly since: string
}

export function undelivered(api: Api, path: string) {
  return queryOptions({ queryKey: ['undelivered', path], queryFn: async ({ signal }) => (await api.json<{ addresses: Undelivered[] }>(path, { signal })).addresses })
}
