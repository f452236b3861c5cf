import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useServices } from '../../session/services'
import { contractsOf, invoicesOf } from './contracts'
import { TENANTS } from './tenants'

interface Act {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: object
}

/** Something done to a tenant's standing or contracts; whatever shows them is read anew. */
export function useTenantAct(tenant: string, onDone?: () => void) {
  const { api } = useServices()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: Act) =>
      api.json(`/provisioning/tenants/${tenant}/${path}`, body === undefined ? { method } : { method, body }),
    onSuccess: async () => {
      onDone?.()
      await Promise.all([TENANTS, contractsOf(api, tenant).queryKey, invoicesOf(api, tenant).queryKey].map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
}
