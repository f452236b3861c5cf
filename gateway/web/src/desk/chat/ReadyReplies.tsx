import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { TextBox } from '../../parts/TextBox'
import { useServices } from '../../session/services'

interface Template {
  readonly id: string
  readonly title: string
  readonly japanese: string
  readonly english: string
}

/** The first words that are there before a desk has any of its own: accept, protect, give hope (R3-53). */
const GIVEN = ['accept', 'protect', 'hope', 'wait'] as const

interface ReadyRepliesProps {
  readonly desk: string
  readonly onChoose: (text: string) => void
  readonly onClose: () => void
}

export function ReadyReplies({ desk, onChoose, onClose }: ReadyRepliesProps) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const [language, setLanguage] = useState<'ja' | 'en'>(currentLanguage())
  const [changed, setChanged] = useState<Template>()
  const path = `/chat/desks/${desk}/templates`
  const list = useQuery({ queryKey: ['templates', desk], queryFn: async ({ signal }) => (await api.json<{ templates: Template[] }>(path, { signal })).templates })
  const words = ({ japanese, english }: Template) => language === 'en' ? english || japanese : japanese || english
  const choose = (text: string) => { onChoose(text); onClose() }
  if (changed !== undefined) return <Change path={path} desk={desk} template={changed} onBack={() => setChanged(undefined)} />
  return (
    <Sheet open onClose={onClose} title={t('ready.head')}>
      <p className="s">{t('ready.what')}</p>
      <Choices short label={t('ready.language')} value={language} onChange={setLanguage} options={[{ value: 'ja', label: '日本語', lang: 'ja' }, { value: 'en', label: 'English', lang: 'en' }]} />
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {(list.data?.length ?? 0) > 0 && <h3 className="meta">{t('ready.own')}</h3>}
      {list.data?.map((template) => (
        <div key={template.id} className="row">
          <Button className="btn grow" onPress={() => choose(words(template))}>{template.title}</Button>
          <Button className="btn btn--quiet" aria-label={t('ready.change-of', { title: template.title })} onPress={() => setChanged(template)}>{t('ready.change')}</Button>
        </div>))}
      <h3 className="meta">{t('ready.given')}</h3>
      {GIVEN.map((one) => <Button key={one} className="btn btn--wide" onPress={() => choose(t(`ready.${one}.${language}`))}>{t(`ready.${one}.title`)}</Button>)}
      <Button className="btn btn--quiet" onPress={() => setChanged({ id: crypto.randomUUID(), title: '', japanese: '', english: '' })}>{t('ready.add')}</Button>
    </Sheet>
  )
}

function Change({ path, desk, template, onBack }: { path: string, desk: string, template: Template, onBack: () => void }) {
  const { t } = useTranslation('desk')
  const common = useTranslation().t
  const { api } = useServices()
  const client = useQueryClient()
  const [title, setTitle] = useState(template.title)
  const [japanese, setJapanese] = useState(template.japanese)
  const [english, setEnglish] = useState(template.english)
  const done = async () => { await client.invalidateQueries({ queryKey: ['templates', desk] }); onBack() }
  const save = useMutation({ mutationFn: () => api.json(`${path}/${template.id}`, { method: 'PUT', body: { title, japanese, english } }), onSuccess: done })
  const forget = useMutation({ mutationFn: () => api.json(`${path}/${template.id}`, { method: 'DELETE' }), onSuccess: done })
  const fields = sentencesAtFields(common, save.error)
  return (
    <Sheet open onClose={onBack} title={t('ready.add')} choices={<>
      <Button className="btn" onPress={onBack}>{t('ready.back')}</Button>
      {template.title !== '' && <Act className="btn" busy={forget.isPending} onAct={() => forget.mutate()}>{t('ready.forget')}</Act>}
      <Act className="btn btn--main" busy={save.isPending} onAct={() => save.mutate()}>{t('ready.save')}</Act>
    </>}>
      <Field label={t('ready.title')} value={title} onChange={setTitle} sentence={fields.title} />
      <TextBox label={t('ready.japanese')} value={japanese} onChange={setJapanese} sentence={fields.japanese} />
      <TextBox label={t('ready.english')} value={english} onChange={setEnglish} sentence={fields.english} />
      {(save.isError || forget.isError) && Object.keys(fields).length === 0 && <Refusal error={save.error ?? forget.error} />}
    </Sheet>
  )
}
