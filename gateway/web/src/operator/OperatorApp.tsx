import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../session/services'
import { Trail, useTrail } from '../session/trail'
import { Cover } from '../staff/Cover'
import { Shell } from '../staff/Shell'
import { Staff } from './identity/Staff'
import type { Place } from './place'
import { Applications } from './provisioning/Applications'
import { applications } from './provisioning/applications'
import { ContractPage } from './provisioning/ContractPage'
import { GlassPage } from './provisioning/GlassPage'
import { Letters } from './provisioning/Letters'
import { RegisterTenant } from './provisioning/RegisterTenant'
import { Tenants } from './provisioning/Tenants'

export function OperatorApp() {
  const { t } = useTranslation('operator')
  const [trail] = useState(() => new Trail<Place>({ screen: 'tenants' }, '/operator/'))
  const place = useTrail(trail)
  const { api } = useServices()
  const waiting = useQuery(applications(api)).data?.filter(({ status }) => status === 'received').length ?? 0
  const go = (next: Place) => trail.go(next)
  return (
    <Cover>
      {(hide) => (
        <Shell title={t('title')} role={t('role.operator')} page="/operator/" here={place.screen === 'applications' ? 'applications' : 'tenants'} onGo={(screen) => go({ screen })} onHide={hide}
          rail={[{ name: 'tenants', icon: 'organisations', label: t('rail.tenants') }, { name: 'applications', icon: 'page', label: t('rail.applications'), count: waiting }]}>
          {place.screen === 'tenants' && <Tenants onGo={go} />}
          {place.screen === 'applications' && <Applications onGo={go} />}
          {place.screen === 'contract' && <ContractPage key={place.tenant} tenant={place.tenant} onGo={go} />}
          {place.screen === 'glass' && <GlassPage key={place.tenant} tenant={place.tenant} onGo={go} />}
          {place.screen === 'register' && <RegisterTenant onGo={go} />}
          {place.screen === 'letters' && <Letters key={place.tenant} tenant={place.tenant} onGo={go} />}
          {place.screen === 'staff' && <Staff key={place.tenant} tenant={place.tenant} onGo={go} />}
        </Shell>)}
    </Cover>
  )
}
