import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../http/problem'
import { Act } from '../../parts/Act'
import { Icon } from '../../parts/Icon'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { kitKeys, useKitKey } from './kitKeys'
import { ordersOf, type Order } from './orders'
import { saveFile } from '../../parts/saveFile'
import { TENANTS } from './tenants'

interface OrderCardProps {
  readonly tenant: string
  readonly order: Order
}

/** The order under way: made, fetched once, then handed to the responder. */
export function OrderCard({ tenant, order }: OrderCardProps) {
  const { t } = useTranslation('operator')
  const { api } = useServices()
  const client = useQueryClient()
  const key = useKitKey(order.id)
  const [ask, setAsk] = useState<'fetch' | 'cancel'>()
  const path = `/provisioning/tenants/${tenant}/orders/${order.id}`
  const readAnew = () => {
    void client.invalidateQueries({ queryKey: TENANTS })
    return client.invalidateQueries({ queryKey: ordersOf(api, tenant).queryKey })
  }
  const fetchLetters = useMutation({
    mutationFn: (held: string) => api.file(`${path}/letters`, { headers: { 'komado-kit-key': held } }),
    onSuccess: (file) => {
      saveFile(file, `komado-${order.letters}.pdf`)
      kitKeys.drop(order.id)
    },
    onError: (refusal) => { if (refusal instanceof Problem && refusal.code === 'letters-fetched') kitKeys.drop(order.id) },
    onSettled: () => { setAsk(undefined); return readAnew() },
  })
  const cancel = useMutation({
    mutationFn: () => api.json(path, { method: 'DELETE' }),
    onSuccess: () => kitKeys.drop(order.id),
    onSettled: () => { setAsk(undefined); return readAnew() },
  })
  const guide = useMutation({
    mutationFn: () => api.file(`${path}/guide`),
    onSuccess: (file) => saveFile(file, 'komado-guide.pdf'),
  })
  const fetched = order.status === 'handed-over'
  const lost = order.status === 'ready' && key === undefined && !fetchLetters.isPending

  return (
    <>
      {order.status === 'making' && <Progress order={order} onCancel={() => setAsk('cancel')} />}
      <section className="card stack">
        <div className="row wrap">
          <h2 className="grow">{t(fetched ? 'letters.fetched-head' : 'letters.once-head')}</h2>
          {order.status === 'making' && <span className="chip is-wait"><Icon name="wait" small />{t('letters.not-ready')}</span>}
          {order.status === 'ready' && !lost && <span className="chip is-now"><Icon name="check" small />{t('letters.ready')}</span>}
          {fetched && <span className="chip is-done"><Icon name="check" small />{t('letters.fetched')}</span>}
        </div>
        {order.status !== 'making' && <p className="soft">{t('letters.count', { letters: order.letters, headcount: order.headcount, spare: order.spare })}</p>}
        {fetched ? <p className="s">{t('letters.fetched-text')}</p> : !lost && <p className="s">{t('letters.once-text')}</p>}
        {order.status === 'ready' && key !== undefined && <Note tone="wait">{t('letters.keep-open')}</Note>}
        {lost && <Note tone="late" role="status">{t('letters.key-lost')}</Note>}
        {fetchLetters.isError && <Refusal error={fetchLetters.error} />}
        {cancel.isError && <Refusal error={cancel.error} />}
        {guide.isError && <Refusal error={guide.error} onRetry={() => guide.mutate()} />}
        <div className="row wrap">
          {!fetched && !lost && <Act className="btn btn--main" unready={order.status !== 'ready'} busy={fetchLetters.isPending} onAct={() => setAsk('fetch')}><Icon name="download" small />{t(fetchLetters.isPending ? 'letters.fetching' : 'letters.fetch', { letters: order.letters })}</Act>}
          <Act busy={guide.isPending} onAct={() => guide.mutate()}><Icon name="page" small />{t('letters.guide')}</Act>
          {order.status === 'ready' && <Button className={lost ? 'btn btn--main end' : 'btn btn--quiet end'} onPress={() => setAsk('cancel')}>{t('letters.cancel')}</Button>}
        </div>
      </section>
      <Sheet open={ask === 'fetch'} onClose={() => setAsk(undefined)} title={t('letters.ask-fetch-head')} choices={<>
        <Button className="btn" onPress={() => setAsk(undefined)}>{t('letters.not-yet')}</Button>
        <Act className="btn btn--main" busy={fetchLetters.isPending} onAct={() => { if (key !== undefined) fetchLetters.mutate(key) }}>{t('letters.ask-fetch-act')}</Act>
      </>}><p>{t('letters.ask-fetch-text')}</p></Sheet>
      <Sheet open={ask === 'cancel'} onClose={() => setAsk(undefined)} title={t('letters.ask-cancel-head')} choices={<>
        <Button className="btn" onPress={() => setAsk(undefined)}>{t('letters.go-on')}</Button>
        <Act className="btn btn--main" busy={cancel.isPending} onAct={() => cancel.mutate()}>{t('letters.cancel')}</Act>
      </>}><p>{t('letters.ask-cancel-text', { letters: order.letters })}</p></Sheet>
    </>
  )
}

function Progress({ order, onCancel }: { order: Order, onCancel: () => void }) {
  const { t } = useTranslation('operator')
  const share = order.letters === 0 ? 0 : Math.floor(order.made / order.letters * 100)
  return (
    <section className="card stack">
      <div className="row row--top">
        <div className="grow"><h2 id="making">{t('letters.making')}</h2><p className="soft">{t('letters.count', { letters: order.letters, headcount: order.headcount, spare: order.spare })}</p></div>
        <p className="big" aria-hidden="true">{t('letters.share', { share })}</p>
      </div>
      <ProgressBar value={order.made} maxValue={Math.max(order.letters, 1)} aria-labelledby="making" valueLabel={t('letters.made', { made: order.made, letters: order.letters })}>
        <svg className="prog" aria-hidden="true"><rect width={`${share}%`} height="100%" /></svg>
      </ProgressBar>
      <div className="row wrap">
        <p className="s grow">{t('letters.made', { made: order.made, letters: order.letters })}</p>
        <Button className="btn btn--quiet" onPress={onCancel}>{t('letters.cancel')}</Button>
      </div>
    </section>
  )
}
