import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { AttachButton } from '../../chat/AttachButton'
import { Bubbles } from '../../chat/Bubbles'
import { Composer } from '../../chat/Composer'
import { useConnectionBroken } from '../../chat/connection'
import type { Message } from '../../chat/line'
import { Notices } from '../../chat/Notices'
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
import { changeDesk, DESKS, type Desk } from './desks'
import { Elsewhere } from './Elsewhere'
import { EndAnnounced, Keeping } from './Keeping'
import { RecordToConfirm } from './RecordToConfirm'
import { readerNames, ReadersLine, ReadersSheet } from './readers'

interface ConversationProps {
  readonly desk: Desk
  readonly onBack: () => void
  readonly onClose: () => void
}

export function Conversation({ desk, onBack, onClose }: ConversationProps) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const client = useQueryClient()
  const people = usePeople(api)
  const tenant = useTenant(api)
  const { query, line, send, sendFile, sendAgain, withdraw, loadOlder, markRead } = useLine(api, `/desks/${desk.id}`)
  const [text, setText] = useDraft(desk.id)
  const [sheet, setSheet] = useState(false)
  const [told, setTold] = useState(desk.readers)
  const [firstVisit] = useState(!desk.opened)
  const broken = useConnectionBroken()
  const readers = readersOf(desk.readers, people.data ?? [])
  const changed = !sameReaders(told, desk.readers)
  const empty = query.isSuccess && line.messages.length === 0 && line.outgoing.length === 0

  const markDeskRead = useCallback(async (seq: number) => {
    await markRead(seq)
    changeDesk(client, desk.id, (before) => ({ ...before, unread: 0 }))
  }, [client, desk.id, markRead])
  useReading(line, 'member', markDeskRead)

  const nameOf = (message: Message) => {
    if (message.side === 'member') return ''
    const person = people.data?.find(({ id }) => id === message.by)
    return person === undefined ? t('conversation.desk') : t('readers.name', { name: shortName(person.displayName) })
  }
  const submit = async () => {
    setText('')
    if (await send(text)) changeDesk(client, desk.id, (before) => ({ ...before, opened: true }))
    else void client.invalidateQueries({ queryKey: DESKS })
  }

  const submitFile = async (file: File) => {
    if (await sendFile(file)) changeDesk(client, desk.id, (before) => ({ ...before, opened: true }))
  }

  return (
    <div className="phone phone--fix">
      <Bar onClose={onClose} onBack={onBack}><h1 className="t">{t(`desk.${desk.kind}`)}</h1></Bar>
      <section className="deskcard" aria-label={t('conversation.people')}>
        <Faces people={readers.named} />
        <p className="grow"><b>{readers.named.length === 0 ? t('readers.nobody') : readers.named.map(({ displayName }) => displayName).join(t('conversation.and'))}</b><br />{t('conversation.role')}</p>
        <Keeping desk={desk} onGone={onBack} />
      </section>
      <main className="talk">
        {query.isPending && <Skeleton onRetry={() => void query.refetch()} />}
        {query.isError && line.messages.length === 0 && <div className="pad grow-y"><Refusal error={query.error} onRetry={() => void query.refetch()} /></div>}
        {empty && desk.open && (
          <div className="pad welcome grow-y">
            <p className="greet greet--s">{t('conversation.welcome')}</p>
            <p>{t('conversation.start')}</p>
          </div>)}
        {!empty && query.data !== undefined && (
          <Bubbles path={`/desks/${desk.id}`} line={line} mine="member" nameOf={nameOf} onOlder={loadOlder}
            onSendAgain={(clientId, again, file) => void sendAgain(clientId, again, file)}
            onWithdraw={(mine) => { withdraw(mine.clientId); if (mine.file === undefined) setText(text === '' ? mine.text : `${mine.text}\n${text}`) }} />)}
      </main>
      <footer className="foot">
        <SignInAgain />
        <EndAnnounced desk={desk} />
        <Notices path={`/desks/${desk.id}`} />
        <RecordToConfirm desk={desk.id} />
        {broken && <p className="strip-line" role="status">{t('conversation.broken')}</p>}
        {changed && (
          <div className="strip"><Note tone="wait" role="status" action={<Button className="btn" onPress={() => setTold(desk.readers)}>{t('readers.understood')}</Button>}>
            {t('readers.changed', { names: readerNames(t, readers, 'short') })}
          </Note></div>)}
        <section className="sees--line" id="who-sees" aria-label={t('readers.head')}>
          <Pane desk={desk.readers.length > 0} />
          <p className="grow"><ReadersLine readers={readers} /></p>
          <Button className="link tap" onPress={() => setSheet(true)}>{t('readers.more')}</Button>
        </section>
        {desk.open && <Composer className="compose" text={text} onText={setText} onSend={() => void submit()}
          blocked={changed || !query.isSuccess} label={t('conversation.write')} placeholder={t('conversation.placeholder')} describedBy="who-sees">
          {({ canSend }) => (
            <>
              <AttachButton blocked={changed || !query.isSuccess} onFile={(file) => void submitFile(file)} />
              <Act submits className="round round--main" label={t('conversation.send')} unready={!canSend}><Icon name="send" /></Act>
            </>)}
        </Composer>}
        {!desk.open && <Elsewhere kind={tenant.data?.kind ?? 'company'} />}
        {firstVisit && desk.open && <p className="meta unsent-line">{t('conversation.closing')}</p>}
      </footer>
      {tenant.data !== undefined && <ReadersSheet open={sheet} onClose={() => setSheet(false)} readers={readers} kind={tenant.data.kind} />}
    </div>
  )
}
