import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { inFull, inWords } from '../../staff/days'
import { Page, Waiting } from '../Page'
import { queries, useStaffAct, type Proposal } from './staff'
import { useGrantWords, useNames } from './words'

/** What waits for a second person: one's own yes, or somebody else's. */
export function Proposals({ self }: { self: string | undefined }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const list = useQuery(queries.proposals(api))
  const people = useQuery(queries.people(api))
  const nameOf = useNames(people.data?.staff)
  const words = useGrantWords()
  const [done, setDone] = useState<string>()
  const all = list.data?.proposals ?? []
  const mine = all.filter(({ proposedBy }) => proposedBy === self)
  const about = all.filter((one) => one.staff === self && one.proposedBy !== self)
  const waiting = all.filter((one) => one.proposedBy !== self && one.staff !== self)
  const said = ({ kind, staff, predecessor, grant }: Proposal) =>
    kind === 'role' && grant !== undefined ? t('proposals.role', { name: nameOf(staff), office: words.office(grant) })
    : kind === 'handover' ? t('proposals.handover', { from: nameOf(predecessor ?? ''), to: nameOf(staff) })
    : t('proposals.second-factor', { name: nameOf(staff) })
  const card = (proposal: Proposal, mayConfirm: boolean) => (
    <ProposalCard key={proposal.id} proposal={proposal} said={said(proposal)} by={nameOf(proposal.proposedBy)} own={proposal.proposedBy === self} mayConfirm={mayConfirm} onDone={setDone} />)
  return (
    <Page head={t('room.proposals')} what={t('proposals.what')} sees={t('sees.proposals')}>
      {done !== undefined && <div className="before"><Note tone="done" role="status">{done}</Note></div>}
      {(list.isPending || people.isPending) && <Waiting />}
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && people.isSuccess && (
        <div className="stack">
          {waiting.length === 0 && <section className="card"><p>{t('proposals.none')}</p></section>}
          {waiting.map((proposal) => card(proposal, true))}
          {mine.length > 0 && <p className="lab">{t('proposals.mine')}</p>}
          {mine.map((proposal) => card(proposal, false))}
          {about.length > 0 && <p className="lab">{t('proposals.about-me')}</p>}
          {about.map((proposal) => card(proposal, false))}
        </div>)}
    </Page>
  )
}

interface ProposalCardProps {
  readonly proposal: Proposal
  readonly said: string
  readonly by: string
  readonly own: boolean
  readonly mayConfirm: boolean
  readonly onDone: (sentence: string) => void
}

function ProposalCard({ proposal, said, by, own, mayConfirm, onDone }: ProposalCardProps) {
  const { t } = useTranslation('office')
  const words = useGrantWords()
  const [asks, setAsks] = useState(false)
  const confirm = useStaffAct(() => onDone(t('proposals.confirmed', { said })))
  const decline = useStaffAct(() => onDone(t(own ? 'proposals.taken-back' : 'proposals.declined', { said })))
  return (
    <section className="card stack-m" aria-label={said}>
      <div className="row wrap">
        <h2 className="grow aside-head">{said}</h2>
        <span className="meta">{t('proposals.by', { name: by, day: inWords(proposal.proposedOn) })}</span>
      </div>
      {proposal.grant !== undefined && <p className="s">{words.term(proposal.grant)}</p>}
      <p className="s soft">{t(`proposals.means-${proposal.kind}`)}</p>
      {decline.isError && <Refusal error={decline.error} />}
      <div className="row wrap">
        <span className="meta grow">{t('proposals.until', { day: inFull(proposal.expiresOn) })}</span>
        {(own || mayConfirm) && <Act className="btn btn--quiet" busy={decline.isPending} label={t(own ? 'proposals.take-back-of' : 'proposals.decline-of', { said })} onAct={() => decline.mutate({ method: 'DELETE', path: `/proposals/${proposal.id}` })}>{t(own ? 'proposals.take-back' : 'proposals.decline')}</Act>}
        {mayConfirm && <Button className="btn btn--main" aria-label={t('proposals.confirm-of', { said })} onPress={() => setAsks(true)}>{t('proposals.confirm')}</Button>}
      </div>
      {!mayConfirm && own && <p className="hint">{t('proposals.needs-another')}</p>}
      <Sheet open={asks} onClose={() => setAsks(false)} title={t('proposals.ask')} choices={<>
        <Button className="btn" onPress={() => setAsks(false)}>{t('back')}</Button>
        <Act className="btn btn--main" busy={confirm.isPending} onAct={() => confirm.mutate({ method: 'POST', path: `/proposals/${proposal.id}/confirmation` })}>{t('proposals.confirm')}</Act>
      </>}>
        <p><b>{said}</b></p>
        {proposal.grant !== undefined && <p>{words.term(proposal.grant)}</p>}
        <p className="s soft">{t(`proposals.means-${proposal.kind}`)}</p>
        {confirm.isError && <Refusal error={confirm.error} />}
      </Sheet>
    </section>
  )
}
