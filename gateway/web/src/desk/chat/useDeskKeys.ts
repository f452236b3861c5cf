import { useEffect, useRef, useState, type RefObject } from 'react'

interface DeskKeys {
  readonly regions: readonly RefObject<HTMLElement | null>[]
  readonly reply: RefObject<HTMLTextAreaElement | null>
  readonly onUnread: (step: 1 | -1) => void
  readonly onKeyList: () => void
  readonly onChats: () => void
}

const LETTERS = 'komado.letters'
const SEQUENCE = 1200

/**
 * The desk by keyboard: F6 goes from list to line to reply; single letters work outside of fields and can be turned off
 * (WCAG 2.1.4). No key decides anything.
 */
export function useDeskKeys({ regions, reply, onUnread, onKeyList, onChats }: DeskKeys) {
  const [letters, setLetters] = useState(() => sessionStorage.getItem(LETTERS) !== 'no')
  const goneTo = useRef(-Infinity)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || event.metaKey || event.ctrlKey) return
      if (document.querySelector('.veil') !== null) return
      if (event.key === 'F6') {
        event.preventDefault()
        nextRegion(regions, event.shiftKey ? -1 : 1)
        return
      }
      if (!letters || isField(event.target)) return
      if (event.key === 'c' && event.timeStamp - goneTo.current < SEQUENCE) onChats()
      else if (event.key === 'g') goneTo.current = event.timeStamp
      else if (event.key === 'r') reply.current?.focus()
      else if (event.key === ']') onUnread(1)
      else if (event.key === '[') onUnread(-1)
      else if (event.key === '?') onKeyList()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [letters, onChats, onKeyList, onUnread, regions, reply])

  return {
    letters,
    setLetters: (next: boolean) => {
      sessionStorage.setItem(LETTERS, next ? 'yes' : 'no')
      setLetters(next)
    },
  }
}

function nextRegion(regions: readonly RefObject<HTMLElement | null>[], step: 1 | -1): void {
  const present = regions.flatMap(({ current }) => current ?? [])
  const here = present.findLastIndex((region) => region.contains(document.activeElement))
  const next = present[(here + step + present.length) % present.length]
  const inside = next?.querySelector<HTMLElement>('[aria-current="true"], .item')
  if (inside) inside.focus()
  else next?.focus()
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}
