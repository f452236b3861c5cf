import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { encode } from 'uqr'
import { inDue } from '../../staff/days'
import { keepPage } from '../../staff/leaving'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { wholeNumber } from '../../parts/wholeNumber'
import { said } from '../../survey/questionnaire'
import { useServices } from '../../session/services'
import { useTenant } from '../../tenancy'
import { staffMe } from '../../staff/me'
import { useQuery } from '@tanstack/react-query'
import { useSurveyAct, type Wave } from './surveys'

const MOST = 2_000

/** Printable tickets for those without an account: no address, no name, each good for one answer, shown once. */
export function Tickets({ wave }: { wave: Wave }) {
  const { t } = useTranslation('surveys')
  const [count, setCount] = useState('')
  const [unfit, setUnfit] = useState(false)
  const [sheets, setSheets] = useState<readonly string[]>([])
  const make = useSurveyAct<{ tickets: readonly string[] }>(({ tickets }) => setSheets(tickets))
  useEffect(() => sheets.length === 0 ? undefined : keepPage(`tickets ${wave.id}`), [sheets, wave.id])
  const ask = () => {
    const wanted = wholeNumber(count)
    const fits = wanted !== undefined && wanted >= 1 && wanted <= MOST
    setUnfit(!fits)
    if (fits) make.mutate({ path: `/waves/${wave.id}/tickets`, body: { count: wanted } })
  }
  return (
    <section className="card stack-m" aria-labelledby="tickets">
      <h2 id="tickets" className="aside-head">{t('tickets.head')}</h2>
      <p className="s">{t('tickets.what')}</p>
      {wave.tickets > 0 && <p className="s">{t('tickets.made', { count: wave.tickets })}</p>}
      <Field label={t('tickets.count')} numeric value={count} onChange={setCount} sentence={unfit ? t('tickets.count-unfit') : undefined} />
      <Act busy={make.isPending} onAct={ask}>{t('tickets.make')}</Act>
      {make.isError && <Refusal error={make.error} />}
      {sheets.length > 0 && (
        <>
          <Note tone="wait" role="status">{t('tickets.once', { count: sheets.length })}</Note>
          <Act className="btn btn--main" onAct={() => window.print()}>{t('tickets.print')}</Act>
          <TicketSheets wave={wave} tickets={sheets} />
        </>)}
    </section>
  )
}

function TicketSheets({ wave, tickets }: { wave: Wave, tickets: readonly string[] }) {
  const { t } = useTranslation('surveys')
  const { api } = useServices()
  const tenant = useTenant(api)
  const me = useQuery(staffMe(api))
  const code = me.data?.tenant
  if (code === undefined) return null
  return (
    <ol className="ticket-sheets" tabIndex={0} aria-label={t('tickets.head')}>
      {tickets.map((ticket) => (
        <li key={ticket} className="ticket">
          <Code text={`${window.location.origin}/g/#${code}.${wave.id}.${ticket}`} label={t('tickets.code')} />
          <div>
            <p><b>{tenant.data?.name}</b></p>
            <p>{said(wave.title)}</p>
            <p>{t('tickets.how', { day: inDue(wave.closesOn) })}</p>
          </div>
        </li>))}
    </ol>
  )
}

/** The address as a code for the camera, drawn in the page. */
function Code({ text, label }: { text: string, label: string }) {
  const { data, size } = encode(text, { border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => dark ? [`M${x} ${y}h1v1h-1z`] : [])).join('')
  return <svg className="ticket-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges"><path d={path} /></svg>
}
