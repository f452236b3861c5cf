import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Trail, useTrail } from '../session/trail'
import { Cover } from '../staff/Cover'
import { Shell } from '../staff/Shell'
import { Staff } from './identity/Staff'
import type { Place } from './place'
import { Letters } from './provisioning/Letters'
import { RegisterTenant } from './provisioning/RegisterTenant'
import { Tenants } from './provisioning/Tenants'

export function OperatorApp() {
  const { t } = useTranslation('operator')
  const [trail] = useState(() => new Trail<Place>({ screen: 'tenants' }, '/operator/'))
  const place = useTrail(trail)
  const go = (next: Place) => trail.go(next)
  return (
    <Cover>
      {(hide) => (
        <Shell title={t('title')} role={t('role.operator')} page="/operator/" here="tenants" onGo={() => go({ screen: 'tenants' })} onHide={hide}
          rail={[{ name: 'tenants', icon: 'organisations', label: t('rail.tenants') }]}>
          {place.screen === 'tenants' && <Tenants onGo={go} />}
          {place.screen === 'register' && <RegisterTenant onGo={go} />}
          {place.screen === 'letters' && <Letters key={place.tenant} tenant={place.tenant} onGo={go} />}
          {place.screen === 'staff' && <Staff key={place.tenant} tenant={place.tenant} onGo={go} />}
        </Shell>)}
    </Cover>
  )
}
