import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Bubbles } from '../../chat/Bubbles'
import { Skeleton } from '../../chat/Skeleton'
import { useLine } from '../../chat/useLine'
import { Act } from '../../parts/Act'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { Bar } from '../Frame'
import { inDays } from './Keeping'
import { useFarewells, useReadAnew, type Farewell } from './keeping'

/** Conversations that the desk deleted and that are still here for their member alone. */
export function Farewells({ onOpen }: { onOpen: (id: string) => void }) {
  const { api } = useServices()
  const { data } = useFarewells(api)
  return <>{data?.map((farewell) => <Card key={farewell.id} farewell={farewell} onOpen={() => onOpen(farewell.id)} />)}</>
}

function Card({ farewell, onOpen }: { farewell: Farewell, onOpen: () => void }) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const readAnew = useReadAnew()
  const [asks, setAsks] = useState(false)
  const hurry = useMutation({
    mutationFn: () => api.json(`/chat/farewells/${farewell.id}`, { method: 'DELETE' }),
    onSuccess: readAnew,
  })
  return (
    <section className="card stack-m" aria-labelledby={`farewell-${farewell.id}`}>
      <h2 id={`farewell-${farewell.id}`}>{t(`farewell.head-${farewell.cause}`)}</h2>
      <p>{farewell.dueOn === null ? t('farewell.until-case') : t('farewell.until', { day: inDays(farewell.dueOn) })}</p>
      <div className="row wrap">
        <Button className="btn" onPress={onOpen}>{t('farewell.read')}</Button>
        {farewell.dueOn !== null && <Button className="btn btn--quiet" onPress={() => setAsks(true)}>{t('farewell.now')}</Button>}
      </div>
      <Sheet open={asks} onClose={() => setAsks(false)} title={t('farewell.ask')} choices={<>
        <Button className="btn" onPress={() => setAsks(false)}>{t('keeping.not')}</Button>
        <Act className="btn btn--main" busy={hurry.isPending} onAct={() => hurry.mutate()}>{t('farewell.now')}</Act>
      </>}>
        <p>{t('farewell.happens')}</p>
        {hurry.isError && <Refusal error={hurry.error} />}
      </Sheet>
    </section>
  )
}

/** One of them, to be read and nothing else. */
export function FarewellPage({ id, onBack, onClose }: { id: string, onBack: () => void, onClose: () => void }) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const path = `/farewells/${id}` as const
  const { query, line, loadOlder } = useLine(api, path)
  return (
    <div className="phone phone--fix">
      <Bar onClose={onClose} onBack={onBack}><h1 className="t">{t('farewell.title')}</h1></Bar>
      <main className="talk">
        {query.isPending && <Skeleton onRetry={() => void query.refetch()} />}
        {query.isError && line.messages.length === 0 && <div className="pad grow-y"><Refusal error={query.error} onRetry={() => void query.refetch()} /></div>}
        {query.data !== undefined && (
          <Bubbles path={path} line={line} mine="member" nameOf={({ side }) => side === 'member' ? '' : t('conversation.desk')} onOlder={loadOlder}
            onSendAgain={() => undefined} onWithdraw={() => undefined} />)}
      </main>
      <footer className="foot"><div className="strip"><Note>{t('farewell.only-you')}</Note></div></footer>
    </div>
  )
}
