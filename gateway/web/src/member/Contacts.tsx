import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useServices } from '../session/services'

interface Contact {
  readonly id: string
  readonly kind: 'internal' | 'external' | 'national' | 'customers'
  readonly name: string
  readonly note: string
  readonly phone?: string
  readonly mail?: string
}

/** Where else a member can turn; only what the organisation has tried out arrives here. */
export function Contacts() {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const contacts = useQuery({ queryKey: ['contacts'], queryFn: async ({ signal }) => (await api.json<{ contacts: Contact[] }>('/provisioning/contacts', { signal })).contacts })
  const shown = contacts.data?.filter(({ kind }) => kind !== 'customers') ?? []
  if (shown.length === 0) return null
  return (
    <section className="card stack-m" aria-labelledby="contacts">
      <h2 id="contacts">{t('contacts.head')}</h2>
      <ul className="stack-m">
        {shown.map((contact) => (
          <li key={contact.id}>
            <p><b>{contact.name}</b></p>
            {contact.phone !== undefined && <p><a className="btn btn--wide" href={`tel:${contact.phone}`} referrerPolicy="no-referrer">{t('contacts.call', { phone: contact.phone })}</a></p>}
            {contact.mail !== undefined && <p className="s">{contact.mail}</p>}
            {contact.note !== '' && <p className="meta">{contact.note}</p>}
          </li>))}
      </ul>
    </section>
  )
}
