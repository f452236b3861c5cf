import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentencesAtFields } from '../../http/sentences'
import { dayLabel, today } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Icon } from '../../parts/Icon'
import { Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'

type Kind = 'internal' | 'external' | 'national' | 'customers'

interface Contact {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly note: string
  readonly phone?: string
  readonly mail?: string
  readonly confirmedOn?: string
}

const CONTACTS = ['contacts'] as const
const PATH = '/provisioning/contacts'
const KINDS: readonly Kind[] = ['internal', 'external', 'national', 'customers']

/** Where else people can turn: entered, then called, and only then shown and printed. */
export function Contacts({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const client = useQueryClient()
  const [sheet, setSheet] = useState<'new' | Contact>()
  const list = useQuery({ queryKey: CONTACTS, queryFn: async ({ signal }) => (await api.json<{ contacts: Contact[] }>(`${PATH}/drafts`, { signal })).contacts })
  const readAnew = () => client.invalidateQueries({ queryKey: CONTACTS })
  const remove = useMutation({ mutationFn: ({ id }: Contact) => api.json(`${PATH}/${id}`, { method: 'DELETE' }), onSettled: readAnew })
  const close = () => { setSheet(undefined); return readAnew() }
  return (
    <section className="card stack-m" aria-labelledby="contacts">
      <div className="row wrap">
        <h2 id="contacts" className="grow">{t('contacts.head')}</h2>
        {mayWrite && <Button className="btn" onPress={() => setSheet('new')}>{t('contacts.add')}</Button>}
      </div>
      <p className="s">{t('contacts.what')}</p>
      {list.isError && <Refusal error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <p className="soft">{t('contacts.none')}</p>}
      <ul className="golive">
        {list.data?.map((contact) => (
          <li key={contact.id}>
            {contact.confirmedOn === undefined ? <span className="ring" aria-hidden="true" /> : <Icon name="yes" />}
            <div className="grow">
              <p><b>{contact.name}</b> {[contact.phone, contact.mail].filter(Boolean).join('　')}</p>
              <p className="meta">{[t(`contacts.kind-${contact.kind}`), contact.note, contact.confirmedOn === undefined ? t('contacts.untried') : t('contacts.tried', { day: dayLabel(contact.confirmedOn, currentLanguage(), today(new Date())) })].filter(Boolean).join(' · ')}</p>
            </div>
            {mayWrite && contact.confirmedOn === undefined && <Button className="btn" onPress={() => setSheet(contact)} aria-label={t('contacts.try-of', { name: contact.name })}>{t('contacts.try')}</Button>}
            {mayWrite && <Act className="btn btn--quiet" busy={remove.isPending && remove.variables.id === contact.id} label={t('contacts.remove-of', { name: contact.name })} onAct={() => remove.mutate(contact)}>{t('contacts.remove')}</Act>}
          </li>))}
      </ul>
      {remove.isError && <Refusal error={remove.error} />}
      {sheet === 'new' && <Enter onClose={() => void close()} />}
      {sheet !== undefined && sheet !== 'new' && <Try contact={sheet} onClose={() => void close()} />}
    </section>
  )
}

function Enter({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk')
  const common = useTranslation().t
  const { api } = useServices()
  const [kind, setKind] = useState<Kind>('internal')
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const [phone, setPhone] = useState('')
  const [mail, setMail] = useState('')
  const save = useMutation({ mutationFn: () => api.json(PATH, { method: 'POST', body: { kind, name, note, phone, mail } }), onSuccess: onClose })
  const fields = sentencesAtFields(common, save.error)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Sheet open onClose={onClose} title={t('contacts.add-head')} choices={<>
      <Button className="btn" onPress={onClose}>{t('contacts.not-now')}</Button>
      <Act className="btn btn--main" busy={save.isPending} onAct={() => save.mutate()}>{t('contacts.save')}</Act>
    </>}>
      <Form className="stack-m" onSubmit={submit} validationBehavior="aria">
        <Choices label={t('contacts.kind')} value={kind} onChange={setKind} options={KINDS.map((value) => ({ value, label: t(`contacts.kind-${value}`) }))} />
        <Field label={t('contacts.name')} value={name} onChange={setName} sentence={fields.name} />
        <Field label={t('contacts.phone')} value={phone} onChange={setPhone} sentence={fields.phone} />
        <Field type="email" label={t('contacts.mail')} value={mail} onChange={setMail} sentence={fields.mail} />
        <Field label={t('contacts.note')} value={note} onChange={setNote} hint={t('contacts.note-hint')} sentence={fields.note} />
      </Form>
      {save.isError && Object.keys(fields).length === 0 && <Refusal error={save.error} />}
    </Sheet>
  )
}

function Try({ contact, onClose }: { contact: Contact, onClose: () => void }) {
  const { t } = useTranslation('desk')
  const common = useTranslation().t
  const { api } = useServices()
  const [phone, setPhone] = useState('')
  const [mail, setMail] = useState('')
  const save = useMutation({ mutationFn: () => api.json(`${PATH}/${contact.id}/confirmation`, { method: 'PUT', body: { phone, mail } }), onSuccess: onClose })
  const fields = sentencesAtFields(common, save.error)
  return (
    <Sheet open onClose={onClose} title={t('contacts.try-head', { name: contact.name })} choices={<>
      <Button className="btn" onPress={onClose}>{t('contacts.not-now')}</Button>
      <Act className="btn btn--main" busy={save.isPending} onAct={() => save.mutate()}>{t('contacts.try-save')}</Act>
    </>}>
      <p>{t(contact.phone === undefined && contact.mail === undefined ? 'contacts.try-room' : 'contacts.try-text')}</p>
      {contact.phone !== undefined && <Field label={t('contacts.phone')} value={phone} onChange={setPhone} sentence={fields.phone} />}
      {contact.mail !== undefined && <Field type="email" label={t('contacts.mail')} value={mail} onChange={setMail} sentence={fields.mail} />}
      {save.isError && Object.keys(fields).length === 0 && <Refusal error={save.error} />}
    </Sheet>
  )
}
