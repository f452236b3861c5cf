import { createContext, use } from 'react'
import type { Api } from '../http/api'
import type { Session } from './session'

export interface Services {
  readonly session: Session
  readonly api: Api
}

export const ServicesContext = createContext<Services | null>(null)

export function useServices(): Services {
  const services = use(ServicesContext)
  if (services === null) throw new Error('Rendered outside of an app')
  return services
}
