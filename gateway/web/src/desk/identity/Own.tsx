import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { daysBetween, lastDay, present } from '../../staff/days'
import { staffMe } from '../../staff/me'
import { Page, Waiting } from '../Page'
import type { Rights } from '../rights'
import { Conflicts } from './Conflicts'
import { queries } from './staff'
import { useGrantWords } from './words'

const SOON = 60

/** What one holds oneself and until when, and what one has declared. */
export function Own({ rights }: { rights: Rights }) {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const words = useGrantWords()
  const me = useQuery(staffMe(api))
  const units = useQuery({ ...queries.units(api), enabled: rights.declares })
  const names = useQuery({ ...queries.names(api), enabled: rights.declares })
  const terms = me.data?.terms ?? []
  return (
    <Page head={t('own.head')} what={t('own.what')} sees={t('sees.own')}>
      {me.isPending && <Waiting />}
      {me.isError && <Refusal error={me.error} onRetry={() => void me.refetch()} />}
      {me.isSuccess && (
        <div className="stack">
          <section className="card stack-m">
            <h2>{t('own.terms')}</h2>
            {terms.length === 0 && <p className="soft">{t('own.none')}</p>}
            <ul className="people">
              {terms.map((grant) => {
                const left = daysBetween(present(), lastDay(grant.until))
                return (
                  <li key={grant.id} className="wrap">
                    <span className="grow"><b>{words.office(grant, { units: units.data?.units })}</b><span className="meta">{words.term(grant)}</span></span>
                    {left <= SOON && <span className="chip is-wait">{t('own.days', { count: Math.max(0, left) })}</span>}
                  </li>)
              })}
            </ul>
            <p className="hint">{t('own.ends')}</p>
          </section>
          {rights.declares && <Conflicts person="me" path="/me/conflicts" units={units.data?.units ?? []} names={names.data?.names.filter(({ id }) => id !== me.data.id) ?? []} />}
        </div>)}
    </Page>
  )
}
