import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../chat/readers'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { inFull, plusDays, present } from '../../staff/days'
import { useKeepingAct, useKept, useProposals, type Proposal } from './keeping'

interface KeepingProps {
  readonly id: string
  readonly self: string | undefined
  readonly people: readonly Person[]
  readonly onGone: () => void
}

type Step = 'look' | 'delete' | 'hold'

/** How long this is kept: deleting it in two steps, and holding it with a second person. */
export function Keeping({ id, self, people, onGone }: KeepingProps) {
  const { t } = useTranslation('desk')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button className="link tap" onPress={() => setOpen(true)}>{t('keeping.open')}</Button>
      {open && <KeepingSheet id={id} self={self} people={people} onGone={onGone} onClose={() => setOpen(false)} />}
    </>
  )
}

function KeepingSheet({ id, self, people, onGone, onClose }: KeepingProps & { onClose: () => void }) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const kept = useKept(api, id)
  const proposals = useProposals(api, id)
  const [step, setStep] = useState<Step>('look')
  const [words, setWords] = useState('')
  const [until, setUntil] = useState(plusDays(present(), 90))
  const remove = useKeepingAct(onGone)
  const propose = useKeepingAct(() => setStep('look'))
  const outlook = kept.data
  const back = <Button className="btn" onPress={() => setStep('look')}>{t('keeping.back')}</Button>
  const choices = step === 'delete'
    ? <>{back}<Act className="btn btn--main" busy={remove.isPending} onAct={() => remove.mutate({ method: 'DELETE', path: `/${id}` })}>{t('keeping.delete-now')}</Act></>
    : step === 'hold'
      ? <>{back}<Act className="btn btn--main" busy={propose.isPending} unready={words.trim() === ''} onAct={() => propose.mutate({ method: 'POST', path: `/${id}/proposals`, body: { kind: 'hold', words, until } })}>{t('keeping.propose')}</Act></>
      : undefined
  return (
    <Sheet open onClose={onClose} title={t(`keeping.head-${step}`)} choices={choices}>
      {kept.isError && <Refusal error={kept.error} onRetry={() => void kept.refetch()} />}
      {outlook !== undefined && step === 'look' && <>
        <p>{t('keeping.ends', { day: inFull(outlook.endsOn) })}</p>
        {outlook.tied && <Note tone="wait">{t('keeping.tied')}</Note>}
        {outlook.heldUntil !== null && <Note tone="wait">{t('keeping.held', { day: inFull(outlook.heldUntil) })}</Note>}
        {proposals.data?.map((proposal) => <Waiting key={proposal.id} id={id} proposal={proposal} own={proposal.proposedBy === self} by={people.find((person) => person.id === proposal.proposedBy)?.displayName ?? t('talk.colleague')} />)}
        <div className="row wrap">
          <Button className="btn" onPress={() => setStep('hold')}>{t('keeping.hold')}</Button>
          {outlook.heldUntil === null && !outlook.tied && <Button className="btn" onPress={() => setStep('delete')}>{t('keeping.delete')}</Button>}
        </div>
      </>}
      {outlook !== undefined && step === 'delete' && <>
        <p>{t('keeping.happens')}</p>
        <p>{t(outlook.destroyedOn === present() ? 'keeping.at-once' : 'keeping.later', { day: inFull(outlook.destroyedOn) })}</p>
        <p className="s soft">{t('keeping.on-record')}</p>
        {remove.isError && <Refusal error={remove.error} />}
      </>}
      {step === 'hold' && <>
        <p>{t('keeping.hold-what')}</p>
        <label className="field"><span className="lab">{t('keeping.hold-why')}</span><textarea className="in" rows={3} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} /></label>
        <Field label={t('keeping.hold-until')} type="date" value={until} onChange={setUntil} />
        {propose.isError && <Refusal error={propose.error} />}
      </>}
    </Sheet>
  )
}

/** One's own wait for a colleague, or a colleague's for one's own yes. */
function Waiting({ id, proposal, own, by }: { id: string, proposal: Proposal, own: boolean, by: string }) {
  const { t } = useTranslation('desk')
  const decide = useKeepingAct()
  return (
    <section className="card stack-s" aria-label={t(`keeping.waits-${proposal.kind}`, { by })}>
      <p><b>{t(`keeping.waits-${proposal.kind}`, { by })}</b></p>
      {proposal.until !== null && <p className="s">{t('keeping.waits-until', { day: inFull(proposal.until) })}</p>}
      <p className="s soft">{proposal.words}</p>
      {decide.isError && <Refusal error={decide.error} />}
      <div className="row wrap">
        <Act className="btn btn--quiet" busy={decide.isPending} onAct={() => decide.mutate({ method: 'DELETE', path: `/${id}/proposals/${proposal.id}` })}>{t(own ? 'keeping.take-back' : 'keeping.decline')}</Act>
        {!own && <Act className="btn btn--main" busy={decide.isPending} onAct={() => decide.mutate({ method: 'POST', path: `/${id}/proposals/${proposal.id}/confirmation`, body: {} })}>{t('keeping.confirm')}</Act>}
        {own && <span className="hint">{t('keeping.needs-another')}</span>}
      </div>
    </section>
  )
}
