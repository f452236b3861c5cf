import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { TextBox } from '../../parts/TextBox'
import { useServices } from '../../session/services'
import { inFull, plusDays, present } from '../../staff/days'
import { useKeepingAct, useKept } from './keeping'

interface ConductSheetProps {
  readonly conversation: string
  readonly onClose: () => void
}

interface Restraint {
  /** Why it is closed; null while it is open. */
  readonly closed: Reason | null
  /** The first day on which the account is not slow any more. */
  readonly slowUntil: string | null
}

const REASONS = ['settled', 'elsewhere', 'abuse'] as const
type Reason = typeof REASONS[number]
const DAYS = ['1', '3', '7', '14'] as const
type Step = 'look' | 'slow' | 'close' | 'threat'

/** What can be done about words that hurt: slow the account here, close the chat, or have a second person see a threat too. */
export function ConductSheet({ conversation, onClose }: ConductSheetProps) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const [step, setStep] = useState<Step>('look')
  const [days, setDays] = useState<typeof DAYS[number]>('3')
  const [reason, setReason] = useState<Reason>('settled')
  const [words, setWords] = useState('')
  const [until, setUntil] = useState(plusDays(present(), 90))
  const kept = useKept(api, conversation)
  const { data: restraint, ...reading } = useQuery({
    queryKey: ['restraint', conversation],
    queryFn: ({ signal }) => api.json<Restraint>(`/chat/conversations/${conversation}/restraint`, { signal }),
  })
  const act = useKeepingAct(() => { setStep('look'); void reading.refetch() })
  const back = <Button className="btn" onPress={() => { act.reset(); setStep('look') }}>{t('keeping.back')}</Button>
  const to = (path: string, method: 'PUT' | 'POST' | 'DELETE', body?: unknown) => act.mutate({ method, path: `/${conversation}/${path}`, body })
  const deeds: Record<Exclude<Step, 'look'>, () => void> = {
    slow: () => to('slowing', 'PUT', { days: Number(days) }),
    close: () => to('closing', 'PUT', { reason }),
    threat: () => to('proposals', 'POST', { kind: 'threat', words, until }),
  }
  return (
    <Sheet open onClose={onClose} title={t(`conduct.head-${step}`)} choices={step === 'look' ? undefined
      : <>{back}<Act className="btn btn--main" busy={act.isPending} unready={step === 'threat' && words.trim() === ''} onAct={deeds[step]}>{t(`conduct.do-${step}`)}</Act></>}>
      {reading.isError && <Refusal error={reading.error} onRetry={() => void reading.refetch()} />}
      {step === 'look' && restraint !== undefined && <>
        <p>{t('conduct.what')}</p>
        {kept.data?.threat === true && kept.data.heldUntil !== null && <Note tone="wait"><b>{t('conduct.threat-kept', { day: inFull(kept.data.heldUntil) })}</b><br />{t('conduct.handed-over')}<br /><a className="link tap" href="/kept/" target="_blank" rel="noreferrer">{t('conduct.list')}</a></Note>}
        {restraint.slowUntil !== null && <Note tone="wait" action={<Act busy={act.isPending} onAct={() => to('slowing', 'DELETE')}>{t('conduct.free')}</Act>}>{t('conduct.slow-until', { day: inFull(restraint.slowUntil) })}</Note>}
        {restraint.closed !== null && <Note tone="wait" action={<Act busy={act.isPending} onAct={() => to('closing', 'DELETE')}>{t('conduct.reopen')}</Act>}>{t(`conduct.closed-${restraint.closed}`)}</Note>}
        <div className="row wrap">
          {restraint.slowUntil === null && restraint.closed === null && <Button className="btn" onPress={() => setStep('slow')}>{t('conduct.slow')}</Button>}
          {restraint.closed === null && kept.data?.tied !== true && <Button className="btn" onPress={() => setStep('close')}>{t('conduct.close')}</Button>}
          {kept.data?.threat !== true && <Button className="btn" onPress={() => setStep('threat')}>{t('conduct.threat')}</Button>}
        </div>
        {kept.data?.tied === true && <p className="s soft">{t('conduct.tied')}</p>}
      </>}
      {step === 'slow' && <>
        <p>{t('conduct.slow-what')}</p>
        <Choices label={t('conduct.slow-days')} value={days} onChange={setDays} short options={DAYS.map((value) => ({ value, label: t('conduct.days', { count: Number(value) }) }))} />
      </>}
      {step === 'close' && <>
        <p>{t('conduct.close-what')}</p>
        <Choices label={t('conduct.close-why')} value={reason} onChange={setReason} options={REASONS.map((value) => ({ value, label: t(`conduct.why-${value}`) }))} />
      </>}
      {step === 'threat' && <>
        <p>{t('conduct.threat-what')}</p>
        <TextBox label={t('conduct.threat-words')} value={words} onChange={setWords} rows={3} />
        <Field label={t('keeping.hold-until')} type="date" value={until} onChange={setUntil} />
        <p className="s soft">{t('conduct.handed-over')}</p>
      </>}
      {act.isError && <Refusal error={act.error} />}
    </Sheet>
  )
}
