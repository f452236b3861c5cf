import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Readers } from '../../chat/readers'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Refusal } from '../../parts/Note'
import { saveFile } from '../../parts/saveFile'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { changeConversation, FILTERED, type Conversation } from './conversations'
import { ConductSheet } from './ConductSheet'
import { LinkSheet } from './LinkSheet'
import { NotesSheet } from './NotesSheet'

interface WorkBarProps {
  readonly conversation: Conversation
  readonly readers: Readers
  readonly nameOf: (person: string) => string
}

/** Who takes care of a chat, whether it needs an answer, and what colleagues noted. */
export function WorkBar({ conversation, readers, nameOf }: WorkBarProps) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const client = useQueryClient()
  const [notes, setNotes] = useState(false)
  const [shown, setShown] = useState(false)
  const [linking, setLinking] = useState(false)
  const [conduct, setConduct] = useState(false)
  const [copying, setCopying] = useState(false)
  const { id, awaiting } = conversation
  const change = (changed: Partial<Conversation>) => {
    changeConversation(client, id, (row) => ({ ...row, ...changed }))
    return client.invalidateQueries({ queryKey: FILTERED })
  }
  const assign = useMutation({
    mutationFn: async (person: string) => { await api.json(`/chat/conversations/${id}/assignee`, { method: 'PUT', body: person === '' ? {} : { person } }); return person },
    onSuccess: (person) => change({ assignee: person === '' ? null : person }),
  })
  const mark = useMutation({
    mutationFn: async (needsAnswer: boolean) => { await api.json(`/chat/conversations/${id}/needs-answer`, { method: 'PUT', body: { needsAnswer } }); return needsAnswer },
    onSuccess: (needsAnswer) => change({ awaiting: needsAnswer }),
  })
  const copy = useMutation({
    mutationFn: () => api.file(`/chat/conversations/${id}/copy?language=${currentLanguage()}`),
    onSuccess: (file) => { saveFile(file, 'komado.pdf'); setCopying(false) },
  })
  return (
    <div className={shown ? 'work' : 'work work--shut'}>
      <Button className="link tap narrow-only work-more" aria-expanded={shown} onPress={() => setShown(!shown)}>{t('work.more')}</Button>
      <div className="work-bar">
        <Select label={t('work.assignee')} value={readers.named.some((person) => person.id === conversation.assignee) ? conversation.assignee ?? '' : ''} onChange={(person) => assign.mutate(person)}
          options={[{ value: '', label: t('work.nobody') }, ...readers.named.map((person) => ({ value: person.id, label: person.displayName }))]} />
        <p className={awaiting ? 'chip is-wait' : 'chip'} role="status">{t(awaiting ? 'work.is-needed' : 'work.is-not')}</p>
        <Act className="btn" busy={mark.isPending} onAct={() => mark.mutate(!awaiting)}>{t(awaiting ? 'work.needs-not' : 'work.needs')}</Act>
        <Button className="btn" onPress={() => setNotes(true)}>{t('work.notes')}</Button>
        <Button className="btn btn--quiet" onPress={() => setLinking(true)}>{t('link.open')}</Button>
        <Button className="btn btn--quiet" onPress={() => setConduct(true)}>{t('conduct.open')}</Button>
        <Button className="btn btn--quiet" onPress={() => setCopying(true)}>{t('work.copy')}</Button>
        {(assign.isError || mark.isError) && <Refusal error={assign.error ?? mark.error} />}
        <Sheet open={copying} onClose={() => setCopying(false)} title={t('work.copy-head')} choices={<>
          <Button className="btn" onPress={() => setCopying(false)}>{t('work.copy-not')}</Button>
          <Act className="btn btn--main" busy={copy.isPending} onAct={() => copy.mutate()}>{t('work.copy-do')}</Act>
        </>}>
          <p>{t('work.copy-what')}</p>
          {copy.isError && <Refusal error={copy.error} />}
        </Sheet>
        {conduct && <ConductSheet conversation={id} onClose={() => setConduct(false)} />}
        {linking && <LinkSheet conversation={id} onClose={() => setLinking(false)} />}
        {notes && <NotesSheet conversation={id} nameOf={nameOf} onClose={() => setNotes(false)} />}
      </div>
    </div>
  )
}
