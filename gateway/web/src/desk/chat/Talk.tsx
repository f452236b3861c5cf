import i18next from 'i18next'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState, type RefObject } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { AttachButton } from '../../chat/AttachButton'
import { Bubbles } from '../../chat/Bubbles'
import { Composer } from '../../chat/Composer'
import { useConnectionBroken } from '../../chat/connection'
import type { Message } from '../../chat/line'
import { Notices } from '../../chat/Notices'
import { passedOn, useNotices } from '../../chat/passedOn'
import { readersOf, shortName, type Readers } from '../../chat/readers'
import { Skeleton } from '../../chat/Skeleton'
import { useLine } from '../../chat/useLine'
import { useReading } from '../../chat/useReading'
import { langOf } from '../../language/langOf'
import { Act } from '../../parts/Act'
import { Icon } from '../../parts/Icon'
import { Note, Refusal } from '../../parts/Note'
import { Pane } from '../../parts/Pane'
import { Sheet } from '../../parts/Sheet'
import { useDraft } from '../../session/drafts'
import { useServices } from '../../session/services'
import { staffMe } from '../../staff/me'
import { usePeople, type Kind } from '../../tenancy'
import { changeConversation, FILTERED, type Conversation } from './conversations'
import { Keeping } from './Keeping'
import { ReadyReplies } from './ReadyReplies'
import { Record } from './Record'
import { WorkBar } from './WorkBar'

interface TalkProps {
  readonly conversation: Conversation
  readonly kind: Kind
  readonly region: RefObject<HTMLElement | null>
  readonly reply: RefObject<HTMLTextAreaElement | null>
  readonly onBack: () => void
}

