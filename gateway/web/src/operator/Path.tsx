import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useServices } from '../session/services'
import type { Place } from './place'
import { tenant } from './provisioning/tenants'

/** The way back to the list, and whose page this is. */
export function Path({ code, onGo }: { code?: string, onGo: (place: Place) => void }) {
  const { t } = useTranslation('operator')
  return (
    <nav className="path meta" aria-label={t('path')}>
      <Button className="link tap" onPress={() => onGo({ screen: 'tenants' })}>{t('tenants.head')}</Button>
      {code !== undefined && <Whose code={code} />}
    </nav>
  )
}

function Whose({ code }: { code: string }) {
  const { api } = useServices()
  const { data } = useQuery(tenant(api, code))
  return data === undefined ? <span className="skel skel--s" /> : <span>{data.name}</span>
}
