import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Note, Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { rowsOf, useConversations } from './conversations'

interface LinkSheetProps {
  readonly conversation: string
  readonly onClose: () => void
}

/** Asks the member whether an earlier chat may be read as the same person's. */
export function LinkSheet({ conversation, onClose }: LinkSheetProps) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const client = useQueryClient()
  const [earlier, setEarlier] = useState('')
  const path = `/chat/conversations/${conversation}/link`
  const key = ['link', conversation] as const
  const others = rowsOf(useConversations(api).data).filter(({ id }) => id !== conversation)
  const link = useQuery({ queryKey: key, queryFn: ({ signal }) => api.json<{ earlier: string | null, agreed: boolean }>(path, { signal }) })
  const again = () => client.invalidateQueries({ queryKey: key })
  const ask = useMutation({ mutationFn: () => api.json(path, { method: 'PUT', body: { earlier } }), onSuccess: again })
  const forget = useMutation({ mutationFn: () => api.json(path, { method: 'DELETE' }), onSuccess: again })
  const there = link.data?.earlier ?? null
  const nameOf = (id: string) => others.find((row) => row.id === id)?.nickname ?? t('talk.nameless')
  return (
    <Sheet open onClose={onClose} title={t('link.head')} choices={<>
      <Button className="btn" onPress={onClose}>{t('link.not')}</Button>
      {there === null
        ? <Act className="btn btn--main" busy={ask.isPending} unready={earlier === ''} onAct={() => ask.mutate()}>{t('link.ask')}</Act>
        : <Act className="btn" busy={forget.isPending} onAct={() => forget.mutate()}>{t('link.forget')}</Act>}
    </>}>
      <p className="s">{t('link.what')}</p>
      {there === null
        ? <Select label={t('link.which')} value={earlier} onChange={setEarlier} options={[{ value: '', label: '—' }, ...others.map((row) => ({ value: row.id, label: row.nickname ?? t('talk.nameless') }))]} />
        : <Note tone={link.data?.agreed === true ? 'done' : 'wait'} role="status">{link.data?.agreed === true ? t('link.agreed', { nickname: nameOf(there) }) : t('link.asked')}</Note>}
      {(ask.isError || forget.isError) && <Refusal error={ask.error ?? forget.error} />}
    </Sheet>
  )
}
