import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../parts/Act'
import { Note, Refusal } from '../parts/Note'
import { Sheet } from '../parts/Sheet'
import { useServices } from '../session/services'
import type { LinePath } from './useLine'

const ASKED = ['mediation', 'no-pain', 'interim'] as const
export type Asked = typeof ASKED[number]

export const isAsked = (asks: string | undefined): asks is Asked => ASKED.some((known) => known === asks)

/** What those who look into it ask the one who reported, to be answered with one of two presses, without saying who one is. */
export function Question({ path, number, asks }: { path: LinePath, number: number, asks: Asked }) {
  const { t } = useTranslation()
  const { api } = useServices()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const answer = useMutation({
    mutationFn: (yes: boolean) => api.json(`/chat${path}/notices/${String(number)}/answer`, { method: 'PUT', body: { yes } }),
    onSuccess: async () => {
      setOpen(false)
      await client.invalidateQueries({ queryKey: ['notices', path] })
    },
  })
  return (
    <>
      <Note tone="now" action={<Button className="btn" onPress={() => setOpen(true)}>{t('notice.answer')}</Button>}>{t(`notice.ask-${asks}`)}</Note>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('notice.answer-head')}>
        <p>{t(`notice.ask-${asks}`)}</p>
        <p className="meta">{t('notice.answer-what')}</p>
        {answer.isError && <Refusal error={answer.error} />}
        <Act className="btn btn--wide" busy={answer.isPending} onAct={() => answer.mutate(true)}>{t(`notice.yes-${asks}`)}</Act>
        <Act className="btn btn--wide" busy={answer.isPending} onAct={() => answer.mutate(false)}>{t(`notice.no-${asks}`)}</Act>
      </Sheet>
    </>
  )
}
