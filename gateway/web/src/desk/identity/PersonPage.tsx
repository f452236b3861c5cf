import { useQuery } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Conflicts } from './Conflicts'
import { openWork } from './offices'
import { HandOver, Leaves, NewSecondFactor } from './PersonActs'
import { Standing, standingOf } from './People'
import { ProfileFields, useProfile } from './ProfileFields'
import { ProposeRole } from './ProposeRole'
import { Revoke } from './Revoke'
import { queries, useStaffAct, type Colleague, type Grant, type Unit } from './staff'
import { useGrantWords } from './words'

interface PersonPageProps {
  readonly person: string
  readonly self: string | undefined
  readonly rights: Rights
  readonly onGo: (place: Place) => void
}

/** One person: what is said of them, what they hold and until when, and what can be done about it. */
export function PersonPage({ person, self, rights, onGo }: PersonPageProps) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const people = useQuery(queries.people(api))
  const units = useQuery(queries.units(api))
  const found = people.data?.staff.find(({ id }) => id === person)
  const back = <nav className="path meta" aria-label={t('path')}><Button className="link tap" onPress={() => onGo({ room: 'people' })}>{t('people.head')}</Button></nav>
  return (
    <Page head={found?.displayName ?? t('people.head')} what={t(person === self ? 'person.yourself' : 'person.what')} sees={t('sees.people')} tabs={back}>
      {people.isError && <Refusal error={people.error} onRetry={() => void people.refetch()} />}
      {(people.isPending || units.isPending) && <Waiting />}
      {people.isSuccess && found === undefined && <Note>{t('person.unknown')}</Note>}
      {found !== undefined && units.isSuccess && (
        <div className="cols">
          <div className="stack">
            <Roles person={found} self={self} units={units.data.units} rights={rights} />
            {rights.opens('conflicts') && found.id !== self && <Conflicts person={found.id} path={`/${found.id}/conflicts`} units={units.data.units} names={people.data?.staff ?? []} />}
          </div>
          <aside className="stack">
            {rights.edits ? <ProfileCard key={JSON.stringify(found)} person={found} units={units.data.units} /> : <ProfileSaid person={found} units={units.data.units} />}
            {rights.decides && found.id !== self && <Acts person={found} people={people.data?.staff ?? []} edits={rights.edits} />}
          </aside>
        </div>)}
    </Page>
  )
}

function Roles({ person, self, units, rights }: { person: Colleague, self: string | undefined, units: readonly Unit[], rights: Rights }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const words = useGrantWords()
  const desks = useQuery({ ...queries.warnings(api), enabled: rights.decides }).data?.desks
  const [proposing, setProposing] = useState<Grant | 'new'>()
  const [revoking, setRevoking] = useState<Grant>()
  const decides = rights.decides && person.id !== self
  return (
    <section className="card stack-m">
      <div className="row wrap"><h2 className="grow">{t('roles.head')}</h2><Standing person={person} /></div>
      {person.grants.length === 0 && <p className="soft">{t(decides ? 'roles.none' : 'roles.none-here')}</p>}
      <ul className="people">
        {person.grants.map((grant) => (
          <li key={grant.id} className="wrap">
            <span className="grow"><b>{words.office(grant, { units, desks })}</b><span className="meta">{words.term(grant)}</span></span>
            {decides && <>
              <Button className="btn" aria-label={t('roles.again-of', { office: words.office(grant) })} onPress={() => setProposing(grant)}>{t('roles.again')}</Button>
              <Button className="btn btn--quiet" aria-label={t('roles.revoke-of', { office: words.office(grant) })} onPress={() => setRevoking(grant)}>{t('roles.revoke')}</Button>
            </>}
          </li>))}
      </ul>
      {decides && standingOf(person) !== 'gone' && <div className="row row--end"><Button className="btn btn--main" onPress={() => setProposing('new')}>{t('roles.propose')}</Button></div>}
      {person.id === self && <p className="hint">{t('roles.not-about-oneself')}</p>}
      {proposing !== undefined && <ProposeRole person={person} again={proposing === 'new' ? undefined : proposing} units={units} desks={desks ?? []} onClose={() => setProposing(undefined)} />}
      {revoking !== undefined && <Revoke person={person} grant={revoking} onClose={() => setRevoking(undefined)} />}
    </section>
  )
}

