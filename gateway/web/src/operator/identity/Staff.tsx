import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { initialOf } from '../../chat/readers'
import { Icon } from '../../parts/Icon'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { Path } from '../Path'
import type { Place } from '../place'
import { InviteForm } from './InviteForm'
import { staffOf } from './staffOf'

/** The people of a tenant who answer or look after it. They see conversations; the operator never does. */
export function Staff({ tenant, onGo }: { tenant: string, onGo: (place: Place) => void }) {
  const { t } = useTranslation('operator')
  const { api } = useServices()
  const list = useQuery(staffOf(api, tenant))
  return (
    <main className="page">
      <header className="page-head"><div className="grow"><Path code={tenant} onGo={onGo} /><h1>{t('staff.head')}</h1></div></header>
      <div className="cols">
        <section className="card stack">
          {list.isPending && <div className="stack-m" aria-busy="true"><span className="skel skel--l" /><span className="skel" /></div>}
          {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
          {list.data?.length === 0 && <p className="soft">{t('staff.none')}</p>}
          <ul className="people">
            {list.data?.map((person) => (
              <li key={person.id}>
                <span className="face" aria-hidden="true">{initialOf(person.displayName)}</span>
                <span className="grow"><b>{person.displayName}</b><span className="meta">{person.roles.map((role) => t(role === 'responder' ? 'role.responder' : role === 'tenant-admin' ? 'role.tenant-admin' : 'role.other')).join(t('staff.and'))}</span></span>
                {person.arrived
                  ? <span className="chip is-done"><Icon name="check" small />{t('staff.joined')}</span>
                  : <span className="chip is-wait"><Icon name="wait" small />{t('staff.invited')}</span>}
              </li>))}
          </ul>
          <Note>{t('staff.who-not')}</Note>
        </section>
        <aside><InviteForm tenant={tenant} /></aside>
      </div>
    </main>
  )
}
