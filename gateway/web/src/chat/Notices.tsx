import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { dayLabel, today } from '../language/halfDay'
import { currentLanguage } from '../language/language'
import { Note } from '../parts/Note'
import { Sheet } from '../parts/Sheet'
import { useServices } from '../session/services'
import { useNotices, type Notice } from './passedOn'
import { isAsked, Question } from './Question'
import type { LinePath } from './useLine'

const KNOWN = [
  'record-reported', 'duty-reported', 'received', 'counsellors-assigned', 'counsellor-changed', 'record-to-confirm', 'mediation-asked', 'statement-asked', 'reminded', 'reported-to-committee',
  'closed-barred', 'closed-na', 'investigation-set-up', 'investigation-stopped', 'determined', 'appeal-received', 'appeal-dismissed', 'reinvestigation',
  'measures-taken', 'watch-begun', 'resolved', 'serious-reported', 'interim-to-consent', 'disclosed', 'freed', 'closed', 'reopened',
] as const
const WITH_A_DAY = ['slowed', 'threat-kept'] as const

const isOf = <Code extends string>(codes: readonly Code[], code: string): code is Code => (codes as readonly string[]).includes(code)

/** What the system said in this conversation: the latest where one writes, all of it behind a press. */
export function Notices({ path }: { path: LinePath }) {
  const { t } = useTranslation()
  const { api } = useServices()
  const [open, setOpen] = useState(false)
  const { data } = useNotices(api, path)
  const last = data?.at(-1)
  if (data === undefined || last === undefined) return null
  const inDays = (day: string) => dayLabel(day, currentLanguage(), today(new Date()))
  const said = ({ code, params, day }: Notice) => {
    if (isOf(WITH_A_DAY, code)) return t(`notice.${code}`, { day: inDays(params.until ?? day) })
    return isOf(KNOWN, code) ? t(`notice.${code}`) : t('notice.other')
  }
  const answered = ({ params, answer }: Notice) => isAsked(params.asks) && (answer ?? '') !== '' ? t('notice.answered', { answer: t(`notice.${answer === 'yes' ? 'yes' : 'no'}-${params.asks}`) }) : undefined
  const asked = path.startsWith('/desks/') ? data.find(({ params, answer }) => isAsked(params.asks) && (answer ?? '') === '') : undefined
  return (
    <div className="strip">
      {last !== asked && <Note role="status" action={data.length > 1 ? <Button className="link tap" onPress={() => setOpen(true)}>{t('notice.all')}</Button> : undefined}>{said(last)}</Note>}
      {asked !== undefined && isAsked(asked.params.asks) && <Question path={path} number={asked.number} asks={asked.params.asks} />}
      <Sheet open={open} onClose={() => setOpen(false)} title={t('notice.head')}>
        <dl>{data.map((notice) => <div key={notice.number} className="kv-row"><dt>{inDays(notice.day)}</dt><dd>{said(notice)}{answered(notice) !== undefined && <div className="meta">{answered(notice)}</div>}</dd></div>)}</dl>
      </Sheet>
    </div>
  )
}
