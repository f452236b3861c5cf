import { useTranslation } from 'react-i18next'
import { useServices } from '../../session/services'
import { inWords, lastDay } from '../../staff/days'
import { deskName, useDeskNames } from '../../tenancy'
import type { OfficeRole, Seat } from './offices'
import type { Desk, Grant, Unit } from './staff'

interface Places {
  readonly units?: readonly Unit[] | undefined
  readonly desks?: readonly Desk[] | undefined
}

/** How roles, seats and terms are put into words. */
export function useGrantWords() {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const { api } = useServices()
  const names = useDeskNames(api).data
  const role = (code: string) => t(`role.${code as OfficeRole}`)
  const seat = (code: string) => t(`seat.${code as Seat}`)
  const desk = (id: string, desks: readonly Desk[] | undefined) => {
    const named = names?.find((one) => one.id === id)
    if (named !== undefined && names?.length !== 1) return deskName(common, named)
    const place = desks?.findIndex((one) => one.id === id) ?? -1
    return place < 0 || desks?.length === 1 ? t('scope.the-desk') : t('scope.desk-n', { n: place + 1 })
  }
  return {
    role,
    seat,
    desk,
    /** 「委員（学生主事）」「担当者（窓口1）」; the whole organisation goes without saying. */
    office: (grant: Grant, { units, desks }: Places = {}) => {
      const where = grant.seat !== undefined ? seat(grant.seat)
        : grant.scope === 'desk' ? desk(grant.scopeId ?? '', desks)
        : grant.scope === 'unit' ? units?.find(({ id }) => id === grant.scopeId)?.name ?? t('scope.unit')
        : grant.scope === 'case' ? t('scope.one-case')
        : undefined
      return where === undefined ? role(grant.role) : t('office', { role: role(grant.role), where })
    },
    term: (grant: Grant) => t('term', { from: inWords(grant.from), until: inWords(lastDay(grant.until)) }),
  }
}

/** Names beside ids; somebody who is not there any more is called so. */
export function useNames(people: readonly { readonly id: string, readonly displayName: string }[] | undefined): (id: string) => string {
  const { t } = useTranslation('office')
  return (id) => people?.find((person) => person.id === id)?.displayName ?? t('somebody')
}
