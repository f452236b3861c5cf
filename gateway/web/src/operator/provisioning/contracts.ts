import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../http/api'

export const MODULES = ['consultation', 'surveys', 'cases', 'customer-desk', 'community'] as const

export interface Contract {
  readonly id: string
  readonly starts: string
  readonly until: string
  readonly annualFee: number
  readonly headcount: number
  readonly languages: readonly ('ja' | 'en')[]
  readonly modules: readonly typeof MODULES[number][]
}

export interface Invoice {
  readonly id: string
  readonly number: string
  readonly amount: number
  readonly issuedOn: string
  readonly dueOn: string
  readonly paidOn?: string
}

export function contractsOf(api: Api, tenant: string) {
  return queryOptions({
    queryKey: ['contracts', tenant],
    queryFn: async ({ signal }) => (await api.json<{ contracts: Contract[] }>(`/provisioning/tenants/${tenant}/contracts`, { signal })).contracts,
  })
}

export function invoicesOf(api: Api, tenant: string) {
  return queryOptions({
    queryKey: ['invoices', tenant],
    queryFn: async ({ signal }) => (await api.json<{ invoices: Invoice[] }>(`/provisioning/tenants/${tenant}/invoices`, { signal })).invoices,
  })
}

/** The day after this one, where a renewal begins. */
export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
