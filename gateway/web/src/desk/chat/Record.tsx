import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { recordKey, useRecord, type CaseRecord } from '../../chat/record'
import { Act } from '../../parts/Act'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { useKeepingAct } from './keeping'

/** The way to a case: words that the member confirms, their report, and the report past consent. */
export function Record({ id }: { id: string }) {
  const { t } = useTranslation('desk')
  const [open, setOpen] = useState(false)
  const { data: record } = useRecord(`/conversations/${id}`)
  return (
    <>
      <Button className="link tap" onPress={() => setOpen(true)}>{t('record.open')}</Button>
      {open && record !== undefined && <RecordSheet key={record?.version ?? 0} id={id} record={record} onClose={() => setOpen(false)} />}
    </>
  )
}

function RecordSheet({ id, record, onClose }: { id: string, record: CaseRecord | null, onClose: () => void }) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const client = useQueryClient()
  const [text, setText] = useState(record?.text ?? '')
  const [duty, setDuty] = useState(false)
  const [words, setWords] = useState('')
  const change = useMutation({
    mutationFn: (report: boolean) => report
      ? api.json(`/chat/conversations/${id}/record/report`, { method: 'POST', body: { version: record?.version } })
      : api.json(`/chat/conversations/${id}/record`, { method: 'PUT', body: { text, version: record?.version ?? 0 } }),
    onSuccess: onClose,
    onSettled: () => Promise.all([recordKey(`/conversations/${id}`), ['notices']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
  const propose = useKeepingAct(onClose)
  const ready = record?.status === 'confirmed' && record.toReport
  return (
    <Sheet open onClose={onClose} title={t(duty ? 'record.duty-head' : 'record.head')} choices={duty
      ? <>
        <Button className="btn" onPress={() => setDuty(false)}>{t('keeping.back')}</Button>
        <Act className="btn btn--main" busy={propose.isPending} unready={words.trim() === ''} onAct={() => propose.mutate({ method: 'POST', path: `/${id}/proposals`, body: { kind: 'duty-report', words } })}>{t('keeping.propose')}</Act>
      </>
      : <>
        <Act busy={change.isPending} unready={text.trim() === '' || text === record?.text} onAct={() => change.mutate(false)}>{t('record.propose')}</Act>
        <Act className="btn btn--main" busy={change.isPending} unready={!ready || text !== record.text} onAct={() => change.mutate(true)}>{t('record.report')}</Act>
      </>}>
      {duty
        ? <>
          <p>{t('record.duty-what')}</p>
          <Note tone="wait">{t('record.duty-told')}</Note>
          <label className="field"><span className="lab">{t('record.duty-words')}</span><textarea className="in" rows={4} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} /></label>
          {propose.isError && <Refusal error={propose.error} />}
        </>
        : <>
          <p className="s soft">{t('record.what')}</p>
          {record !== null && <Note tone={ready ? 'done' : 'wait'}>{t(record.status === 'confirmed' && !record.toReport ? 'record.confirmed-only' : `record.${record.status}`)}</Note>}
          {record?.correction != null && <Note><b>{t('record.wanted')}</b><br />{record.correction}</Note>}
          <label className="field"><span className="lab">{t('record.text')}</span><textarea className="in" rows={7} value={text} onChange={(event) => setText(event.target.value)} /></label>
          {change.isError && <Refusal error={change.error} />}
          <Button className="link tap" onPress={() => setDuty(true)}>{t('record.duty')}</Button>
        </>}
    </Sheet>
  )
}
