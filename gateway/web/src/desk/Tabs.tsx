import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { doorsOf, type Rights, type Room } from './rights'

interface TabsProps {
  readonly here: Room
  readonly rights: Rights
  readonly onGo: (room: Room) => void
}

/** The rooms behind the same door. */
export function Tabs({ here, rights, onGo }: TabsProps) {
  const { t } = useTranslation('office')
  const current = useRef<HTMLButtonElement>(null)
  // In braces: some browsers answer a scroll with a promise, which React would take for a clean-up.
  useEffect(() => { current.current?.scrollIntoView({ block: 'nearest', inline: 'center' }) }, [here])
  const rooms = doorsOf(rights, { works: true, engaged: true }).find((door) => door.rooms.includes(here))?.rooms ?? []
  if (rooms.length < 2) return null
  return (
    <nav className="tabs" aria-label={t('tabs')}>
      {rooms.map((room) => <button key={room} ref={room === here ? current : undefined} type="button" aria-current={room === here ? 'page' : undefined} onClick={() => onGo(room)}>{t(`room.${room}`)}</button>)}
    </nav>
  )
}
