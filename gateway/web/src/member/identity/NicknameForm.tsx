import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../http/problem'
import { sentenceFor } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { me, type Me } from './me'

const WARNINGS = ['name', 'mail', 'phone', 'number'] as const

/** A nickname that may point to its owner is asked about, never refused for good; the old one is gone for everybody. */
export function NicknameForm() {
  const { t } = useTranslation('member')
  const common = useTranslation().t
  const { api } = useServices()
  const client = useQueryClient()
  const current = useQuery(me(api))
  const [text, setText] = useState<string>()
  const change = useMutation({
    mutationFn: (ask: { nickname: string, confirmed?: boolean }) => api.json<Me>('/identity/me/nickname', { method: 'PUT', body: ask }),
    onSuccess: (changed) => {
      client.setQueryData(me(api).queryKey, changed)
      setText(undefined)
    },
  })
  const refused = change.error instanceof Problem ? change.error : undefined
  const pointing = refused?.code === 'nickname-identifying' ? WARNINGS.find((code) => code === refused.fields[0]?.code) ?? 'name' : undefined
  const atField = refused !== undefined && pointing === undefined && [409, 422].includes(refused.status)
  const nickname = text ?? current.data?.nickname ?? ''
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    change.mutate({ nickname })
  }

  if (current.isError) return <Refusal error={current.error} onRetry={() => void current.refetch()} />
  return (
    <Form className="stack-m" onSubmit={submit} validationBehavior="aria">
      <h2>{t('nickname.head')}</h2>
      <Field label={t('nickname.label')} value={nickname} onChange={(next) => { setText(next); change.reset() }} autoComplete="off"
        hint={t('nickname.hint')} sentence={atField ? sentenceFor(common, refused) : undefined} />
      {pointing !== undefined && (
        <div role="alert" className="stack-m">
          <Note tone="wait">{t(`nickname.pointing-${pointing}`)}</Note>
          <div className="choices">
            <Button className="btn" onPress={() => change.mutate({ nickname, confirmed: true })}>{t('nickname.keep')}</Button>
            <Button className="btn btn--main" onPress={() => { setText(current.data?.nickname); change.reset() }}>{t('nickname.back')}</Button>
          </div>
        </div>)}
      {change.isError && pointing === undefined && !atField && <Refusal error={change.error} />}
      {change.isSuccess && text === undefined && <Note tone="done" role="status">{t('nickname.changed', { nickname })}</Note>}
      {pointing === undefined && <Act submits className="btn btn--wide" unready={text === undefined || text === current.data?.nickname} busy={change.isPending}>{t('nickname.change')}</Act>}
    </Form>
  )
}
