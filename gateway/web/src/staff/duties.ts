import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { BULLETINS } from '../Bulletins'
import type { Api } from '../http/api'
import { useServices } from '../session/services'

export const KINDS = ['leak', 'loss', 'alteration', 'foreign-access'] as const
export const CONCERNS = ['messages', 'nicknames', 'staff', 'contacts', 'credentials'] as const

export interface Step {
  readonly step: 'preliminary' | 'final' | 'told'
  readonly dueOn?: string
  readonly daysLeft?: number
  readonly doneOn?: string
}

export interface Incident {
  readonly id: string
  readonly kind: typeof KINDS[number]
  readonly concerns: readonly (typeof CONCERNS[number])[]
  readonly people: number
  readonly unlawful: boolean
  readonly discoveredOn: string
  readonly steps: readonly Step[]
}

export const PARTIES = ['named', 'guardian', 'lawyer', 'authority'] as const
export const OUTCOMES = ['given', 'partly', 'refused', 'nothing-kept'] as const

export interface AccessRequest {
  readonly id: string
  readonly party: typeof PARTIES[number]
  readonly receivedOn: string
  readonly dueOn: string
  readonly daysLeft?: number
  readonly answeredOn?: string
  readonly outcome?: typeof OUTCOMES[number]
}

const DUTIES = 'duties'

/** The incidents below a path: of the own organisation, or for operators of one organisation. */
export function incidents(api: Api, path: string) {
  return queryOptions({ queryKey: [DUTIES, path], queryFn: async ({ signal }) => (await api.json<{ incidents: Incident[] }>(`/provisioning${path}`, { signal })).incidents })
}

export function requests(api: Api) {
  return queryOptions({ queryKey: [DUTIES, 'requests'], queryFn: async ({ signal }) => (await api.json<{ requests: AccessRequest[] }>('/provisioning/access-requests', { signal })).requests })
}

/** Something done about a duty; whatever shows it is read anew. */
export function useDutyAct(onDone?: () => void) {
  const { api } = useServices()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: { method: 'POST' | 'DELETE', path: string, body?: object }) => api.json(`/provisioning${path}`, body === undefined ? { method } : { method, body }),
    onSuccess: async () => {
      onDone?.()
      await Promise.all([client.invalidateQueries({ queryKey: [DUTIES] }), client.invalidateQueries({ queryKey: BULLETINS })])
    },
  })
}
