import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { dayOf, today } from '../../language/halfDay'
import { Act } from '../../parts/Act'
import { Icon } from '../../parts/Icon'
import { Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { queries } from '../identity/staff'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import { caseQueries, useCaseAct, type Case, type Possible } from './cases'
import { Documents } from './Documents'
import { Papers, PartyNames } from './Papers'
import { PHASES, phaseOf } from './phases'
import { StepForm } from './StepForm'
import { useCaseWords } from './words'

/** What can have come out of the conversation of the one who reported, when nobody of the staff took it down. */
const FROM_THE_CONVERSATION: ReadonlySet<string> = new Set(['consent', 'consent-interim', 'record-wish', 'state-no-pain'])

/** A case as a committee wants it in a meeting: where it stands, what can be done next, by whom, and what is missing for it. */
export function CasePage({ matter, onGo }: { matter: string, onGo: (place: Place) => void }) {
  const { t } = useTranslation('cases')
  const words = useCaseWords()
  const { api } = useServices()
  const one = useQuery(caseQueries.one(api, matter))
  const [recusing, setRecusing] = useState(false)
  const back = <nav className="tabs" aria-label={t('board')}><button type="button" onClick={() => onGo({ room: 'cases' })}>{t('back-to-board')}</button></nav>
  const open = one.data
  return (
    <Page head={open === undefined ? t('board') : open.facts.intake?.title === '' ? t('untitled') : open.facts.intake?.title ?? t('board')} sees={t('sees-case')} tabs={back}
      what={open === undefined ? '' : `${open.number} · ${words('profile', open.profile)}（${t('rules', { version: open.rulesVersion })}） · ${t('received-on', { day: inWords(open.receivedOn) })}`}
      act={open && <Button className="btn" onPress={() => setRecusing(true)}>{t('recuse')}</Button>}>
      {one.isPending && <Waiting />}
      {one.isError && <Refusal error={one.error} onRetry={() => void one.refetch()} />}
      {open && <div className="stack"><Map open={open} /><div className="cols"><Steps open={open} /><Beside open={open} /></div></div>}
      {recusing && <Recuse matter={matter} onClose={() => setRecusing(false)} onGone={() => onGo({ room: 'cases' })} />}
    </Page>
  )
}

function Map({ open }: { open: Case }) {
  const { t } = useTranslation('cases')
  const words = useCaseWords()
  const here = phaseOf(open.status)
  const been = new Set(open.history.map(({ to }) => to))
  const serious = open.facts.seriousCase?.status
  return (
    <section className="card" aria-label={t('map')}>
      <p className="row s"><b>{t('here', { place: words('place', open.status) })}</b>{serious !== undefined && serious !== 'none' && <span className="chip is-late">{t('serious', { place: words('place', serious) })}</span>}</p>
      <ol className="case-map">
        {PHASES.map(({ phase, places }) => (
          <li key={phase} aria-current={phase === here ? 'step' : undefined}>
            <span className="meta">{words('phase', phase)}</span>
            <ol>{places.filter((place) => place !== 'reopened' && place !== 'stopped').map((place) => (
              <li key={place} className={place === open.status ? 'here' : been.has(place) ? 'past' : undefined}>{words('place', place)}</li>))}</ol>
          </li>))}
      </ol>
    </section>
  )
}

function Steps({ open }: { open: Case }) {
  const { t } = useTranslation('cases')
  const [step, setStep] = useState<Possible>()
  const moves = open.possible.filter(({ to, event, who }) => (to !== undefined || IN_PLACE.has(event)) && !who.every((hand) => hand === 'system'))
  const groups = [
    { head: t('next'), steps: moves.filter(({ mine }) => mine) },
    { head: t('note-down'), steps: open.possible.filter((one) => one.mine && !moves.includes(one)) },
    { head: t('others'), steps: moves.filter(({ mine }) => !mine) },
  ].filter(({ steps }) => steps.length > 0)
  return (
    <div className="stack">
      {groups.map(({ head, steps }) => (
        <section key={head} className="stack-m"><h2>{head}</h2>
          <ul className="people card">{steps.map((one) => <Step key={`${one.event} ${one.thing ?? ''}`} step={one} onTake={() => setStep(one)} />)}</ul>
        </section>))}
      {step && <StepForm open={open} step={step} onClose={() => setStep(undefined)} />}
    </div>
  )
}

/** Steps that leave a case where it stands and are yet of its procedure. */
const IN_PLACE = new Set(['select-investigators', 'appoint-investigators', 'hear', 'replace-investigator', 'extend-watch', 'change-counsellor', 'propose-duty-report', 'receive-notice'])

function Step({ step, onTake }: { step: Possible, onTake: () => void }) {
  const { t } = useTranslation('cases')
  const words = useCaseWords()
  return (
    <li className="block">
      <div className="row"><span className="grow"><b>{words('event', step.event)}</b><span className="meta">{t('by', { who: step.who.filter((hand) => hand !== 'system').map((hand) => words('hand', hand)).join('・') })}</span></span>
        {step.missing.length > 0 && <span className="chip is-wait">{t('missing', { count: step.missing.length })}</span>}
        {step.mine && <Act unready={step.missing.length > 0} onAct={onTake} label={`${t('do')} ${words('event', step.event)}`}>{t('do')}</Act>}
      </div>
      {step.missing.length + step.met.length > 0 && (
        <ul className="checks">
          {step.met.map((name) => <li key={name}><Icon name="yes" small /><span><span className="vh">{t('done')} </span>{words('guard', name)}</span></li>)}
          {step.missing.map((name) => <li key={name}><Icon name="wait" small /><span><span className="vh">{t('not-done')} </span>{words('guard', name)}</span></li>)}
        </ul>)}
    </li>
  )
}

function Beside({ open }: { open: Case }) {
  const { t } = useTranslation('cases')
  const words = useCaseWords()
  const { api } = useServices()
  const names = useQuery(queries.names(api))
  const sign = useCaseAct()
  const nameOf = (id: string | undefined) => id === undefined ? t('calendar-by') : names.data?.names.find((name) => name.id === id)?.displayName ?? ''
  const now = today(new Date())
  const resolutions = open.facts.resolutions?.all ?? []
  const mayCountersign = open.possible.some(({ event, mine }) => event === 'countersign' && mine)
  return (
    <div className="stack">
      <section className="card"><h2>{t('dues')}</h2><ul className="people">
        {open.dues.map(({ kind, about, day }) => <li key={`${kind} ${about}`}><span className="grow">{words('due', kind)}</span><span className={day < now ? 'chip is-late' : 'chip is-wait'}>{inWords(day)}</span></li>)}
      </ul></section>
      <section className="card"><h2>{t('people')}</h2><ul className="people">
        {(open.facts.parties?.all ?? []).map(({ label, part }) => <li key={label}><span className="grow"><b>{label}</b><span className="meta">{words('word', part)}</span></span></li>)}
        {(open.facts.consultation?.counsellors ?? []).map((id) => <li key={id}><span className="grow">{nameOf(id)}<span className="meta">{words('hand', 'counsellor')}</span></span></li>)}
        {(open.facts.inquiry?.team ?? []).map(({ person }) => <li key={person}><span className="grow">{nameOf(person)}<span className="meta">{words('hand', 'investigator')}</span></span></li>)}
      </ul></section>
      <PartyNames open={open} />
      {resolutions.length > 0 && <section className="card"><h2>{t('resolutions')}</h2><ul className="people">
        {resolutions.map((one) => (
          <li key={one.id} className="wrap"><span className="grow">{words('event', one.agenda)}
            <span className="meta">{inWords(one.heldOn)} · {t('votes-are', { for: Object.values(one.votes).filter((vote) => vote === 'for').length, present: Object.keys(one.votes).length })}</span></span>
            {one.countersignedBy === undefined
              ? mayCountersign ? <Act busy={sign.isPending} onAct={() => sign.mutate({ path: `/cases/${open.id}/moves`, body: { event: 'countersign', version: open.version, details: { of: one.id } } })}>{t('sign')}</Act> : <span className="chip is-wait">{t('draft')}</span>
              : <span className="chip is-done">{t('carried')}</span>}</li>))}
      </ul>{sign.isError && <Refusal error={sign.error} />}</section>}
      {open.facts.handedOver && <section className="card"><h2>{t(open.facts.handedOver.pastConsent ? 'handed-over-duty' : 'handed-over')}</h2>
        <p className="pre">{open.facts.handedOver.text}</p><p className="meta">{t('handed-over-what')}</p></section>}
      <section className="card"><h2>{t('facts')}</h2><ul className="people">
        {Object.entries(open.facts.intake?.account ?? {}).filter(([, said]) => said !== '').map(([name, said]) => <li key={name} className="block"><span className="meta">{words('field', name === 'people' ? 'who' : name)}</span>{said}</li>)}
      </ul></section>
      <Documents open={open} names={names.data?.names ?? []} />
      <Papers open={open} nameOf={nameOf} />
      <section className="card"><h2>{t('history')}</h2><ul className="people">
        {[...open.history].reverse().map(({ seq, event, by, at }) => <li key={seq}><span className="grow">{words('event', event)}<span className="meta">{by === undefined && FROM_THE_CONVERSATION.has(event) ? t('reporter-by') : nameOf(by)}</span></span><span className="meta">{inWords(dayOf(at))}</span></li>)}
      </ul></section>
    </div>
  )
}

function Recuse({ matter, onClose, onGone }: { matter: string, onClose: () => void, onGone: () => void }) {
  const { t } = useTranslation('cases')
  const office = useTranslation('office').t
  const recuse = useCaseAct(onGone)
  return (
    <Sheet open onClose={onClose} title={t('recuse')} choices={<>
      <Button className="btn" onPress={onClose}>{office('back')}</Button>
      <Act className="btn btn--main" busy={recuse.isPending} onAct={() => recuse.mutate({ path: `/cases/${matter}/recusal`, body: {} })}>{t('recuse-do')}</Act>
    </>}>
      <p>{t('recuse-what')}</p>
      {recuse.isError && <Refusal error={recuse.error} />}
    </Sheet>
  )
}