export function Talk({ conversation, kind, region, reply, onBack }: TalkProps) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const client = useQueryClient()
  const { id } = conversation
  const me = useQuery(staffMe(api))
  const people = usePeople(api)
  const detail = useQuery({
    queryKey: ['conversation', id],
    queryFn: ({ signal }) => api.json<{ readers: string[] }>(`/chat/conversations/${id}`, { signal }),
    refetchInterval: 60_000,
  })
  const { query, line, send, sendFile, sendAgain, withdraw, loadOlder, markRead } = useLine(api, `/conversations/${id}`)
  const [text, setText] = useDraft(id)
  const [sheet, setSheet] = useState(false)
  const [ready, setReady] = useState(false)
  const broken = useConnectionBroken()
  const passed = passedOn(useNotices(api, `/conversations/${id}`).data)
  const nickname = conversation.nickname ?? t('talk.nameless')
  const readers = readersOf(detail.data?.readers ?? [], people.data ?? [])

  const markConversationRead = useCallback(async (seq: number) => {
    await markRead(seq)
    changeConversation(client, id, (row) => ({ ...row, unread: 0 }))
  }, [client, id, markRead])
  useReading(line, 'desk', markConversationRead)

  const nameOf = (message: Message) => {
    if (message.side === 'member') return nickname
    if (message.by === me.data?.id) return ''
    return people.data?.find((person) => person.id === message.by)?.displayName ?? t('talk.colleague')
  }
  const answered = () => {
    changeConversation(client, id, (row) => ({ ...row, awaiting: false }))
    void client.invalidateQueries({ queryKey: FILTERED })
  }
  const submit = async () => {
    setText('')
    if (await send(text)) answered()
  }

  const submitFile = async (file: File) => {
    if (await sendFile(file)) answered()
  }

  return (
    <section className="talk" aria-label={nickname} ref={region} tabIndex={-1}>
      <header className="talk-head">
        <Button className="round narrow-only" aria-label={t('talk.back')} onPress={onBack}><Icon name="back" /></Button>
        <div className="grow"><h2 lang={langOf(nickname)}>{nickname}</h2><p className="meta">{t('talk.only-nickname', { context: kind })}</p></div>
        <Record id={id} />
        <Keeping id={id} self={me.data?.id} people={people.data ?? []} onGone={onBack} />
      </header>
      <WorkBar conversation={conversation} readers={readers} nameOf={(id) => people.data?.find((person) => person.id === id)?.displayName ?? t('talk.colleague')} />
      <div className="talk-body">
        {query.isPending && <Skeleton onRetry={() => void query.refetch()} />}
        {query.isError && line.messages.length === 0 && <div className="pad grow-y"><Refusal error={query.error} onRetry={() => void query.refetch()} /></div>}
        {line.withheld === true && <p className="strip-line" role="note">{t('talk.withheld')}</p>}
        {query.data !== undefined && (
          <Bubbles path={`/conversations/${id}`} line={line} mine="desk" nameOf={nameOf} onOlder={loadOlder}
            onSendAgain={(clientId, again, file) => void sendAgain(clientId, again, file)}
            onWithdraw={(mine) => { withdraw(mine.clientId); if (mine.file === undefined) setText(text === '' ? mine.text : `${mine.text}\n${text}`) }} />)}
      </div>
      <Notices path={`/conversations/${id}`} />
      {broken && <p className="strip-line" role="status">{t('talk.broken')}</p>}
      <section className="sees--line" id="who-sees" aria-label={t('readers.head')}>
        <Pane desk />
        <dl className="grow">
          <div><dt>{t('readers.can')}</dt><dd><b>{detail.data === undefined ? t('readers.unknown') : readersSentence(t('readers.member', { nickname }), readers, (count) => t('readers.unnamed', { count }))}</b></dd></div>
          {passed !== undefined && <div><dt>{t('readers.knows')}</dt><dd>{t(`readers.passed-${passed}`)}</dd></div>}
          <div><dt>{t('readers.cannot')}</dt><dd>{t('readers.others', { context: kind })}</dd></div>
        </dl>
        <Button className="link tap" onPress={() => setSheet(true)}>{t('readers.more')}</Button>
      </section>
      <Composer className="reply" text={text} onText={setText} onSend={() => void submit()} field={reply}
        blocked={detail.data === undefined || !query.isSuccess} label={t('talk.reply')} placeholder={t('talk.placeholder', { context: kind })} describedBy="who-sees">
        {({ canSend }) => (
          <div className="row">
            <span className="meta grow wide-only">{t('talk.ctrl-enter')}</span>
            <Button className="btn btn--quiet" onPress={() => setReady(true)}>{t('ready.open')}</Button>
            <AttachButton blocked={detail.data === undefined || !query.isSuccess} onFile={(file) => void submitFile(file)} />
            <Act submits className="btn btn--main end" unready={!canSend}><Icon name="send" small />{t('talk.send')}</Act>
          </div>)}
      </Composer>
      {ready && <ReadyReplies desk={conversation.desk} onChoose={(words) => setText(text === '' ? words : `${text}\n${words}`)} onClose={() => setReady(false)} />}
      <Sheet open={sheet} onClose={() => setSheet(false)} title={t('readers.head')} mark={<Pane desk />}>
        <h3 className="meta">{t('readers.can')}</h3>
        <ul className="who">
          <li className="yes"><Icon name="yes" /><span><b>{t('readers.member', { nickname })}</b><br />{t('readers.member-what', { context: kind })}</span></li>
          {readers.named.map((person) => <li key={person.id} className="yes"><Icon name="yes" /><b>{person.displayName}</b></li>)}
          {readers.unnamed > 0 && <li className="yes"><Icon name="yes" /><b>{t('readers.unnamed', { count: readers.unnamed })}</b></li>}
          {passed !== undefined && <li className="yes"><Icon name="yes" /><span><b>{t('readers.committee')}</b><br />{t(`readers.passed-${passed}`)}</span></li>}
        </ul>
        <h3 className="meta">{t('readers.cannot')}</h3>
        <ul className="who">
          <li><Icon name="no" /><b>{t('readers.others-in-full', { context: kind })}</b></li>
          <li><Icon name="no" /><b>{t('readers.operator')}</b></li>
        </ul>
        <Note>{t('readers.not-asked', { context: kind })}</Note>
      </Sheet>
    </section>
  )
}

function readersSentence(member: string, readers: Readers, others: (count: number) => string): string {
  const names = [member, ...readers.named.map(({ displayName }) => shortName(displayName))]
  if (readers.unnamed > 0) names.push(others(readers.unnamed))
  return names.join(i18next.t('names.between'))
}