function ProfileCard({ person, units }: { person: Colleague, units: readonly Unit[] }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const [profile, change] = useProfile(person)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const save = useStaffAct()
  const sentences: Record<string, string> = { ...sentencesAtFields(common, save.error), ...missing }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setMissing(profile.displayName.trim() === '' ? { displayName: t('profile.name-missing') } : {})
    if (profile.displayName.trim() !== '') save.mutate({ method: 'PUT', path: `/${person.id}`, body: profile })
  }
  return (
    <Form className="card stack" onSubmit={submit} validationBehavior="aria">
      <h2 className="aside-head">{t('profile.head')}</h2>
      <ProfileFields profile={profile} onChange={change} units={units} sentences={sentences} />
      {profile.directSupervisor && !person.directSupervisor && person.grants.length > 0 && <Note tone="wait">{t('profile.supervisor-ends')}</Note>}
      {save.isError && Object.keys(sentences).length === 0 && <Refusal error={save.error} />}
      {save.isSuccess && <Note tone="done" role="status">{t('saved')}</Note>}
      <Act submits className="btn btn--wide" busy={save.isPending}>{t('save')}</Act>
    </Form>
  )
}

function ProfileSaid({ person, units }: { person: Colleague, units: readonly Unit[] }) {
  const { t } = useTranslation('office')
  const unit = units.find(({ id }) => id === person.unit)
  return (
    <section className="card">
      <h2 className="aside-head">{t('profile.head')}</h2>
      <dl>
        {person.post !== '' && <div className="kv-row"><dt>{t('profile.post')}</dt><dd>{person.post}</dd></div>}
        {unit !== undefined && <div className="kv-row"><dt>{t('profile.unit')}</dt><dd>{unit.name}</dd></div>}
        <div className="kv-row"><dt>{t('profile.kind')}</dt><dd>{t(`profile.kind-${person.kind}`)}</dd></div>
        {person.candidate && <div className="kv-row"><dt>{t('profile.flags')}</dt><dd>{t('profile.candidate')}</dd></div>}
      </dl>
    </section>
  )
}

function Acts({ person, people, edits }: { person: Colleague, people: readonly Colleague[], edits: boolean }) {
  const { t } = useTranslation('office')
  const [asked, setAsked] = useState<'factor' | 'hand-over' | 'leaves'>()
  const again = useStaffAct()
  const close = () => setAsked(undefined)
  return (
    <section className="card stack-m">
      <h2 className="aside-head">{t('acts.head')}</h2>
      {edits && <Act className="btn btn--wide" busy={again.isPending} onAct={() => again.mutate({ method: 'POST', path: `/${person.id}/invitation` })}>{t('acts.invite-again')}</Act>}
      {again.isSuccess && <Note tone="done" role="status">{t('acts.invited-again')}</Note>}
      {again.isError && <Refusal error={again.error} />}
      <Button className="btn btn--wide" onPress={() => setAsked('factor')}>{t('factor.head')}</Button>
      {openWork(person.grants).length > 0 && <Button className="btn btn--wide" onPress={() => setAsked('hand-over')}>{t('hand-over.head')}</Button>}
      {edits && standingOf(person) !== 'gone' && <Button className="btn btn--wide btn--quiet" onPress={() => setAsked('leaves')}>{t('leaves.head')}</Button>}
      {person.leavesOn !== undefined && <p className="meta">{t('people.is-leaving', { day: inWords(person.leavesOn) })}</p>}
      {asked === 'factor' && <NewSecondFactor person={person} onClose={close} />}
      {asked === 'hand-over' && <HandOver person={person} people={people} onClose={close} />}
      {asked === 'leaves' && <Leaves person={person} onClose={close} />}
    </section>
  )
}
