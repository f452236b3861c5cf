import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { firstSigns } from '../../language/firstSigns'
import { langOf } from '../../language/langOf'
import { Act } from '../../parts/Act'
import { Refusal } from '../../parts/Note'
import { Pane } from '../../parts/Pane'
import { TextBox } from '../../parts/TextBox'
import { drafts, useDraft } from '../../session/drafts'
import { SignInAgain } from '../../session/SignInAgain'
import { useServices } from '../../session/services'
import { Bar } from '../Frame'
import { HelpButton } from '../HelpSheet'

interface Note {
  readonly id: string
  readonly text: string
}

interface NotesProps {
  /** The line whose message a note can become. */
  readonly line: string
  readonly onUsed: () => void
  readonly onBack: () => void
  readonly onClose: () => void
}

const NOTES = ['notes'] as const
const DRAFT = 'note'

/** What a member writes down for nobody else, until it becomes a message (R4-62). */
export function Notes({ line, onUsed, onBack, onClose }: NotesProps) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const client = useQueryClient()
  const [text, setText] = useDraft(DRAFT)
  const list = useQuery({ queryKey: NOTES, queryFn: async ({ signal }) => (await api.json<{ notes: Note[] }>('/chat/notes', { signal })).notes })
  const again = () => client.invalidateQueries({ queryKey: NOTES })
  const keep = useMutation({
    mutationFn: (note: Note) => api.json(`/chat/notes/${note.id}`, { method: 'PUT', body: { text: note.text } }),
    onSuccess: async () => { setText(''); await again() },
  })
  const forget = useMutation({ mutationFn: ({ id }: Note) => api.json(`/chat/notes/${id}`, { method: 'DELETE' }), onSuccess: again })
  const use = (note: Note) => {
    const begun = drafts.of(line)
    drafts.write(line, begun === '' ? note.text : `${begun}\n${note.text}`)
    onUsed()
  }
  const first = (note: Note) => firstSigns(note.text, 12)
  return (
    <div className="phone">
      <Bar onClose={onClose} onBack={onBack}><h1 className="t">{t('notes.head')}</h1><HelpButton /></Bar>
      <SignInAgain />
      <main className="pad stack grow-y">
        <p className="row"><Pane /><span className="grow">{t('notes.what')}</span></p>
        <section className="stack-m" aria-label={t('notes.write')}>
          <TextBox label={t('notes.write')} value={text} onChange={setText} placeholder={t('notes.placeholder')} />
          <Act className="btn btn--main btn--wide" busy={keep.isPending} unready={text.trim() === ''} onAct={() => keep.mutate({ id: crypto.randomUUID(), text })}>{t('notes.keep')}</Act>
          {keep.isError && <Refusal error={keep.error} />}
        </section>
        {list.isPending && <span className="skel" aria-busy="true" />}
        {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
        {list.data?.length === 0 && <p className="soft">{t('notes.none')}</p>}
        {list.data?.map((note) => (
          <article key={note.id} className="card stack-m">
            <p className="pre" lang={langOf(note.text)}>{note.text}</p>
            <div className="row wrap">
              <Act className="btn" label={t('notes.use-of', { text: first(note) })} onAct={() => use(note)}>{t('notes.use')}</Act>
              <Act className="btn btn--quiet" label={t('notes.forget-of', { text: first(note) })} busy={forget.isPending && forget.variables.id === note.id} onAct={() => forget.mutate(note)}>{t('notes.forget')}</Act>
            </div>
          </article>))}
        {forget.isError && <Refusal error={forget.error} />}
      </main>
    </div>
  )
}
