import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../http/problem'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { said, type Questionnaire } from '../../survey/questionnaire'
import { blank } from './editing'
import { AUDIENCES, surveyQueries, type Audience } from './surveys'

/** A questionnaire begins with a template, with a file that was exported before, or with nothing. */
export function NewSurvey({ onClose, onMade }: { onClose: () => void, onMade: (survey: string) => void }) {
  const { t } = useTranslation('surveys')
  const office = useTranslation('office').t
  const { api } = useServices()
  const client = useQueryClient()
  const templates = useQuery(surveyQueries.templates(api))
  const [way, setWay] = useState<'template' | 'file' | 'blank'>('template')
  const [key, setKey] = useState('')
  const [audience, setAudience] = useState<Audience>('members')
  const [file, setFile] = useState<File>()
  const [missing, setMissing] = useState(false)
  const chosen = templates.data?.templates.find((template) => template.key === key) ?? templates.data?.templates[0]
  const make = useMutation({
    mutationFn: async () => {
      const questionnaire = way === 'file' && file !== undefined ? await parsed(file)
        : way === 'template' && chosen !== undefined ? await api.json<Questionnaire>(`/survey/templates/${chosen.key}`)
          : blank()
      return api.json<{ id: string }>('/survey/surveys', { method: 'POST', body: { audience: way === 'template' ? chosen?.audience ?? audience : audience, questionnaire } })
    },
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: surveyQueries.all(api).queryKey })
      onMade(id)
    },
  })
  const send = () => {
    setMissing(way === 'file' && file === undefined)
    if (way !== 'file' || file !== undefined) make.mutate()
  }
  return (
    <Sheet open onClose={onClose} title={t('new.head')} choices={<>
      <Button className="btn" onPress={onClose}>{office('back')}</Button>
      <Act className="btn btn--main" busy={make.isPending} onAct={send}>{t('new.do')}</Act>
    </>}>
      <Choices short label={t('new.way')} value={way} onChange={setWay}
        options={[{ value: 'template', label: t('new.template') }, { value: 'file', label: t('new.file') }, { value: 'blank', label: t('new.blank') }]} />
      {way === 'template' && chosen !== undefined && (
        <Select label={t('new.which')} value={chosen.key} onChange={setKey} hint={t('new.for', { audience: t(`audience.${chosen.audience}`), count: chosen.questions })}
          options={templates.data?.templates.map((template) => ({ value: template.key, label: said(template.title) })) ?? []} />)}
      {way === 'file' && (
        <div className="field">
          <FileTrigger acceptedFileTypes={['application/json']} onSelect={(files) => setFile(files?.[0])}><Button className="btn">{t('new.choose-file')}</Button></FileTrigger>
          <p className={missing ? 'err' : 'hint'} role={missing ? 'alert' : undefined}>{missing ? t('new.no-file') : file?.name ?? t('new.file-what')}</p>
        </div>)}
      {way !== 'template' && <Choices short label={t('audience.head')} value={audience} onChange={setAudience} options={AUDIENCES.map((one) => ({ value: one, label: t(`audience.${one}`) }))} />}
      {make.isError && <Refusal error={make.error} />}
    </Sheet>
  )
}

async function parsed(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text()) as unknown
  } catch {
    throw new Problem(422, 'questionnaire-unreadable')
  }
}
