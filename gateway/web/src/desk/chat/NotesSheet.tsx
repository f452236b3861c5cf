import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dayLabel, today } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { langOf } from '../../language/langOf'
import { Act } from '../../parts/Act'
import { Refusal } from '../../parts/Note'
import { Pane } from '../../parts/Pane'
import { Sheet } from '../../parts/Sheet'
import { TextBox } from '../../parts/TextBox'
import { useDraft } from '../../session/drafts'
import { useServices } from '../../session/services'

interface Note {
  readonly id: string
  readonly by: string
  readonly day: string
  readonly text: string
}

interface NotesSheetProps {
  readonly conversation: string
  readonly nameOf: (person: string) => string
  readonly onClose: () => void
}

/** What the people of the desk note for each other. */
export function NotesSheet({ conversation, nameOf, onClose }: NotesSheetProps) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const client = useQueryClient()
  const [text, setText] = useDraft(`note-${conversation}`)
  const key = ['desk-notes', conversation] as const
  const path = `/chat/conversations/${conversation}/notes`
  const list = useQuery({ queryKey: key, queryFn: async ({ signal }) => (await api.json<{ notes: Note[] }>(path, { signal })).notes })
  const keep = useMutation({
    mutationFn: () => api.json(path, { method: 'POST', body: { clientId: crypto.randomUUID(), text } }),
    onSuccess: () => { setText(''); return client.invalidateQueries({ queryKey: key }) },
  })
  return (
    <Sheet open onClose={onClose} title={t('work.notes-head')} mark={<Pane desk />}>
      <p className="s">{t('work.notes-what')}</p>
      {list.isPending && <span className="skel" aria-busy="true" />}
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <p className="soft">{t('work.notes-none')}</p>}
      {list.data?.map((note) => (
        <article key={note.id}>
          <p className="pre" lang={langOf(note.text)}>{note.text}</p>
          <p className="meta">{t('work.notes-by', { name: nameOf(note.by), day: dayLabel(note.day, currentLanguage(), today(new Date())) })}</p>
        </article>))}
      <TextBox label={t('work.notes-write')} rows={3} value={text} onChange={setText} />
      <Act className="btn btn--main" busy={keep.isPending} unready={text.trim() === ''} onAct={() => keep.mutate()}>{t('work.notes-keep')}</Act>
      {keep.isError && <Refusal error={keep.error} />}
    </Sheet>
  )
}
