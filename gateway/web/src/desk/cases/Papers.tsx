import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Refusal } from '../../parts/Note'
import { saveFile } from '../../parts/saveFile'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import type { Case, Hearing, NamedParty } from './cases'
import { useCaseWords } from './words'

interface PapersProps {
  readonly open: Case
  readonly nameOf: (id: string | undefined) => string
}

/** What an inquiry brought to paper: fact sheets with all their fields, talks with guardians, refusals, disclosures. */
export function Papers({ open, nameOf }: PapersProps) {
  const { t } = useTranslation('cases')
  const words = useCaseWords()
  const { hearings = [], team = [], signed = [] } = open.facts.inquiry ?? {}
  const talks = open.facts.guardianContacts?.all ?? []
  const refusals = open.facts.refusals?.all ?? []
  const disclosures = open.facts.disclosures?.all ?? []
  return (
    <>
      {hearings.length > 0 && <section className="card"><h2>{t('sheets')}</h2>
        <ul className="people">{hearings.map((sheet) => <Sheet key={sheet.id} open={open} sheet={sheet} nameOf={nameOf} />)}</ul>
        <p className="meta">{t('signed-of', { signed: signed.length, team: team.length })}</p></section>}
      {talks.length > 0 && <section className="card"><h2>{t('talks')}</h2><ul className="people">
        {talks.map(({ party, way, on, said }, index) => <li key={index} className="block"><span className="meta">{`${party} · ${words('word', way)} · ${inWords(on)}`}</span>{said}</li>)}
      </ul></section>}
      {refusals.length > 0 && <section className="card"><h2>{t('refusals')}</h2><ul className="people">
        {refusals.map(({ party, reason, on }, index) => <li key={index} className="block"><span className="meta">{`${party} · ${inWords(on)}`}</span>{reason}</li>)}
      </ul></section>}
      {disclosures.length > 0 && <section className="card"><h2>{t('disclosures')}</h2><ul className="people">
        {disclosures.map(({ id, order, authority, what, confirmedOn }) => (
          <li key={id} className="wrap"><span className="grow">{what}<span className="meta">{`${authority} · ${order}`}</span></span>
            <span className={confirmedOn === undefined ? 'chip is-wait' : 'chip is-done'}>{confirmedOn === undefined ? t('to-confirm') : t('disclosed-on', { day: inWords(confirmedOn) })}</span></li>))}
      </ul></section>}
    </>
  )
}

function Sheet({ open, sheet, nameOf }: { open: Case, sheet: Hearing, nameOf: PapersProps['nameOf'] }) {
  const { t } = useTranslation('cases')
  const words = useCaseWords()
  const { api } = useServices()
  const mayPrint = open.hands.some((hand) => ['member', 'chair', 'investigator', 'president'].includes(hand))
  const print = () => { void api.file(`/case/cases/${open.id}/sheets/${sheet.id}/file?language=${currentLanguage()}`).then((file) => saveFile(file, `${open.number}.pdf`)) }
  const said = [['recorder', nameOf(sheet.recorder)], ['interviewers', sheet.interviewers.map(nameOf).join('・')], ['observations', sheet.observations]] as const
  return (
    <li className="block">
      <div className="row"><span className="grow"><b>{t('sheet-of', { subject: sheet.subject })}</b><span className="meta">{`${inWords(sheet.on)} ${sheet.from.slice(0, 5)}–${sheet.until.slice(0, 5)} · ${sheet.place}`}</span></span>
        <span className={sheet.closedBy === undefined ? 'chip is-wait' : 'chip is-done'}>{t(sheet.closedBy === undefined ? 'sheet-open' : 'sheet-closed')}</span></div>
      {sheet.rows.map((row, index) => <p key={index} className="s">{[row.when, row.where, row.who, row.what].filter((part) => part !== '').join('／')}</p>)}
      {said.filter(([, what]) => what !== '').map(([name, what]) => <p key={name} className="meta">{`${words('field', name)}：${what}`}</p>)}
      {mayPrint && <Act className="link tap" onAct={print} label={`${t('sheet-of', { subject: sheet.subject })} ${t('sheet-paper')}`}>{t('sheet-paper')}</Act>}
    </li>
  )
}

/** Who is behind the labels, shown on a press, since each reading goes on record. */
export function PartyNames({ open }: { open: Case }) {
  const { t } = useTranslation('cases')
  const { api } = useServices()
  const [names, setNames] = useState<readonly NamedParty[]>()
  const [error, setError] = useState<Error>()
  if (!open.hands.some((hand) => ['counsellor', 'chair', 'investigator', 'mediator', 'department-head', 'president'].includes(hand))) return null
  const show = () => { api.json<{ parties: NamedParty[] }>(`/case/cases/${open.id}/names`).then(({ parties }) => setNames(parties), setError) }
  return (
    <section className="card"><h2>{t('names')}</h2><p className="meta">{t('names-what')}</p>
      {names === undefined && <Act onAct={show}>{t('names-show')}</Act>}
      {names?.length === 0 && <p className="s">{t('names-none')}</p>}
      {names !== undefined && names.length > 0 && <ul className="people">{names.map(({ label, name, of }) => <li key={label}><b>{label}</b><span className="grow">{name}<span className="meta">{of}</span></span></li>)}</ul>}
      {error && <Refusal error={error} />}
    </section>
  )
}
