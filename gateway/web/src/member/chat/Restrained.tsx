import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Note } from '../../parts/Note'
import type { Kind } from '../../tenancy'
import { Others } from './Elsewhere'
import type { OwnLine } from './desks'
import { inDays } from './Keeping'

/** Where the composer was: the desk has closed this chat, why, and what can be done all the same. */
export function Closed({ reason, kind, onActs }: { reason: NonNullable<OwnLine['closed']>, kind: Kind, onActs: () => void }) {
  const { t } = useTranslation('member')
  return (
    <section className="stack-m pad" aria-labelledby="closed">
      <Note tone="wait" role="status"><b id="closed">{t('closed.head')}</b><br />{t(`closed.${reason}`)}<br />{t('closed.still')}</Note>
      <Button className="btn btn--wide" onPress={onActs}>{t('acts.open')}</Button>
      <Others kind={kind} />
    </section>
  )
}

/** Said beforehand, where one writes: few messages an hour are taken here until a day. */
export function Slow({ until }: { until: string }) {
  const { t } = useTranslation('member')
  return <p className="strip-line" role="status">{t('closed.slow', { day: inDays(until) })}</p>
}
