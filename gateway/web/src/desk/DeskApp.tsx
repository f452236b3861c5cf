import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Note, Refusal } from '../parts/Note'
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

const READ_AT_A_DESK = ['responder', 'counsellor', 'desk-lead', 'desk-agent'] as const

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
  const roles = me.data?.roles ?? []
  const reading = READ_AT_A_DESK.find((role) => roles.includes(role))
  const reads = reading !== undefined
  const handsOut = roles.includes('responder')
  const seesKits = handsOut || roles.includes('tenant-admin')
  const conversations = useConversations(api, reads)
  const here = reads && !seesKits ? 'chat' : reads || me.data === undefined ? place : 'kits'

  return (
    <Shell title={tenant.data?.name ?? ''} role={t(reading !== undefined ? `role.${reading}` : seesKits ? 'role.tenant-admin' : 'role.other')} page="/desk/" here={here} onGo={(next) => trail.go(next)} onHide={onHide}
      rail={[
        ...(reads ? [{ name: 'chat' as const, icon: 'chat' as const, label: t('rail.chat'), count: unreadOf(conversations.data) }] : []),
        ...(seesKits ? [{ name: 'kits' as const, icon: 'letter' as const, label: t('rail.kits') }] : []),
      ]}>
      {reads && <ConversationStream />}
      {me.isError && <main className="page"><Refusal error={me.error} onRetry={() => void me.refetch()} /></main>}
      {me.data !== undefined && !reads && !seesKits && <main className="page"><Note>{t('nothing-here')}</Note></main>}
      {me.data !== undefined && (reads || seesKits) && (here === 'chat' ? <Inbox kind={tenant.data?.kind ?? 'school'} onChats={() => trail.go('chat')} /> : <Kits mayBegin={handsOut} mayWrite={roles.includes('tenant-admin')} onChats={() => trail.go('chat')} />)}
    </Shell>
  )
}
