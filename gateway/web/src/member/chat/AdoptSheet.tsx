import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { TextBox } from '../../parts/TextBox'
import { useServices } from '../../session/services'
import { DESKS } from './desks'

interface AdoptSheetProps {
  readonly onLine: (line: string) => void
  readonly onClose: () => void
}

/** Goes on with the line of an account that was lost. */
export function AdoptSheet({ onLine, onClose }: AdoptSheetProps) {
  const { t } = useTranslation('member')
  const common = useTranslation().t
  const { api } = useServices()
  const client = useQueryClient()
  const [phrase, setPhrase] = useState('')
  const adopt = useMutation({
    mutationFn: () => api.json<{ line: string }>('/chat/continuations', { method: 'POST', body: { phrase } }),
    onSuccess: async ({ line }) => { await client.invalidateQueries({ queryKey: DESKS }); onLine(line) },
  })
  const fields = sentencesAtFields(common, adopt.error)
  return (
    <Sheet open onClose={onClose} title={t('adopt.head')} choices={<>
      <Button className="btn" onPress={onClose}>{t('adopt.not')}</Button>
      <Act className="btn btn--main" busy={adopt.isPending} unready={phrase.trim() === ''} onAct={() => adopt.mutate()}>{t('adopt.do')}</Act>
    </>}>
      <p>{t('adopt.what')}</p>
      <TextBox label={t('adopt.label')} rows={2} value={phrase} onChange={setPhrase} sentence={fields.phrase} />
      <p className="meta">{t('adopt.none')}</p>
      {adopt.isError && fields.phrase === undefined && <Refusal error={adopt.error} />}
    </Sheet>
  )
}
