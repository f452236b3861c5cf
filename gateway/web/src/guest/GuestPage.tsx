import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Note } from '../parts/Note'
import { Mark } from '../parts/Pane'
import { Sheet } from '../parts/Sheet'
import { Answering } from '../survey/Answering'
import { signByTicket } from '../survey/handIn'
import { dropTicket, type Ticket } from './ticket'

/** A survey for guardians and staff, who have no account: a printed ticket lets one answer once. */
export function GuestPage({ ticket }: { ticket: Ticket | undefined }) {
  const { t } = useTranslation('survey')
  return (
    <div className="phone phone--fix">
      <header className="bar"><Mark /><span className="t">{t('guest.name')}</span></header>
      {ticket === undefined
        ? <main className="pad stack grow-y"><h1>{t('guest.name')}</h1><p>{t('guest.no-ticket')}</p><p className="soft">{t('guest.ticket')}</p></main>
        : <Answering tenant={ticket.tenant} wave={ticket.wave} sign={(blinded) => signByTicket(ticket.tenant, ticket.wave, ticket.secret, blinded)} ways={<Help />}
            onLeave={undefined} onHandedIn={() => dropTicket(sessionStorage)} afterwards={<><p>{t('guest.thanks')}</p><Where /></>} />}
    </div>
  )
}

function Help() {
  const { t } = useTranslation('survey')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button className="btn" onPress={() => setOpen(true)}>{t('guest.help-head')}</Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('guest.help-head')}><Where /></Sheet>
    </>
  )
}

function Where() {
  const { t } = useTranslation('survey')
  return (
    <>
      <Note tone="wait">{t('guest.help-danger')}</Note>
      <ul className="s stack-m"><li>{t('guest.help')}</li><li>{t('guest.help-child')}</li></ul>
    </>
  )
}
