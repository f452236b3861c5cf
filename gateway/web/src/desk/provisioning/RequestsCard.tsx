import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { inWords, plusDays, present } from '../../staff/days'
import { OUTCOMES, PARTIES, requests, useDutyAct, type AccessRequest } from '../../staff/duties'
import { Clock } from '../../staff/IncidentsCard'
import { Table } from '../../staff/Table'
import { Waiting } from '../Page'

const USUAL_DAYS = 14

/** Requests of those who ask what is kept about them: their dates, never who. */
export function RequestsCard() {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const list = useQuery(requests(api))
  const [receiving, setReceiving] = useState(false)
  const [answering, setAnswering] = useState<AccessRequest>()
  return (
    <section className="stack-m">
      <div className="row wrap"><h2 className="grow">{t('requests.head')}</h2><Button className="btn" onPress={() => setReceiving(true)}>{t('requests.receive')}</Button></div>
      <p className="soft">{t('requests.what')}</p>
      {list.isPending && <Waiting />}
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && (
        <Table label={t('requests.head')} rows={list.data} idOf={({ id }) => id} none={t('requests.none')} file="komado-requests"
          columns={[
            { key: 'party', label: t('requests.party'), text: ({ party }) => t(`requests.party-${party}`), cell: ({ party }) => <b>{t(`requests.party-${party}`)}</b> },
            { key: 'received', label: t('requests.received'), text: ({ receivedOn }) => receivedOn, cell: ({ receivedOn }) => inWords(receivedOn) },
            { key: 'due', label: t('requests.due'), text: ({ dueOn }) => dueOn, cell: ({ dueOn, daysLeft, answeredOn }) => <Clock step={{ step: 'final', dueOn, ...(daysLeft === undefined ? {} : { daysLeft }), ...(answeredOn === undefined ? {} : { doneOn: answeredOn }) }} /> },
            { key: 'outcome', label: t('requests.outcome'), text: ({ outcome }) => outcome === undefined ? '' : t(`requests.outcome-${outcome}`) },
          ]}
          acts={(row) => row.outcome === undefined && <Button className="btn" onPress={() => setAnswering(row)}>{t('requests.answer')}</Button>} />)}
      {receiving && <Receive onClose={() => setReceiving(false)} />}
      {answering !== undefined && <Answer request={answering} onClose={() => setAnswering(undefined)} />}
    </section>
  )
}

function Receive({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const [party, setParty] = useState<typeof PARTIES[number]>('named')
  const [receivedOn, setReceivedOn] = useState(present())
  const [dueOn, setDueOn] = useState(plusDays(present(), USUAL_DAYS))
  const receive = useDutyAct(onClose)
  const sentences = sentencesAtFields(common, receive.error)
  return (
    <Sheet open onClose={onClose} title={t('requests.receive')} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={receive.isPending} onAct={() => receive.mutate({ method: 'POST', path: '/access-requests', body: { party, receivedOn, dueOn } })}>{t('save')}</Act>
    </>}>
      <p className="s">{t('requests.no-names')}</p>
      <Select label={t('requests.party')} value={party} onChange={setParty} options={PARTIES.map((value) => ({ value, label: t(`requests.party-${value}`) }))} />
      <Field type="date" label={t('requests.received')} value={receivedOn} onChange={setReceivedOn} sentence={sentences.receivedOn} />
      <Field type="date" label={t('requests.due')} value={dueOn} onChange={setDueOn} hint={t('requests.due-hint')} sentence={sentences.dueOn} />
      {receive.isError && Object.keys(sentences).length === 0 && <Refusal error={receive.error} />}
    </Sheet>
  )
}

function Answer({ request, onClose }: { request: AccessRequest, onClose: () => void }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const [on, setOn] = useState(present())
  const [outcome, setOutcome] = useState<typeof OUTCOMES[number]>('given')
  const answer = useDutyAct(onClose)
  const sentence = sentencesAtFields(common, answer.error).on
  return (
    <Sheet open onClose={onClose} title={t('requests.answer')} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={answer.isPending} onAct={() => answer.mutate({ method: 'POST', path: `/access-requests/${request.id}/answer`, body: { on, outcome } })}>{t('save')}</Act>
    </>}>
      <Select label={t('requests.outcome')} value={outcome} onChange={setOutcome} options={OUTCOMES.map((value) => ({ value, label: t(`requests.outcome-${value}`) }))} />
      <Field type="date" label={t('requests.answered')} value={on} onChange={setOn} sentence={sentence} />
      {answer.isError && sentence === undefined && <Refusal error={answer.error} />}
    </Sheet>
  )
}
