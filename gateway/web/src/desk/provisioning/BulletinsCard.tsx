import { useState } from 'react'
import { Button, FieldError, Label, TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useBulletins } from '../../Bulletins'
import { sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { inFull, plusDays, present } from '../../staff/days'
import { useDutyAct } from '../../staff/duties'
import { Waiting } from '../Page'

/** Words that everybody sees at sign-in, since nobody can be written to. */
export function BulletinsCard() {
  const { t } = useTranslation('office')
  const { api } = useServices()
  const list = useBulletins(api)
  const [writing, setWriting] = useState(false)
  const remove = useDutyAct()
  return (
    <section className="card stack-m">
      <div className="row wrap"><h2 className="grow">{t('bulletins.head')}</h2><Button className="btn" onPress={() => setWriting(true)}>{t('bulletins.write')}</Button></div>
      <p className="soft">{t('bulletins.what')}</p>
      {list.isPending && <Waiting />}
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <p className="soft">{t('bulletins.none')}</p>}
      <ul className="people">
        {list.data?.map((bulletin) => (
          <li key={bulletin.id} className="wrap">
            <span className="grow"><span className="pre" lang="ja">{bulletin.japanese}</span><span className="meta pre" lang="en">{bulletin.english}</span><span className="meta">{t('bulletins.until', { day: inFull(bulletin.until) })}</span></span>
            <Act className="btn btn--quiet" busy={remove.isPending} onAct={() => remove.mutate({ method: 'DELETE', path: `/bulletins/${bulletin.id}` })}>{t('bulletins.remove')}</Act>
          </li>))}
      </ul>
      {remove.isError && <Refusal error={remove.error} />}
      {writing && <Write onClose={() => setWriting(false)} />}
    </section>
  )
}

function Write({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('office')
  const common = useTranslation().t
  const [japanese, setJapanese] = useState('')
  const [english, setEnglish] = useState('')
  const [until, setUntil] = useState(plusDays(present(), 14))
  const [missing, setMissing] = useState<Record<string, string>>({})
  const write = useDutyAct(onClose)
  const sentences: Record<string, string> = { ...sentencesAtFields(common, write.error), ...missing }
  const act = () => {
    const found: Record<string, string> = {}
    if (japanese.trim() === '') found.japanese = t('bulletins.missing')
    if (english.trim() === '') found.english = t('bulletins.missing')
    setMissing(found)
    write.reset()
    if (Object.keys(found).length === 0) write.mutate({ method: 'POST', path: '/bulletins', body: { japanese, english, until } })
  }
  return (
    <Sheet open onClose={onClose} title={t('bulletins.write')} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={write.isPending} onAct={act}>{t('bulletins.act')}</Act>
    </>}>
      <Note tone="wait">{t('bulletins.everybody')}</Note>
      <Words label={t('bulletins.japanese')} value={japanese} onChange={setJapanese} sentence={sentences.japanese} />
      <Words label={t('bulletins.english')} value={english} onChange={setEnglish} sentence={sentences.english} />
      <Field type="date" label={t('bulletins.last')} value={until} onChange={setUntil} sentence={sentences.until} />
      {write.isError && Object.keys(sentences).length === 0 && <Refusal error={write.error} />}
    </Sheet>
  )
}

function Words({ label, value, onChange, sentence }: { label: string, value: string, onChange: (text: string) => void, sentence: string | undefined }) {
  return (
    <TextField className="field" value={value} onChange={onChange} isInvalid={sentence !== undefined}>
      <Label className="lab">{label}</Label>
      <TextArea className="in" rows={4} />
      <FieldError className="err">{sentence}</FieldError>
    </TextField>
  )
}
