import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Icon } from '../../parts/Icon'
import { Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { TextBox } from '../../parts/TextBox'
import { useServices } from '../../session/services'
import { inDue, inWords, plusDays, present } from '../../staff/days'
import { STAGES, surveyQueries, useSurveyAct, type FollowUp, type Wave } from './surveys'

/** What follows from a wave, in stages (R3-30): for everybody again, an offer to talk, a hearing by the committee. */
export function FollowUps({ wave, writes }: { wave: Wave, writes: boolean }) {
  const { t } = useTranslation('surveys')
  const { api } = useServices()
  const followUps = useQuery(surveyQueries.followUps(api, wave.id))
  const [adding, setAdding] = useState(false)
  const mark = useSurveyAct()
  return (
    <section className="card stack-m" aria-labelledby="follow-ups">
      <h2 id="follow-ups" className="aside-head">{t('follow.head')}</h2>
      <p className="s">{t('follow.what')}</p>
      {followUps.isError && <Refusal error={followUps.error} onRetry={() => void followUps.refetch()} />}
      <ul className="people">
        {followUps.data?.followups.map((one) => (
          <li key={one.id} className="wrap">
            <Icon name={one.doneOn === null ? 'wait' : 'yes'} />
            <span className="grow">{t(`stage.${one.stage}`)}<span className="meta">{one.doneOn === null ? t('follow.due', { day: inDue(one.dueOn) }) : t('follow.done', { day: inWords(one.doneOn) })}</span>
              {one.note !== '' && <span className="meta pre">{one.note}</span>}</span>
            {one.doneOn === null && one.dueOn < present() && <span className="chip is-late">{t('overdue')}</span>}
            {writes && <Act className="btn btn--quiet" label={t(one.doneOn === null ? 'follow.mark' : 'follow.unmark', { stage: t(`stage.${one.stage}`) })} onAct={() => mark.mutate({ method: 'PUT', path: `/waves/${wave.id}/followups/${one.id}`, body: { done: one.doneOn === null } })}>{t(one.doneOn === null ? 'done' : 'not-done')}</Act>}
          </li>))}
      </ul>
      {mark.isError && <Refusal error={mark.error} />}
      {writes && <Button className="btn btn--wide" onPress={() => setAdding(true)}><Icon name="plus" small />{t('follow.add')}</Button>}
      {adding && <Add wave={wave} onClose={() => setAdding(false)} />}
    </section>
  )
}

function Add({ wave, onClose }: { wave: Wave, onClose: () => void }) {
  const { t } = useTranslation('surveys')
  const office = useTranslation('office').t
  const [stage, setStage] = useState<FollowUp['stage']>('second-survey')
  const [dueOn, setDueOn] = useState(plusDays(present(), 30))
  const [note, setNote] = useState('')
  const add = useSurveyAct(onClose)
  return (
    <Sheet open onClose={onClose} title={t('follow.add')} choices={<>
      <Button className="btn" onPress={onClose}>{office('back')}</Button>
      <Act className="btn btn--main" busy={add.isPending} unready={dueOn === ''} onAct={() => add.mutate({ path: `/waves/${wave.id}/followups`, body: { stage, dueOn, note } })}>{office('save')}</Act>
    </>}>
      <Select label={t('follow.stage')} value={stage} onChange={setStage} options={STAGES.map((one) => ({ value: one, label: t(`stage.${one}`) }))} hint={t(`stage-what.${stage}`)} />
      <Field label={t('follow.until')} type="date" value={dueOn} onChange={setDueOn} />
      <TextBox label={t('follow.note')} value={note} onChange={setNote} rows={2} />
      {add.isError && <Refusal error={add.error} />}
    </Sheet>
  )
}
