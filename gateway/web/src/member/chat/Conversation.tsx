import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { AttachButton } from '../../chat/AttachButton'
import { Bubbles } from '../../chat/Bubbles'
import { Composer } from '../../chat/Composer'
import { useConnectionBroken } from '../../chat/connection'
import { inLanguage, useDeskPage } from '../../chat/deskPage'
import type { Message } from '../../chat/line'
import { Notices } from '../../chat/Notices'
import { passedOn, useNotices } from '../../chat/passedOn'
import { readersOf, sameReaders, shortName } from '../../chat/readers'
import { useLine } from '../../chat/useLine'
import { useReading } from '../../chat/useReading'
import { Act } from '../../parts/Act'
import { Faces } from '../../parts/Faces'
import { Icon } from '../../parts/Icon'
import { Note, Refusal } from '../../parts/Note'
import { Pane } from '../../parts/Pane'
import { Skeleton } from '../../chat/Skeleton'
import { useDraft } from '../../session/drafts'
import { SignInAgain } from '../../session/SignInAgain'
import { useServices } from '../../session/services'
import { usePeople, useTenant } from '../../tenancy'
import { Bar } from '../Frame'
import { HelpButton } from '../HelpSheet'
import { ActsSheet } from './ActsSheet'
import { changeLineOf, DESKS, type Desk, type OwnLine } from './desks'
import { useDeskWords } from './deskWords'
import { Elsewhere } from './Elsewhere'
import { LinkStrip } from './LinkStrip'
import { LaterList, useLater } from './later'
import { Leaving } from './Leaving'
import { PhraseSheet } from './PhraseSheet'
import { WithdrawSheet } from './WithdrawSheet'
import { EndAnnounced, Keeping } from './Keeping'
import { RecordToConfirm } from './RecordToConfirm'
import { readerNames, ReadersLine, ReadersSheet } from './readers'
import { Closed, Slow } from './Restrained'

interface ConversationProps {
  readonly desk: Desk
  readonly own: OwnLine
  readonly onNotes: () => void
  readonly onBack: () => void
  readonly onClose: () => void
}

