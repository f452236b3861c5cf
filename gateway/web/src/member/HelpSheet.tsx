import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/Icon'
import { Note } from '../parts/Note'
import { Sheet } from '../parts/Sheet'
import { useServices } from '../session/services'
import { useTenant } from '../tenancy'
import { Contacts } from './Contacts'

/** One tap to whom one can call, on every screen on which a member writes. */
export function HelpButton({ worded = false }: { worded?: boolean }) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const kind = useTenant(api).data?.kind ?? 'school'
  const [open, setOpen] = useState(false)
  return (
    <>
      {worded
        ? <Button className="btn" onPress={() => setOpen(true)}><Icon name="phone" small />{t('help.open')}</Button>
        : <Button className="round" aria-label={t('help.open')} onPress={() => setOpen(true)}><Icon name="phone" /></Button>}
      <Sheet open={open} onClose={() => setOpen(false)} title={t('help.head')}>
        <Note tone="wait">{t('help.now')}</Note>
        <ul className="s">
          <li>{t('elsewhere.first', { context: kind })}</li>
          <li>{t('elsewhere.second', { context: kind })}</li>
        </ul>
        <Contacts />
      </Sheet>
    </>
  )
}
