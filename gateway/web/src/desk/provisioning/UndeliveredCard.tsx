import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Note } from '../../parts/Note'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { undelivered } from '../../staff/undelivered'

/** Addresses that took no mail: those of administrators, and the contact that the operator writes to. Nothing stands here as long as mail arrives. */
export function UndeliveredCard() {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const alarms = useQuery(undelivered(api, '/identity/staff/undelivered'))
  const contact = useQuery(undelivered(api, '/provisioning/undelivered'))
  return (
    <>
      {alarms.data?.map(({ address, since }) => <Note key={`a${address}`} tone="late">{t('undelivered.alarm', { address, day: inWords(since) })}</Note>)}
      {contact.data?.map(({ address, since }) => <Note key={`c${address}`} tone="late">{t('undelivered.contact', { address, day: inWords(since) })}</Note>)}
    </>
  )
}
