import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Api } from '../../http/api'
import { sizeOf, sortOf, type FileInLine } from '../../chat/files'
import { langOf } from '../../language/langOf'
import { Act } from '../../parts/Act'
import { Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'

interface Waiting {
  readonly clientId: string
  readonly text: string
  /** What waits instead of words. */
  readonly file?: Pick<FileInLine, 'kind' | 'bytes'> | null
}

const laterKey = (line: string) => ['later', line] as const

/** What waits to be delivered; asked again now and then, since nobody is told when it is due. */
export function useLater(api: Api, line: string) {
  const client = useQueryClient()
  const list = useQuery({
    queryKey: laterKey(line),
    queryFn: async ({ signal }) => (await api.json<{ messages: Waiting[] }>(`/chat/desks/${line}/later`, { signal })).messages,
    refetchInterval: 60_000,
  })
  const send = useMutation({
    mutationFn: ({ clientId, text }: Waiting) => api.json(`/chat/desks/${line}/later/${clientId}`, { method: 'PUT', body: { text } }),
    onSuccess: () => client.invalidateQueries({ queryKey: laterKey(line) }),
  })
  const sendFile = useMutation({
    mutationFn: (file: Blob) => api.upload(`/chat/desks/${line}/later/${crypto.randomUUID()}/file`, file),
    onSuccess: () => client.invalidateQueries({ queryKey: laterKey(line) }),
  })
  return { list, send, sendFile }
}

export function LaterList({ line }: { line: string }) {
  const { t } = useTranslation('member')
  const common = useTranslation().t
  const { api } = useServices()
  const client = useQueryClient()
  const { list } = useLater(api, line)
  const takeBack = useMutation({
    mutationFn: ({ clientId }: Waiting) => api.json(`/chat/desks/${line}/later/${clientId}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: laterKey(line) }),
  })
  if ((list.data?.length ?? 0) === 0) return null
  return (
    <section className="later" aria-label={t('later.head')}>
      {list.data?.map((waiting) => (
        <div key={waiting.clientId} className="outgoing">
          <p className="msg msg--me msg--sending" lang={langOf(waiting.text)}>{waiting.file == null ? waiting.text : t('later.file', { sort: common(`file.${sortOf(waiting.file.kind)}`), size: sizeOf(waiting.file.bytes) })}</p>
          <div className="row row--end wrap"><p className="meta">{t('later.is')}</p><Act className="btn btn--quiet" busy={takeBack.isPending} onAct={() => takeBack.mutate(waiting)}>{t('later.take-back')}</Act></div>
        </div>))}
      {takeBack.isError && <Refusal error={takeBack.error} />}
    </section>
  )
}
