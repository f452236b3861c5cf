import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { deskPageKey, useDeskPage, type DeskPage } from '../../chat/deskPage'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { TextBox } from '../../parts/TextBox'
import { wholeNumber } from '../../parts/wholeNumber'
import { useServices } from '../../session/services'

interface DeskPageSheetProps {
  readonly desk: string
  readonly name: string
  readonly onClose: () => void
}

/** What members see of a desk before and after they write. */
export function DeskPageSheet({ desk, name, onClose }: DeskPageSheetProps) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const page = useDeskPage(api, desk)
  if (page.data === undefined) return <Sheet open onClose={onClose} title={t('page.head', { name })}>{page.isError ? <Refusal error={page.error} onRetry={() => void page.refetch()} /> : <span className="skel" />}</Sheet>
  return <Words desk={desk} name={name} page={page.data} onClose={onClose} />
}

function Words({ desk, name, page, onClose }: DeskPageSheetProps & { readonly page: DeskPage }) {
  const { t } = useTranslation('desk')
  const common = useTranslation().t
  const { api } = useServices()
  const client = useQueryClient()
  const [words, setWords] = useState(page)
  const [answer, setAnswer] = useState(String(page.answerHours))
  const hours = wholeNumber(answer)
  const set = (field: 'welcomeJa' | 'welcomeEn' | 'hoursJa' | 'hoursEn') => (value: string) => setWords((before) => ({ ...before, [field]: value }))
  const save = useMutation({
    mutationFn: (answerHours: number) => api.json<DeskPage>(`/chat/desks/${desk}/page`, { method: 'PUT', body: { welcomeJa: words.welcomeJa, welcomeEn: words.welcomeEn, hoursJa: words.hoursJa, hoursEn: words.hoursEn, answerHours } }),
    onSuccess: (saved) => { client.setQueryData(deskPageKey(desk), saved); onClose() },
  })
  const fields = sentencesAtFields(common, save.error)
  return (
    <Sheet open onClose={onClose} title={t('page.head', { name })} choices={<>
      <Button className="btn" onPress={onClose}>{t('page.not-now')}</Button>
      <Act className="btn btn--main" busy={save.isPending} unready={hours === undefined} onAct={() => { if (hours !== undefined) save.mutate(hours) }}>{t('page.save')}</Act>
    </>}>
      <p className="s">{t('page.what')}</p>
      <TextBox label={t('page.welcome-ja')} value={words.welcomeJa} onChange={set('welcomeJa')} hint={t('page.welcome-hint')} sentence={fields.welcomeJa} />
      <TextBox label={t('page.welcome-en')} value={words.welcomeEn} onChange={set('welcomeEn')} sentence={fields.welcomeEn} />
      <Field label={t('page.hours-ja')} value={words.hoursJa} onChange={set('hoursJa')} hint={t('page.hours-hint')} sentence={fields.hoursJa} />
      <Field label={t('page.hours-en')} value={words.hoursEn} onChange={set('hoursEn')} sentence={fields.hoursEn} />
      <Field numeric label={t('page.answer')} value={answer} onChange={setAnswer} hint={t('page.answer-hint')} sentence={hours === undefined ? t('page.answer-missing') : fields.answerHours} />
      {save.isError && Object.keys(fields).length === 0 && <Refusal error={save.error} />}
    </Sheet>
  )
}
