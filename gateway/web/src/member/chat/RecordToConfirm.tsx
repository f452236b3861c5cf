import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { recordKey, useRecord, type CaseRecord } from '../../chat/record'
import { langOf } from '../../language/langOf'
import { Act } from '../../parts/Act'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { Ticks } from '../../parts/Ticks'
import { useServices } from '../../session/services'

type Yes = 'record' | 'report'

/** The desk wrote down what it would report: the member says yes to exactly these words, each yes for itself, or asks for others. */
export function RecordToConfirm({ desk }: { desk: string }) {
  const { t } = useTranslation('member')
  const [open, setOpen] = useState(false)
  const { data: record } = useRecord(`/desks/${desk}`)
  if (record === undefined || record === null || record.status === 'reported') return null
  return (
    <div className="strip">
      <Note tone="wait" role="status" action={<Button className="btn" onPress={() => setOpen(true)}>{t('record.read')}</Button>}>{t(`record.${record.status}`)}</Note>
      {open && <RecordSheet key={record.version} desk={desk} record={record} onClose={() => setOpen(false)} />}
    </div>
  )
}

function RecordSheet({ desk, record, onClose }: { desk: string, record: CaseRecord, onClose: () => void }) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const client = useQueryClient()
  const [yes, setYes] = useState<Yes[]>([...(record.toRecord ? ['record' as const] : []), ...(record.toReport ? ['report' as const] : [])])
  const [corrects, setCorrects] = useState(false)
  const [words, setWords] = useState(record.correction ?? '')
  const answer = useMutation({
    mutationFn: () => corrects
      ? api.json(`/chat/desks/${desk}/record/correction`, { method: 'PUT', body: { version: record.version, text: words } })
      : api.json(`/chat/desks/${desk}/record/consent`, { method: 'PUT', body: { version: record.version, record: yes.includes('record'), report: yes.includes('report') } }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: recordKey(`/desks/${desk}`) }),
  })
  const choose = (next: Yes[]) => setYes(next.includes('record') ? next : [])
  return (
    <Sheet open onClose={onClose} title={t('record.head')} choices={<>
      <Button className="btn" onPress={onClose}>{t('record.later')}</Button>
      <Act className="btn btn--main" busy={answer.isPending} unready={corrects && words.trim() === ''} onAct={() => answer.mutate()}>{t(corrects ? 'record.send-words' : 'record.send')}</Act>
    </>}>
      <p className="s soft">{t('record.what')}</p>
      <blockquote className="card pre" lang={langOf(record.text)}>{record.text}</blockquote>
      {corrects
        ? <label className="field"><span className="lab">{t('record.words')}</span><textarea className="in" rows={4} value={words} onChange={(event) => setWords(event.target.value)} /></label>
        : <Ticks label={t('record.ask')} value={yes} onChange={choose} options={[{ value: 'record', label: t('record.to-record') }, { value: 'report', label: t('record.to-report') }]} />}
      <Button className="link tap" onPress={() => setCorrects(!corrects)}>{t(corrects ? 'record.not-wrong' : 'record.wrong')}</Button>
      <p className="s soft">{t('record.can-take-back')}</p>
      {answer.isError && <Refusal error={answer.error} />}
    </Sheet>
  )
}
