import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { Ticks } from '../../parts/Ticks'
import { useServices } from '../../session/services'
import { inFull, present } from '../../staff/days'
import { useKeepingAct, type AllOutlook } from './keeping'

/** All conversations of a desk at once: what it would do, a tick, the deed (R0-11). */
export function DeleteAll({ desk }: { desk: string }) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const [open, setOpen] = useState(false)
  const [sure, setSure] = useState<string[]>([])
  const outlook = useQuery({
    queryKey: ['kept', 'all', desk],
    enabled: open,
    queryFn: ({ signal }) => api.json<AllOutlook>(`/chat/conversations/deletions?desk=${desk}`, { signal }),
  })
  const close = () => { setOpen(false); setSure([]) }
  const remove = useKeepingAct(close)
  const all = outlook.data
  const day = all === undefined ? '' : inFull(all.destroyedOn)
  return (
    <>
      <Button className="link tap lines-note" onPress={() => setOpen(true)}>{t('delete-all.open')}</Button>
      <Sheet open={open} onClose={close} title={t('delete-all.head')} choices={<>
        <Button className="btn" onPress={close}>{t('keeping.back')}</Button>
        <Act className="btn btn--main" busy={remove.isPending} unready={sure.length === 0 || (all?.conversations ?? 0) === 0}
          onAct={() => remove.mutate({ method: 'POST', path: '/deletions', body: { desk, conversations: all?.conversations } })}>{t('delete-all.now')}</Act>
      </>}>
        {outlook.isError && <Refusal error={outlook.error} onRetry={() => void outlook.refetch()} />}
        {all !== undefined && <>
          <p>{t('delete-all.count', { count: all.conversations })}</p>
          {all.kept > 0 && <p>{t('delete-all.kept', { count: all.kept })}</p>}
          <p>{t('keeping.happens')}</p>
          <p>{t(all.destroyedOn === present() ? 'keeping.at-once' : 'keeping.later', { day })}</p>
          <Ticks label={t('delete-all.sure')} value={sure} onChange={setSure} options={[{ value: 'sure', label: t('delete-all.yes', { count: all.conversations }) }]} />
        </>}
        {remove.isError && <Refusal error={remove.error} onRetry={() => { remove.reset(); void outlook.refetch() }} />}
      </Sheet>
    </>
  )
}
