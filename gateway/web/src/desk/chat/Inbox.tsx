import { useQuery } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { halfDayLabel } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { langOf } from '../../language/langOf'
import { Act } from '../../parts/Act'
import { Mark } from '../../parts/Pane'
import { Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { useServices } from '../../session/services'
import { staffMe } from '../../staff/me'
import { deskName, useDeskNames, type Kind, type NamedDesk } from '../../tenancy'
import { FILTERS, rowsOf, useConversations, type Conversation, type Filter } from './conversations'
import { DeskPageSheet } from './DeskPageSheet'
import { DeleteAll } from './DeleteAll'
import { KeyList } from './KeyList'
import { Talk } from './Talk'
import { useDeskKeys } from './useDeskKeys'

export function Inbox({ kind, onChats }: { kind: Kind, onChats: () => void }) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const [filter, setFilter] = useState<Filter>('all')
  const list = useConversations(api, true, filter)
  const me = useQuery(staffMe(api))
  const names = useDeskNames(api).data ?? []
  const common = useTranslation().t
  const [words, setWords] = useState<NamedDesk>()
  const leads = me.data?.roles.includes('desk-lead') === true
  const rows = rowsOf(list.data)
  const [openId, setOpenId] = useState<string>()
  const [keyList, setKeyList] = useState(false)
  const lines = useRef<HTMLElement>(null)
  const talk = useRef<HTMLElement>(null)
  const reply = useRef<HTMLTextAreaElement>(null)
  const named = (id: string) => { const desk = names.find((one) => one.id === id); return desk === undefined ? undefined : deskName(common, desk) }
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
        <Select label={t('filter.label')} value={filter} onChange={setFilter} options={FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))} />
        {list.isPending && <div aria-busy="true">{[1, 2, 3, 4].map((row) => <div key={row} className="item item--skel"><span className="skel" /><span className="skel skel--s" /></div>)}</div>}
        {list.isError && <div className="pad"><Refusal error={list.error} onRetry={() => void list.refetch()} /></div>}
        {list.isSuccess && rows.length === 0 && <p className="pad soft">{t(filter === 'all' ? 'inbox.empty' : 'filter.none')}</p>}
        {rows.length > 0 && (
          <nav aria-label={t('inbox.people')} onKeyDown={moveWithArrows}>
            <ul>{rows.map((row) => <li key={row.id}><Row row={row} open={row.id === openId} desk={names.length > 1 ? named(row.desk) : undefined} onOpen={() => setOpenId(row.id)} /></li>)}</ul>
          </nav>)}
        {list.hasNextPage && <Act className="btn btn--quiet older" busy={list.isFetchingNextPage} onAct={() => void list.fetchNextPage()}>{t('inbox.more')}</Act>}
        <p className="meta lines-note">{t('inbox.no-text')}</p>
        {leads && names.map((desk) => <Button key={desk.id} className="link tap tap--wraps lines-note" onPress={() => setWords(desk)}>{t('page.open')}{names.length > 1 && `：${deskName(common, desk)}`}</Button>)}
        {rows[0] !== undefined && <DeleteAll desk={rows[0].desk} />}
        <Button className="link tap lines-note wide-only" onPress={() => setKeyList(true)}>{t('keys.head')}</Button>
      </section>
      {open === undefined
        ? <section className="talk talk--none" aria-label={t('talk.none')}><Mark /><p className="soft">{rows.length === 0 ? t('talk.none-yet') : t('talk.none')}</p></section>
        : <Talk key={open.id} conversation={open} kind={kind} region={talk} reply={reply} onBack={() => setOpenId(undefined)} />}
      {words !== undefined && <DeskPageSheet desk={words.id} name={deskName(common, words)} onClose={() => setWords(undefined)} />}
      <KeyList open={keyList} onClose={() => setKeyList(false)} letters={keys.letters} onLetters={keys.setLetters} />
    </main>
  )
}

function Row({ row, open, desk, onOpen }: { row: Conversation, open: boolean, desk: string | undefined, onOpen: () => void }) {
  const { t } = useTranslation('desk')
  return (
    <button type="button" className={row.unread > 0 ? 'item unread' : 'item'} aria-current={open ? 'true' : undefined} onClick={onOpen}>
      <span className="nick" lang={langOf(row.nickname ?? '')}>{row.nickname ?? t('talk.nameless')}</span>
      <span className="meta nw">{halfDayLabel(row, currentLanguage(), new Date())}</span>
      {desk !== undefined && <span className="meta">{desk}</span>}
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
