import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'

/** The desk asks whether two lines may be known as one person's; both answers are as near. */
export function LinkStrip({ line }: { line: string }) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const client = useQueryClient()
  const key = ['link', line] as const
  const path = `/chat/desks/${line}/link`
  const question = useQuery({ queryKey: key, queryFn: ({ signal }) => api.json<{ asked: boolean }>(path, { signal }), refetchInterval: 60_000 })
  const answer = useMutation({
    mutationFn: (agreed: boolean) => api.json(path, { method: 'PUT', body: { agreed } }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
  if (question.data?.asked !== true) return null
  return (
    <div className="strip">
      <Note tone="wait" role="status">
        {t('link.ask')}
        <span className="row wrap">
          <Act className="btn" busy={answer.isPending} onAct={() => answer.mutate(true)}>{t('link.yes')}</Act>
          <Act className="btn" busy={answer.isPending} onAct={() => answer.mutate(false)}>{t('link.no')}</Act>
        </span>
      </Note>
      {answer.isError && <Refusal error={answer.error} />}
    </div>
  )
}
