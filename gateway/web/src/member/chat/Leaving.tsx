import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../chat/readers'
import { Problem } from '../../http/problem'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { DESKS, type Desk, type OwnLine } from './desks'

interface LeavingProps {
  readonly desk: Desk
  readonly line: OwnLine
  readonly person: Person
}

/** That somebody is not wanted any more; it is asked again in the same place, and holds at once. */
export function Leaving({ desk, line, person }: LeavingProps) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [then, setThen] = useState<'replace' | 'fewer'>('replace')
  const name = t('readers.name', { name: person.displayName })
  const leave = useMutation({
    mutationFn: () => api.json(`/chat/desks/${line.id}/leaving`, { method: 'POST', body: { person: person.id, counsellors: then === 'replace' ? line.readers.length : line.readers.length - 1 } }),
    onSuccess: () => client.invalidateQueries({ queryKey: DESKS }),
  })
  if (!asking) return <Button className="link tap tap--wraps" onPress={() => setAsking(true)}>{t('leaving.ask-of', { name })}</Button>
  return (
    <div className="stack-m">
      <p className="s">{t('leaving.what', { name })}</p>
      {desk.kind === 'consult' && line.readers.length > 1 && (
        <Choices label={t('readers.head')} value={then} onChange={setThen} options={[{ value: 'replace', label: t('leaving.replace') }, { value: 'fewer', label: t('leaving.fewer') }]} />)}
      <div className="row wrap">
        <Button className="btn" onPress={() => setAsking(false)}>{t('leaving.stay')}</Button>
        <Act className="btn btn--main" busy={leave.isPending} onAct={() => leave.mutate()}>{t('leaving.do')}</Act>
      </div>
      {leave.error instanceof Problem && leave.error.code === 'nobody-left'
        ? <Note tone="wait" role="alert">{t('leaving.nobody')}</Note>
        : leave.isError && <Refusal error={leave.error} />}
    </div>
  )
}
