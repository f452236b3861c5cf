import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Bulletins } from '../Bulletins'
import type { IconName } from '../parts/Icon'
import { Note, Refusal } from '../parts/Note'
import { useServices } from '../session/services'
import { Trail, useTrail } from '../session/trail'
import { Cover } from '../staff/Cover'
import { staffMe } from '../staff/me'
import { Shell } from '../staff/Shell'
import { useTenant, type Kind } from '../tenancy'
import { AgendaPage } from './cases/AgendaPage'
import { BoardPage } from './cases/BoardPage'
import { CasePage } from './cases/CasePage'
import { NumbersPage } from './cases/NumbersPage'
import { unreadOf, useConversations } from './chat/conversations'
import { ConversationStream } from './chat/ConversationStream'
import { Inbox } from './chat/Inbox'
import { Candidates } from './identity/Candidates'
import { CommitteePage } from './identity/CommitteePage'
import { ConflictsPage } from './identity/ConflictsPage'
import { Handlers } from './identity/Handlers'
import type { OfficeRole } from './identity/offices'
import { Own } from './identity/Own'
import { People } from './identity/People'
import { PersonPage } from './identity/PersonPage'
import { Proposals } from './identity/Proposals'
import { queries } from './identity/staff'
import { Trainings } from './identity/Trainings'
import { Units } from './identity/Units'
import { WindowsPage } from './identity/WindowsPage'
import { ClientsPage } from './intakes/ClientsPage'
import { HandoversPage } from './intakes/HandoversPage'
import { IntakePage } from './intakes/IntakePage'
import { intakeQueries } from './intakes/intakes'
import { QueuePage } from './intakes/QueuePage'
import { ReportPage } from './intakes/ReportPage'
import { ReportsPage } from './intakes/ReportsPage'
import type { Place } from './place'
import { ContractPage } from './provisioning/ContractPage'
import { DesksPage } from './provisioning/DesksPage'
import { DutiesPage } from './provisioning/DutiesPage'
import { EndPage } from './provisioning/EndPage'
import { GlassPage } from './provisioning/GlassPage'
import { Kits } from './provisioning/Kits'
import { RulesPage } from './provisioning/RulesPage'
import { doorOf, doorsOf, rightsOf, type Door, type Rights } from './rights'
import { BuilderPage } from './survey/BuilderPage'
import { PlanPage } from './survey/PlanPage'
import { SurveysPage } from './survey/SurveysPage'
import { WavePage } from './survey/WavePage'
import { WavesPage } from './survey/WavesPage'
import { Tabs } from './Tabs'

const ICONS: Record<Door, IconName> = { chat: 'chat', cases: 'page', intakes: 'hands', reception: 'hands', surveys: 'bars', plan: 'calendar', kits: 'letter', people: 'people', proposals: 'hands', committee: 'table', rules: 'book', contract: 'page', end: 'page' }

export function DeskApp() {
  const [trail] = useState(() => new Trail<Place | undefined>(undefined, '/desk/'))
  return <Cover>{(hide) => <Desk trail={trail} onHide={hide} />}</Cover>
}

function Desk({ trail, onHide }: { trail: Trail<Place | undefined>, onHide: () => void }) {
  const { t } = useTranslation('desk')
  const office = useTranslation('office').t
  const { api } = useServices()
  const wanted = useTrail(trail)
  const tenant = useTenant(api)
  const me = useQuery(staffMe(api))
  const roles = me.data?.roles ?? []
  const rights = rightsOf(roles)
  const customers = useQuery({ ...intakeQueries.customerDesk(api), enabled: rights.opens('clients') || rights.opens('handovers') })
  const doors = doorsOf(rights, customers.data)
  const conversations = useConversations(api, rights.opens('chat'))
  const proposals = useQuery({ ...queries.proposals(api), enabled: rights.opens('proposals') })
  const waiting = proposals.data?.proposals.filter(({ proposedBy, staff }) => proposedBy !== me.data?.id && staff !== me.data?.id).length
  const counts: Partial<Record<Door, number>> = { chat: unreadOf(conversations.data), ...(waiting === undefined ? {} : { proposals: waiting }) }
  const first: Place = doors[0]?.rooms[0] === undefined ? { room: 'own' } : { room: doors[0].rooms[0] }
  const place = wanted !== undefined && (wanted.room === 'own' || rights.opens(wanted.room)) ? wanted : first
  const go = (next: Place) => trail.go(next)
  const shown = roles.find((role) => role in ROLE_ORDER)

  return (
    <Shell title={tenant.data?.name ?? ''} role={shown === undefined ? t('role.other') : office(`role.${shown as OfficeRole}`)} page="/desk/"
      here={place.room === 'own' ? undefined : doorOf(place.room, rights)} onGo={(door) => go({ room: doors.find((one) => one.door === door)?.rooms[0] ?? 'chat' })} onHide={onHide} onOwn={() => go({ room: 'own' })}
      rail={doors.map(({ door }) => ({ name: door, icon: ICONS[door], label: office(`door.${door}`), ...(counts[door] === undefined ? {} : { count: counts[door] }) }))}>
      {rights.opens('chat') && <ConversationStream />}
      {me.isSuccess && roles.length > 0 && <Bulletins />}
      {me.isError && <main className="page"><Refusal error={me.error} onRetry={() => void me.refetch()} /></main>}
      {me.isSuccess && roles.length === 0 && <main className="page"><Note>{t('nothing-here')}</Note></main>}
      {me.isSuccess && roles.length > 0 && <Room place={place} self={me.data.id} kind={tenant.data?.kind ?? 'school'} rights={rights} onGo={go} mayBegin={roles.includes('responder')} />}
    </Shell>
  )
}

