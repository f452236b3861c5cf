import { useRef, useState, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { halfDayLabel } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { langOf } from '../../language/langOf'
import { Act } from '../../parts/Act'
import { Mark } from '../../parts/Pane'
import { Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import type { Kind } from '../../tenancy'
import { rowsOf, useConversations, type Conversation } from './conversations'
import { DeleteAll } from './DeleteAll'
import { KeyList } from './KeyList'
import { Talk } from './Talk'
import { useDeskKeys } from './useDeskKeys'

export function Inbox({ kind, onChats }: { kind: Kind, onChats: () => void }) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const list = useConversations(api)
  const rows = rowsOf(list.data)
  const [openId, setOpenId] = useState<string>()
  const [keyList, setKeyList] = useState(false)
  const lines = useRef<HTMLElement>(null)
  const talk = useRef<HTMLElement>(null)
  const reply = useRef<HTMLTextAreaElement>(null)
  const open = rows.find(({ id }) => id === openId)

  const goToUnread = (step: 1 | -1) => {
    const from = rows.findIndex(({ id }) => id === openId)
    const candidates = step === 1 ? rows.slice(from + 1) : rows.slice(0, Math.max(from, 0)).reverse()
    const next = candidates.find(({ unread }) => unread > 0)
    if (next !== undefined) setOpenId(next.id)
  }
  const keys = useDeskKeys({ regions: [lines, talk, reply], reply, onUnread: goToUnread, onKeyList: () => setKeyList(true), onChats })

  return (
    <main className={open === undefined ? 'inbox' : 'inbox inbox--open'}>
      <h1 className="vh">{t('inbox.head')}</h1>
      <section className="lines" aria-label={t('inbox.list')} ref={lines} tabIndex={-1}>
        <h2 className="lines-title">{t('inbox.head')}</h2>
        {list.isPending && <div aria-busy="true">{[1, 2, 3, 4].map((row) => <div key={row} className="item item--skel"><span className="skel" /><span className="skel skel--s" /></div>)}</div>}
        {list.isError && <div className="pad"><Refusal error={list.error} onRetry={() => void list.refetch()} /></div>}
        {list.isSuccess && rows.length === 0 && <p className="pad soft">{t('inbox.empty')}</p>}
        {rows.length > 0 && (
          <nav aria-label={t('inbox.people')} onKeyDown={moveWithArrows}>
            <ul>{rows.map((row) => <li key={row.id}><Row row={row} open={row.id === openId} onOpen={() => setOpenId(row.id)} /></li>)}</ul>
          </nav>)}
        {list.hasNextPage && <Act className="btn btn--quiet older" busy={list.isFetchingNextPage} onAct={() => void list.fetchNextPage()}>{t('inbox.more')}</Act>}
        <p className="meta lines-note">{t('inbox.no-text')}</p>
        {rows[0] !== undefined && <DeleteAll desk={rows[0].desk} />}
        <Button className="link tap lines-note wide-only" onPress={() => setKeyList(true)}>{t('keys.head')}</Button>
      </section>
      {open === undefined
        ? <section className="talk talk--none" aria-label={t('talk.none')}><Mark /><p className="soft">{rows.length === 0 ? t('talk.none-yet') : t('talk.none')}</p></section>
        : <Talk key={open.id} conversation={open} kind={kind} region={talk} reply={reply} onBack={() => setOpenId(undefined)} />}
      <KeyList open={keyList} onClose={() => setKeyList(false)} letters={keys.letters} onLetters={keys.setLetters} />
    </main>
  )
}

function Row({ row, open, onOpen }: { row: Conversation, open: boolean, onOpen: () => void }) {
  const { t } = useTranslation('desk')
  return (
    <button type="button" className={row.unread > 0 ? 'item unread' : 'item'} aria-current={open ? 'true' : undefined} onClick={onOpen}>
      <span className="nick" lang={langOf(row.nickname ?? '')}>{row.nickname ?? t('talk.nameless')}</span>
      <span className="meta nw">{halfDayLabel(row, currentLanguage(), new Date())}</span>
      <span className="chips">
        {row.unread > 0 && <span className="chip is-now">{t('inbox.unread')}</span>}
        {row.awaiting && <span className="chip is-wait">{t('inbox.awaiting')}</span>}
        {row.unread === 0 && !row.awaiting && <span className="chip">{t('inbox.answered')}</span>}
      </span>
    </button>
  )
}

/** ↑ and ↓ go through the list; Enter opens, as it does on every button. */
function moveWithArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.item')]
  const next = items[items.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
