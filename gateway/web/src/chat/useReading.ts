import { useEffect } from 'react'
import type { Line, Message } from './line'

/** Marks what the other side wrote as read once it is on a screen that somebody can see. */
export function useReading(line: Line, mine: Message['side'], markRead: (seq: number) => Promise<void>): void {
  const newest = line.messages.findLast(({ side }) => side !== mine)?.seq ?? 0
  useEffect(() => {
    if (newest <= line.readUpTo) return
    const read = () => {
      if (document.visibilityState === 'visible') void markRead(newest).catch(() => undefined)
    }
    read()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [newest, line.readUpTo, markRead])
}
