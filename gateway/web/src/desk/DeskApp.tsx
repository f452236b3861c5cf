import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../parts/Note'
import { useServices } from '../session/services'
import { Trail, useTrail } from '../session/trail'
import { Cover } from '../staff/Cover'
import { staffMe } from '../staff/me'
import { Shell } from '../staff/Shell'
import { useTenant } from '../tenancy'
import { unreadOf, useConversations } from './chat/conversations'
import { ConversationStream } from './chat/ConversationStream'
import { Inbox } from './chat/Inbox'
import { Kits } from './provisioning/Kits'

type Place = 'chat' | 'kits'

export function DeskApp() {
  const [trail] = useState(() => new Trail<Place>('chat', '/desk/'))
  return <Cover>{(hide) => <Desk trail={trail} onHide={hide} />}</Cover>
}

function Desk({ trail, onHide }: { trail: Trail<Place>, onHide: () => void }) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const place = useTrail(trail)
  const tenant = useTenant(api)
  const me = useQuery(staffMe(api))
  const reads = me.data?.roles.includes('responder') ?? false
  const conversations = useConversations(api, reads)
  const here = reads || me.data === undefined ? place : 'kits'

  return (
    <Shell title={tenant.data?.name ?? ''} role={t(reads ? 'role.responder' : 'role.tenant-admin')} page="/desk/" here={here} onGo={(next) => trail.go(next)} onHide={onHide}
      rail={[
        ...(reads ? [{ name: 'chat' as const, icon: 'chat' as const, label: t('rail.chat'), count: unreadOf(conversations.data) }] : []),
        { name: 'kits', icon: 'letter', label: t('rail.kits') },
      ]}>
      {reads && <ConversationStream />}
      {me.isError && <main className="page"><Refusal error={me.error} onRetry={() => void me.refetch()} /></main>}
      {me.data !== undefined && (here === 'chat' ? <Inbox kind={tenant.data?.kind ?? 'school'} onChats={() => trail.go('chat')} /> : <Kits mayBegin={reads} onChats={() => trail.go('chat')} />)}
    </Shell>
  )
}
