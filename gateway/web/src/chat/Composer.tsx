import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { lengthOf, LONGEST_TEXT } from './line'

interface ComposerProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onSend: () => void
  readonly label: string
  readonly placeholder: string
  readonly describedBy: string
  readonly className: string
  /** Something must be seen or read before anything may be sent. */
  readonly blocked: boolean
  readonly field?: RefObject<HTMLTextAreaElement | null>
  readonly children: (state: { readonly canSend: boolean }) => ReactNode
}

const WORTH_COUNTING = 500

/** Where one writes: grows with the text, sends with Ctrl+Enter, says how much is left before it is too much. */
export function Composer({ text, onText, onSend, label, placeholder, describedBy, className, blocked, field, children }: ComposerProps) {
  const { t } = useTranslation()
  const own = useRef<HTMLTextAreaElement>(null)
  const area = field ?? own
  const left = LONGEST_TEXT - lengthOf(text)
  const canSend = text.trim() !== '' && left >= 0 && !blocked

  useLayoutEffect(() => {
    const element = area.current
    if (element === null) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 2}px`
  }, [area, text])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing && canSend) {
      event.preventDefault()
      onSend()
    }
  }
  return (
    <form className={className} onSubmit={(event) => { event.preventDefault(); if (canSend) onSend() }}>
      <textarea ref={area} className="in" rows={1} value={text} onChange={(event) => onText(event.target.value)} onKeyDown={onKeyDown}
        aria-label={label} placeholder={placeholder} aria-describedby={describedBy} aria-invalid={left < 0} autoComplete="off" />
      {left < WORTH_COUNTING && <p className={left < 0 ? 'err compose-left' : 'meta compose-left'} role="status">{left < 0 ? t('chat.too-long', { over: -left }) : t('chat.left', { left })}</p>}
      {children({ canSend })}
    </form>
  )
}
