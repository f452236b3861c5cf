import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dayLabel, today } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import type { Api } from '../../http/api'
import { Act } from '../../parts/Act'
import { Icon } from '../../parts/Icon'
import { Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'

type Item = 'training-given' | 'policy-published' | 'use-understood' | 'readers-able'

interface Line {
  readonly item: Item
  readonly met: boolean
  readonly confirmedOn?: string
}

interface GoLive {
  readonly complete: boolean
  readonly items: readonly Line[]
}

const CHECKLIST = ['checklist'] as const
const PATH = '/provisioning/checklist'
const POLL = 5000

/** Whether letters may begin to work; asked anew while something is missing, since who can read is heard and not pressed. */
export function useChecklist(api: Api) {
  return useQuery({
    queryKey: CHECKLIST,
    queryFn: ({ signal }) => api.json<GoLive>(PATH, { signal }),
    refetchInterval: (query) => query.state.data?.complete === false ? POLL : false,
  })
}

/** What has to be true before letters work: each line with its state, and the press by which a person stands for it. */
export function Checklist({ handsOut }: { handsOut: boolean }) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const client = useQueryClient()
  const list = useChecklist(api)
  const tick = useMutation({
    mutationFn: ({ item, met }: Line) => api.json<GoLive>(`${PATH}/${item}`, { method: met ? 'DELETE' : 'PUT' }),
    // Two presses may be answered in either order, each with the list as it was then; only what is read after both is right.
    onSettled: () => client.invalidateQueries({ queryKey: CHECKLIST }),
  })
  if (list.isError) return <Refusal error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <div className="card stack-m" aria-busy="true"><span className="skel skel--l" /><span className="skel" /></div>
  return (
    <section className="card stack-m" aria-labelledby="before">
      <h2 id="before">{t('kits.before')}</h2>
      <ul className="golive">
        {list.data.items.map((line) => {
          const mayTick = line.item !== 'readers-able' && (handsOut || line.item !== 'use-understood')
          return (
            <li key={line.item}>
              {line.met ? <Icon name="yes" /> : <span className="ring" aria-hidden="true" />}
              <div className="grow">
                <p>{t(`kits.item-${line.item}`)}<span className="vh">{t(line.met ? 'kits.met' : 'kits.missing')}</span></p>
                {line.confirmedOn !== undefined && <p className="meta">{t('kits.confirmed', { day: dayLabel(line.confirmedOn, currentLanguage(), today(new Date())) })}</p>}
                {!line.met && !mayTick && <p className="meta">{t(`kits.wait-${line.item}`)}</p>}
              </div>
              {mayTick && <Act className={line.met ? 'btn btn--quiet' : 'btn'} busy={tick.isPending && tick.variables.item === line.item} onAct={() => tick.mutate(line)}
                label={line.met ? t('kits.undo-item', { item: t(`kits.item-${line.item}`) }) : t(`kits.do-${line.item}`)}>{t(line.met ? 'kits.undo' : `kits.do-${line.item}`)}</Act>}
            </li>)
        })}
      </ul>
      {tick.isError && <Refusal error={tick.error} />}
    </section>
  )
}
