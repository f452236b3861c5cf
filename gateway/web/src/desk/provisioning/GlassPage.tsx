import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { TONE_OF_OPENING, type Opening } from '../../staff/glass'
import { momentInWords } from '../../staff/moments'
import { Table } from '../../staff/Table'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import type { Rights } from '../rights'
import { Tabs } from '../Tabs'

/** That operators looked into the organisation's jobs, why and until when (TH-32). */
export function GlassPage({ rights, onGo }: { rights: Rights, onGo: (place: Place) => void }) {
  const { t } = useTranslation('office')
  const staff = useTranslation('staff').t
  const { api } = useServices()
  const list = useQuery({ queryKey: ['glass'], queryFn: async ({ signal }) => (await api.json<{ openings: Opening[] }>('/provisioning/break-glass', { signal })).openings })
  return (
    <Page head={t('room.glass')} what={t('glass.what')} sees={t('sees.glass')} tabs={<Tabs here="glass" rights={rights} onGo={(room) => onGo({ room })} />}>
      {list.isPending && <Waiting />}
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && (
        <Table label={t('room.glass')} rows={list.data} idOf={({ id }) => id} none={t('glass.none')} file="komado-break-glass"
          columns={[
            { key: 'reason', label: t('glass.why'), text: ({ reason, explanation }) => `${staff(`glass.reason-${reason}`)} ${explanation}`, cell: ({ reason, explanation }) => <><b>{staff(`glass.reason-${reason}`)}</b><span className="meta pre">{explanation}</span></> },
            { key: 'state', label: t('glass.state'), text: ({ state }) => staff(`glass.is-${state}`), cell: ({ state }) => <span className={`chip ${TONE_OF_OPENING[state]}`}>{staff(`glass.is-${state}`)}</span> },
            { key: 'asked', label: t('glass.asked'), text: ({ askedAt }) => askedAt, cell: ({ askedAt }) => momentInWords(askedAt), wide: true },
            { key: 'until', label: t('glass.until'), text: ({ until, endedAt }) => endedAt ?? until, cell: ({ until, endedAt }) => momentInWords(endedAt ?? until) },
          ]} />)}
      <p className="hint after">{t('glass.never')}</p>
    </Page>
  )
}
