import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../parts/Act'
import { Problem } from '../http/problem'
import { sentenceFor } from '../http/sentences'
import { halfDayLabel } from '../language/halfDay'
import { currentLanguage } from '../language/language'
import { langOf } from '../language/langOf'
import { FileInBubble } from './FileInBubble'
import { sizeOf, sortOf } from './files'
import type { LinePath } from './useLine'
import { grouped, type Line, type Message, type Outgoing } from './line'

interface BubblesProps {
  readonly path: LinePath
  readonly line: Line
  readonly mine: Message['side']
  /** How the other side, or a colleague, is called; nothing for oneself. */
  readonly nameOf: (message: Message) => string
  readonly onOlder: () => Promise<void>
  readonly onSendAgain: (clientId: string, text: string, file?: Blob) => void
  readonly onWithdraw: (mine: Outgoing) => void
}

/** The conversation itself: the newest at the bottom, times only by half-days, what is not sent still there. */
export function Bubbles({ path, line, mine, nameOf, onOlder, onSendAgain, onWithdraw }: BubblesProps) {
  const { t } = useTranslation()
  const [loading, setLoading] = useState(false)
  const groups = grouped(line.messages, (when) => halfDayLabel(when, currentLanguage(), new Date()))
  const older = async () => {
    setLoading(true)
    await onOlder().catch(() => undefined)
    setLoading(false)
  }
  return (
    <>
      <div className="log" role="log" aria-live="off" aria-label={t('chat.log')} tabIndex={0}>
        <div className="log-in">
          {line.more && <Act className="btn btn--quiet older" onAct={() => void older()} busy={loading}>{t(loading ? 'chat.older-loading' : 'chat.older')}</Act>}
          {groups.map((group) => (
            <section key={group.messages[0]?.seq} className="half-day" aria-label={group.label}>
              <p className="when" aria-hidden="true">{group.label}</p>
              {group.messages.map((message, index) => {
                const before = group.messages[index - 1]
                return (
                  <Bubble key={message.seq} path={path} message={message} mine={message.side === mine} name={nameOf(message)}
                    first={before === undefined || nameOf(before) !== nameOf(message)} />)
              })}
            </section>
          ))}
          {line.outgoing.map((outgoing) => (
            <div key={outgoing.clientId} className="outgoing">
              <p className={`msg msg--me ${outgoing.state === 'unsent' ? 'msg--unsent' : 'msg--sending'}`} lang={langOf(outgoing.text)}><span className="vh" lang={currentLanguage()}>{t('chat.you')}</span>{outgoing.file === undefined ? outgoing.text : t('file.going', { size: sizeOf(outgoing.file.size) })}</p>
              {outgoing.state === 'sending'
                ? <p className="meta" role="status">{t(outgoing.file === undefined ? 'chat.sending' : 'file.cleaning')}</p>
                : (
                  <div className="unsent" role="alert">
                    <p>{refusedForGood(outgoing) ? sentenceFor(t, outgoing.reason) : t(outgoing.file === undefined ? 'chat.unsent' : 'file.unsent')}</p>
                    <div className="row row--end">
                      <Button className="btn btn--quiet" onPress={() => onWithdraw(outgoing)}>{t(outgoing.file === undefined ? 'chat.edit' : 'file.not')}</Button>
                      {!refusedForGood(outgoing) && <Button className="btn" onPress={() => onSendAgain(outgoing.clientId, outgoing.text, outgoing.file)}>{t('chat.again')}</Button>}
                    </div>
                  </div>)}
            </div>
          ))}
        </div>
      </div>
      <Heard messages={line.messages} mine={mine} nameOf={nameOf} />
    </>
  )
}

/** Sending the same text again would be refused again. */
function refusedForGood({ reason }: Outgoing): boolean {
  return reason instanceof Problem && ([400, 403, 404, 413, 422].includes(reason.status) || reason.code === 'tenant-not-open')
}

function Bubble({ path, message, mine, name, first }: { path: LinePath, message: Message, mine: boolean, name: string, first: boolean }) {
  const { t } = useTranslation()
  return (
    <p className={mine ? 'msg msg--me' : 'msg'} lang={langOf(message.text)}>
      {mine && name === ''
        ? <span className="vh" lang={currentLanguage()}>{t('chat.you')}</span>
        : <span className={first ? 'by' : 'vh'}>{name}{!first && t('chat.colon')}</span>}
      {(message.withdrawn ?? null) !== null ? <i>{t(`chat.withdrawn-${withdrawnWhy(message)}`)}</i> : message.file === null ? message.text : <FileInBubble path={path} file={message.file} />}
    </p>
  )
}

const WHY = ['none', 'mistake', 'too-much', 'changed'] as const

function withdrawnWhy({ withdrawn }: Message): typeof WHY[number] {
  return WHY.find((why) => why === withdrawn) ?? 'none'
}

/** Reads out what the other side wrote while the page was open, and never what was written here. */
function Heard({ messages, mine, nameOf }: Pick<BubblesProps, 'mine' | 'nameOf'> & { messages: readonly Message[] }) {
  const { t } = useTranslation()
  const last = messages.at(-1)
  const [before, setBefore] = useState(last?.seq)
  if (before === undefined && last !== undefined) setBefore(last.seq)
  const fresh = last !== undefined && before !== undefined && last.seq > before && last.side !== mine
  return <p className="vh" aria-live="polite">{fresh ? `${nameOf(last)}${t('chat.colon')}${last.file === null ? last.text : t(`file.${sortOf(last.file.kind)}`)}` : ''}</p>
}
