import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'

interface PhraseSheetProps {
  readonly line: string
  readonly onClose: () => void
}

/** Six words by which a line goes on from a new letter; shown once. */
export function PhraseSheet({ line, onClose }: PhraseSheetProps) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const client = useQueryClient()
  const path = `/chat/desks/${line}/phrase`
  const key = ['phrase', line] as const
  const known = useQuery({ queryKey: key, queryFn: ({ signal }) => api.json<{ exists: boolean }>(path, { signal }) })
  const again = () => client.invalidateQueries({ queryKey: key })
  const draw = useMutation({ mutationFn: () => api.json<{ phrase: string }>(`${path}?language=${currentLanguage()}`, { method: 'POST' }), onSuccess: again })
  const forget = useMutation({ mutationFn: () => api.json(path, { method: 'DELETE' }), onSuccess: () => { draw.reset(); return again() } })
  return (
    <Sheet open onClose={onClose} title={t('phrase.head')}>
      <p>{t('phrase.what')}</p>
      <Note tone="wait">{t('phrase.careful')}</Note>
      {draw.data !== undefined && (
        <section aria-label={t('phrase.words')}>
          <ol className="phrase">{draw.data.phrase.split(' ').map((word) => <li key={word}>{word}</li>)}</ol>
          <p className="meta" role="status">{t('phrase.once')}</p>
        </section>)}
      {draw.data === undefined && known.data?.exists === true && <p role="status">{t('phrase.there')}</p>}
      <Act className="btn btn--main btn--wide" busy={draw.isPending} onAct={() => draw.mutate()}>{t('phrase.draw')}</Act>
      {known.data?.exists === true && <Act className="btn btn--wide" busy={forget.isPending} onAct={() => forget.mutate()}>{t('phrase.forget')}</Act>}
      {(draw.isError || forget.isError) && <Refusal error={draw.error ?? forget.error} />}
    </Sheet>
  )
}
