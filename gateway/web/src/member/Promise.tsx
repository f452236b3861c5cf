import { Trans, useTranslation } from 'react-i18next'
import { Pane } from '../parts/Pane'
import type { Kind } from '../tenancy'

/** What is promised, and beside it what is not. */
export function PromiseAndLimits({ kind }: { kind: Kind }) {
  const { t } = useTranslation('member')
  return (
    <section className="stack-m" aria-labelledby="promise">
      <h2 id="promise" className="row"><Pane desk={false} />{t('promise.head')}</h2>
      <p>{t('promise.text', { context: kind })}</p>
      <p><Trans t={t} i18nKey="promise.limits" context={kind} components={{ b: <b /> }} /></p>
      <p className="s soft">{t('promise.advice', { context: kind })}</p>
    </section>
  )
}
