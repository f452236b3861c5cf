import { useTranslation } from 'react-i18next'
import { useServices } from '../../session/services'
import { deskName, useDeskNames } from '../../tenancy'
import type { Desk } from './desks'

/** What a desk is called; until its name has come, by its kind. */
export function useDeskWords(): (desk: Pick<Desk, 'id' | 'kind'>) => string {
  const { t } = useTranslation()
  const { api } = useServices()
  const names = useDeskNames(api).data
  return ({ id, kind }) => deskName(t, names?.find((named) => named.id === id) ?? { kind, japanese: '', english: '' })
}