/** The role that stands under the name, when somebody has several. */
const ROLE_ORDER = {
  'tenant-admin': true, president: true, chair: true, committee: true, 'desk-lead': true, responder: true, counsellor: true, 'desk-agent': true,
  investigator: true, mediator: true, 'department-head': true, 'programme-manager': true, auditor: true,
} as const satisfies Record<OfficeRole, true>

interface RoomProps {
  readonly place: Place
  readonly self: string
  readonly kind: Kind
  readonly rights: Rights
  readonly mayBegin: boolean
  readonly onGo: (place: Place) => void
}

function Room({ place, self, kind, rights, mayBegin, onGo }: RoomProps) {
  if ('person' in place) return <PersonPage key={place.person} person={place.person} self={self} rights={rights} onGo={onGo} />
  if ('matter' in place) return <CasePage key={place.matter} matter={place.matter} onGo={onGo} />
  if ('survey' in place) return <BuilderPage key={place.survey} survey={place.survey} onGo={onGo} />
  if ('wave' in place) return <WavePage key={place.wave} wave={place.wave} rights={rights} onGo={onGo} />
  if ('intake' in place) return <IntakePage key={place.intake} intake={place.intake} onGo={onGo} />
  if ('report' in place) return <ReportPage key={place.report} report={place.report} onGo={onGo} />
  const chats = () => onGo({ room: 'chat' })
  switch (place.room) {
    case 'chat': return <Inbox kind={kind} onChats={chats} />
    case 'cases': return <BoardPage begin={'begin' in place ? place.begin : undefined} rights={rights} onGo={onGo} />
    case 'intakes': return <QueuePage rights={rights} onGo={onGo} />
    case 'clients': return <ClientsPage rights={rights} onGo={onGo} />
    case 'reports': return <ReportsPage rights={rights} onGo={onGo} />
    case 'handovers': return <HandoversPage rights={rights} onGo={onGo} />
    case 'agenda': return <AgendaPage rights={rights} onGo={onGo} />
    case 'numbers': return <NumbersPage rights={rights} onGo={onGo} />
    case 'waves': return <WavesPage rights={rights} send={'send' in place ? place.send : undefined} onGo={onGo} />
    case 'surveys': return <SurveysPage rights={rights} onGo={onGo} />
    case 'plan': return <PlanPage mayWrite={rights.opens('surveys')} onGo={onGo} />
    case 'kits': return <Kits mayBegin={mayBegin} mayWrite={rights.edits} tabs={<Tabs here="kits" rights={rights} onGo={(room) => onGo({ room })} />} onChats={chats} />
    case 'people': return <People rights={rights} onGo={onGo} />
    case 'units': return <Units rights={rights} onGo={onGo} />
    case 'trainings': return <Trainings rights={rights} onGo={onGo} />
    case 'proposals': return <Proposals self={self} />
    case 'committee': return <CommitteePage rights={rights} onGo={onGo} />
    case 'candidates': return <Candidates rights={rights} onGo={onGo} />
    case 'handlers': return <Handlers rights={rights} onGo={onGo} />
    case 'conflicts': return <ConflictsPage self={self} rights={rights} onGo={onGo} />
    case 'rules': return <RulesPage rights={rights} onGo={onGo} />
    case 'desks': return <DesksPage rights={rights} onGo={onGo} />
    case 'windows': return <WindowsPage rights={rights} onGo={onGo} />
    case 'contract': return <ContractPage rights={rights} onGo={onGo} />
    case 'duties': return <DutiesPage rights={rights} onGo={onGo} />
    case 'glass': return <GlassPage rights={rights} onGo={onGo} />
    case 'end': return <EndPage rights={rights} onGo={onGo} />
    case 'own': return <Own rights={rights} />
  }
}
