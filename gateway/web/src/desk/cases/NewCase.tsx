import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { Ticks } from '../../parts/Ticks'
import { useServices } from '../../session/services'
import { caseQueries, useCaseAct } from './cases'
import { Long } from './StepForm'
import { useCaseWords } from './words'

const ACCOUNT = [['people', 'who'], ['whenAndWhere', 'whenAndWhere'], ['acts', 'acts'], ['harm', 'harm'], ['cause', 'cause'], ['since', 'since']] as const

/** What a person of the staff found or was told of becomes a case (T1). */
export function NewCase({ from, onClose, onOpened }: { from: 'staff' | 'checklist', onClose: () => void, onOpened: (id: string) => void }) {
  const { t } = useTranslation('cases')
  const office = useTranslation('office').t
  const words = useCaseWords()
  const { api } = useServices()
  const procedure = useQuery(caseQueries.procedure(api))
  const [title, setTitle] = useState('')
  const [reporter, setReporter] = useState('witness')
  const [origin, setOrigin] = useState<string>(from)
  const [categories, setCategories] = useState<string[]>([])
  const [place, setPlace] = useState('')
  const [account, setAccount] = useState<Record<string, string>>({ people: '', whenAndWhere: '', acts: '', harm: '', cause: '', since: '' })
  const [lastFactOn, setLastFactOn] = useState('')
  const [informer, setInformer] = useState('')
  const [missing, setMissing] = useState(false)
  const open = useCaseAct<{ id: string }>(({ id }) => onOpened(id))
  const choose = (codes: readonly string[]) => codes.map((code) => ({ value: code, label: words('word', code) }))
  const send = () => {
    setMissing(title.trim() === '')
    if (title.trim() !== '') open.mutate({ path: '/cases', body: { origin, reporter, title, categories, place, account, ...(lastFactOn === '' ? {} : { lastFactOn }), informer } })
  }
  return (
    <Sheet open onClose={onClose} title={t('open')} choices={<>
      <Button className="btn" onPress={onClose}>{office('back')}</Button>
      <Act className="btn btn--main" busy={open.isPending} onAct={send}>{t('open-do')}</Act>
    </>}>
      <p className="s">{t('open-what')}</p>
      <Field label={words('field', 'title')} value={title} onChange={setTitle} sentence={missing ? t('title-missing') : undefined} />
      <Ticks label={words('field', 'categories')} value={categories} onChange={setCategories}
        options={(procedure.data?.categories ?? []).flatMap(({ code, forms }) => forms.map((form) => ({ value: `${code}/${form}`, label: words('word', form) })))} />
      <Select label={words('field', 'place')} value={place} onChange={setPlace} options={[{ value: '', label: t('choose') }, ...choose(procedure.data?.places ?? [])]} />
      {ACCOUNT.map(([name, said]) => <Long key={name} label={words('field', said)} value={account[name] ?? ''} onChange={(value) => setAccount((before) => ({ ...before, [name]: value }))} />)}
      <Field label={words('field', 'lastFactOn')} value={lastFactOn} onChange={setLastFactOn} type="date" />
      <Select label={words('field', 'origin')} value={origin} onChange={setOrigin} options={choose(['staff', 'checklist', 'form'])} />
      <Select label={words('field', 'reporter')} value={reporter} onChange={setReporter} options={choose(['witness', 'victim', 'agent', 'accused'])} />
      <Long label={words('field', 'informer')} value={informer} onChange={setInformer} />
      {open.isError && <Refusal error={open.error} />}
    </Sheet>
  )
}