export function Conversation({ desk, own, onNotes, onBack, onClose }: ConversationProps) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const client = useQueryClient()
  const people = usePeople(api)
  const tenant = useTenant(api)
  const { query, line, send, sendFile, sendAgain, withdraw, loadOlder, markRead } = useLine(api, `/desks/${own.id}`)
  const [text, setText] = useDraft(own.id)
  const [sheet, setSheet] = useState(false)
  const [told, setTold] = useState(own.readers)
  const [firstVisit] = useState(!own.opened)
  const [acts, setActs] = useState(false)
  const [later, setLater] = useState(false)
  const [withdrawing, setWithdrawing] = useState(false)
  const [phrase, setPhrase] = useState(false)
  const page = useDeskPage(api, desk.id).data
  const welcome = page === undefined ? '' : inLanguage(page.welcomeJa, page.welcomeEn)
  const hours = page === undefined ? '' : inLanguage(page.hoursJa, page.hoursEn)
  const waiting = useLater(api, own.id)
  const broken = useConnectionBroken()
  const passed = passedOn(useNotices(api, `/desks/${own.id}`).data)
  const closed = own.closed ?? null
  const readers = readersOf(own.readers, people.data ?? [])
  const changed = own.cards.length > 0 || !sameReaders(told, own.readers)
  const newcomers = readersOf(own.cards.filter((id) => own.readers.includes(id)), people.data ?? [])
  const empty = query.isSuccess && line.messages.length === 0 && line.outgoing.length === 0

  const markDeskRead = useCallback(async (seq: number) => {
    await markRead(seq)
    changeLineOf(client, own.id, (before) => ({ ...before, unread: 0 }))
  }, [client, own.id, markRead])
  useReading(line, 'member', markDeskRead)

  const nameOf = (message: Message) => {
    if (message.side === 'member') return ''
    const person = people.data?.find(({ id }) => id === message.by)
    return person === undefined ? t('conversation.desk') : t('readers.name', { name: shortName(person.displayName) })
  }
  const acknowledged = own.open && line.outgoing.length === 0 && line.messages.at(-1)?.side === 'member' && (line.messages.at(-1)?.withdrawn ?? null) === null
  const nameOfDesk = useDeskWords()
  const understood = () => {
    setTold(own.readers)
    if (own.cards.length === 0) return
    changeLineOf(client, own.id, (before) => ({ ...before, cards: [] }))
    void api.json(`/chat/desks/${own.id}/cards`, { method: 'PUT', body: { people: own.cards } }).catch(() => client.invalidateQueries({ queryKey: DESKS }))
  }
  const submit = async () => {
    if (later) {
      await waiting.send.mutateAsync({ clientId: crypto.randomUUID(), text }).then(() => setText(''), () => undefined)
      return
    }
    setText('')
    if (await send(text)) changeLineOf(client, own.id, (before) => ({ ...before, opened: true }))
    else void client.invalidateQueries({ queryKey: DESKS })
  }

  const submitFile = async (file: File) => {
    if (later) {
      await waiting.sendFile.mutateAsync(file).catch(() => undefined)
      return
    }
    if (await sendFile(file)) changeLineOf(client, own.id, (before) => ({ ...before, opened: true }))
  }

  return (
    <div className="phone phone--fix">
      <Bar onClose={onClose} onBack={onBack}><h1 className="t">{nameOfDesk(desk)}</h1><HelpButton /></Bar>
      <section className="deskcard" aria-label={t('conversation.people')}>
        <Faces people={readers.named} />
        <p className="grow"><b>{readers.named.length === 0 ? t('readers.nobody') : readers.named.map(({ displayName }) => displayName).join(t('conversation.and'))}</b><br />{t('conversation.role')}</p>
        <Keeping own={own} onGone={onBack} />
      </section>
      <main className="talk">
        {query.isPending && <Skeleton onRetry={() => void query.refetch()} />}
        {query.isError && line.messages.length === 0 && <div className="pad grow-y"><Refusal error={query.error} onRetry={() => void query.refetch()} /></div>}
        {empty && own.open && (
          <div className="pad welcome grow-y">
            <p className="greet greet--s pre">{welcome === '' ? t('conversation.welcome') : welcome}</p>
            <p>{t('conversation.start')}</p>
            {hours !== '' && <p className="meta">{t('conversation.hours', { hours })}</p>}
          </div>)}
        {!empty && query.data !== undefined && (
          <Bubbles path={`/desks/${own.id}`} line={line} mine="member" nameOf={nameOf} onOlder={loadOlder}
            onSendAgain={(clientId, again, file) => void sendAgain(clientId, again, file)}
            onWithdraw={(mine) => { withdraw(mine.clientId); if (mine.file === undefined) setText(text === '' ? mine.text : `${mine.text}\n${text}`) }} />)}
        {acknowledged && (
          <p className="meta pad ack" role="status">
            {t('conversation.ack')} {(page?.expectedHours ?? 0) > 0 && t('conversation.ack-soon', { hours: page?.expectedHours })} {hours !== '' && t('conversation.hours', { hours })}
          </p>)}
        <LaterList line={own.id} />
      </main>
      <footer className="foot">
        <SignInAgain />
        <EndAnnounced own={own} />
        <Notices path={`/desks/${own.id}`} />
        <RecordToConfirm desk={own.id} />
        {broken && <p className="strip-line" role="status">{t('conversation.broken')}</p>}
        {changed && (
          <div className="strip"><Note tone="wait" role="status" action={<Button className="btn" onPress={understood}>{t('readers.understood')}</Button>}>
            {newcomers.named.length + newcomers.unnamed > 0 ? t('readers.card', { names: readerNames(t, newcomers, 'full') }) : t('readers.changed', { names: readerNames(t, readers, 'short') })}
          </Note></div>)}
        {own.opened && <LinkStrip line={own.id} />}
        <section className="sees--line" id="who-sees" aria-label={t('readers.head')}>
          <Pane desk={own.readers.length > 0} />
          <p className="grow"><ReadersLine readers={readers} passedOn={passed} /></p>
          <Button className="link tap" onPress={() => setSheet(true)}>{t('readers.more')}</Button>
        </section>
        {own.open && own.slowUntil != null && <Slow until={own.slowUntil} />}
        {own.open && later && <p className="strip-line" role="status">{t('acts.later-on')}</p>}
        {waiting.sendFile.isPending && <p className="strip-line" role="status">{t('later.cleaning')}</p>}
        {(waiting.send.isError || waiting.sendFile.isError) && <div className="strip"><Refusal error={waiting.send.error ?? waiting.sendFile.error} /></div>}
        {own.open && <Composer className="compose" text={text} onText={setText} onSend={() => void submit()}
          blocked={changed || !query.isSuccess} label={t('conversation.write')} placeholder={t('conversation.placeholder')} describedBy="who-sees">
          {({ canSend }) => (
            <>
              <Button className="round" aria-label={t('acts.open')} onPress={() => setActs(true)}><Icon name="plus" /></Button>
              <AttachButton blocked={changed || !query.isSuccess || waiting.sendFile.isPending} onFile={(file) => void submitFile(file)} />
              <Act submits className="round round--main" label={t('conversation.send')} unready={!canSend}><Icon name="send" /></Act>
            </>)}
        </Composer>}
        {closed !== null && <Closed reason={closed} kind={tenant.data?.kind ?? 'company'} onActs={() => setActs(true)} />}
        {!own.open && closed === null && <Elsewhere kind={tenant.data?.kind ?? 'company'} nobody={own.readers.length === 0} />}
        {firstVisit && own.open && <p className="meta unsent-line">{t('conversation.closing')}</p>}
      </footer>
      <ActsSheet path={`/desks/${own.id}`} open={acts} writes={own.open} later={later} onLater={setLater} onNotes={onNotes} onWithdraw={() => setWithdrawing(true)} onPhrase={() => setPhrase(true)} onClose={() => setActs(false)} />
      {phrase && <PhraseSheet line={own.id} onClose={() => setPhrase(false)} />}
      {withdrawing && <WithdrawSheet path={`/desks/${own.id}`} line={line} onClose={() => setWithdrawing(false)} />}
      {tenant.data !== undefined && <ReadersSheet open={sheet} onClose={() => setSheet(false)} readers={readers} passedOn={passed} kind={tenant.data.kind}
        actOn={own.opened ? (person) => <Leaving desk={desk} line={own} person={person} /> : undefined} />}
    </div>
  )
}
