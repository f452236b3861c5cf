import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { dayLabel, today } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import type { OwnLine } from './desks'
import { useOutlook, useReadAnew } from './keeping'

export function inDays(day: string): string {
  return dayLabel(day, currentLanguage(), today(new Date()))
}

/** How long this is kept, and withdrawing all of it: first what happens, then the deed. */
export function Keeping({ own, onGone }: { own: OwnLine, onGone: () => void }) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const outlook = useOutlook(api, own.id, own.opened)
  const readAnew = useReadAnew()
  const [open, setOpen] = useState(false)
  const [asks, setAsks] = useState(false)
  const withdraw = useMutation({
    mutationFn: () => api.json(`/chat/desks/${own.id}/conversation`, { method: 'DELETE' }),
    onSuccess: async () => {
      await readAnew()
      onGone()
    },
  })
  const kept = outlook.data
  if (kept === undefined || kept === null) return null
  const leave = () => { setOpen(false); setAsks(false); withdraw.reset() }
  return (
    <>
      <Button className="link tap" onPress={() => setOpen(true)}>{t('keeping.open')}</Button>
      <Sheet open={open} onClose={leave} title={t(asks ? 'keeping.ask' : 'keeping.head')} choices={asks
        ? <>
          <Button className="btn" onPress={() => setAsks(false)}>{t('keeping.not')}</Button>
          <Act className="btn btn--main" busy={withdraw.isPending} onAct={() => withdraw.mutate()}>{t('keeping.withdraw-now')}</Act>
        </>
        : undefined}>
        {asks
          ? <>
            <p>{t(kept.tied ? 'keeping.happens-tied' : 'keeping.happens')}</p>
            <p className="s soft">{t('keeping.again')}</p>
            {withdraw.isError && <Refusal error={withdraw.error} />}
          </>
          : <>
            <p>{t('keeping.ends', { day: inDays(kept.endsOn) })}</p>
            {kept.tied && <Note tone="wait">{t('keeping.tied')}</Note>}
            {kept.heldUntil !== null && <Note tone="wait"><b>{t('keeping.held', { day: inDays(kept.heldUntil) })}</b><br />{t('keeping.held-what')}</Note>}
            <p className="s soft">{t('keeping.desk', { day: inDays(kept.destroyedOn) })}</p>
            {kept.heldUntil === null && <Button className="btn btn--wide" onPress={() => setAsks(true)}>{t('keeping.withdraw')}</Button>}
          </>}
      </Sheet>
    </>
  )
}

/** Two weeks before the end, where it is read. */
export function EndAnnounced({ own }: { own: OwnLine }) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const { data } = useOutlook(api, own.id, own.opened)
  if (!data?.announced) return null
  return <div className="strip"><Note tone="wait" role="status">{t('keeping.announced', { day: inDays(data.endsOn) })}</Note></div>
}
