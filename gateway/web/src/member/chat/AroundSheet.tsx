import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { readersOf } from '../../chat/readers'
import { Problem } from '../../http/problem'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { Ticks } from '../../parts/Ticks'
import { useServices } from '../../session/services'
import { usePeople } from '../../tenancy'
import { useDeskWords } from './deskWords'
import { withLine, type Desk, type OwnLine } from './desks'
import { readerNames } from './readers'

interface AroundSheetProps {
  readonly desk: Desk
  /** Where one can turn when nobody is left. */
  readonly others: readonly Desk[]
  readonly onLine: (line: string) => void
  readonly onOther: (desk: Desk) => void
  readonly onClose: () => void
}

/** Whom a line goes around, and at a counselling desk how many read it: chosen before the first word. */
export function AroundSheet({ desk, others, onLine, onOther, onClose }: AroundSheetProps) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const client = useQueryClient()
  const nameOf = useDeskWords()
  const people = usePeople(api)
  const [around, setAround] = useState<readonly string[]>([])
  const [counsellors, setCounsellors] = useState<'usual' | 'one'>('usual')
  const usual = desk.counsellors ?? 0
  const counsels = desk.kind === 'consult'
  const left = desk.readers.filter((id) => !around.includes(id))
  const choose = useMutation({
    mutationFn: () => api.json<OwnLine>(`/chat/desks/${desk.id}/routes`, { method: 'POST', body: counsellors === 'one' ? { around, counsellors: 1 } : { around } }),
    onSuccess: (line) => { withLine(client, desk.id, line); onLine(line.id) },
  })
  const nobody = left.length === 0 || (choose.error instanceof Problem && choose.error.code === 'nobody-left')
  const named = readersOf(desk.readers, people.data ?? []).named
  return (
    <Sheet open onClose={onClose} title={t(counsels ? 'around.choose' : 'around.head')} choices={<>
      <Button className="btn" onPress={onClose}>{t('around.back')}</Button>
      <Act className="btn btn--main" busy={choose.isPending} unready={nobody || (!counsels && around.length === 0)} onAct={() => choose.mutate()}>{t('around.start')}</Act>
    </>}>
      {!counsels && <p>{t('around.what')}</p>}
      <Ticks label={t('around.pick')} value={around} onChange={setAround} options={named.map(({ id, displayName }) => ({ value: id, label: t('readers.name', { name: displayName }) }))} />
      {counsels && usual > 1 && <Choices short label={t('around.how-many')} value={counsellors} onChange={setCounsellors} options={[{ value: 'usual', label: t('around.usual', { count: usual }) }, { value: 'one', label: t('around.one') }]} />}
      {nobody
        ? (
          <div className="stack-m" role="status">
            <Note tone="wait">{t(others.length > 0 ? 'around.nobody' : 'around.nobody-at-all')}</Note>
            {others.map((other) => <Button key={other.id} className="btn btn--wide" onPress={() => onOther(other)}>{nameOf(other)}</Button>)}
          </div>)
        : around.length > 0 && !counsels
          ? <p role="status">{t('around.left', { names: readerNames(t, readersOf(left, people.data ?? []), 'full') })}</p>
          : !counsels && <p className="meta">{t('around.pick-first')}</p>}
      {!nobody && around.length > 0 && <p className="meta">{t('around.others-see')}</p>}
      {choose.isError && !nobody && <Refusal error={choose.error} />}
    </Sheet>
  )
}
