import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../http/api'

export interface Me {
  readonly nickname: string
}

export function me(api: Api) {
  return queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => api.json<Me>('/identity/me', { signal }) })
}
