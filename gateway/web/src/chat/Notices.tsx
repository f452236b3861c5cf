import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { dayLabel, today } from '../language/halfDay'
import { currentLanguage } from '../language/language'
import { Note } from '../parts/Note'
import { Sheet } from '../parts/Sheet'
import { useServices } from '../session/services'
import type { LinePath } from './useLine'

interface Notice {
  readonly number: number
  readonly code: string
  readonly params: Readonly<Record<string, string>>
  readonly day: string
}

const KNOWN = [
  'record-reported', 'duty-reported', 'received', 'counsellors-assigned', 'counsellor-changed', 'record-to-confirm', 'reminded', 'reported-to-committee',
  'closed-barred', 'closed-na', 'investigation-set-up', 'investigation-stopped', 'determined', 'appeal-received', 'appeal-dismissed', 'reinvestigation',
  'measures-taken', 'watch-begun', 'resolved', 'serious-reported', 'interim-to-consent', 'disclosed',
] as const

const isKnown = (code: string): code is typeof KNOWN[number] => (KNOWN as readonly string[]).includes(code)

/** What the system said in this conversation: the latest where one writes, all of it behind a press. */
export function Notices({ path }: { path: LinePath }) {
  const { t } = useTranslation()
  const { api } = useServices()
  const [open, setOpen] = useState(false)
  const { data } = useQuery({
    queryKey: ['notices', path],
    queryFn: async ({ signal }) => (await api.json<{ notices: Notice[] }>(`/chat${path}/notices`, { signal })).notices,
    refetchInterval: 60_000,
  })
  const last = data?.at(-1)
  if (data === undefined || last === undefined) return null
  const said = ({ code }: Notice) => isKnown(code) ? t(`notice.${code}`) : t('notice.other')
  return (
    <div className="strip">
      <Note role="status" action={data.length > 1 ? <Button className="link tap" onPress={() => setOpen(true)}>{t('notice.all')}</Button> : undefined}>{said(last)}</Note>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('notice.head')}>
        <dl>{data.map((notice) => <div key={notice.number} className="kv-row"><dt>{dayLabel(notice.day, currentLanguage(), today(new Date()))}</dt><dd>{said(notice)}</dd></div>)}</dl>
      </Sheet>
    </div>
  )
}
