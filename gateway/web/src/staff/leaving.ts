import { useEffect } from 'react'
import { drafts } from '../session/drafts'

/** Things that exist nowhere but in this page, beside what is being written: keys of letters that are not fetched yet. */
const kept = new Set<string>()

export function keepPage(what: string): () => void {
  kept.add(what)
  return () => kept.delete(what)
}

export function somethingWouldBeLost(): boolean {
  return kept.size > 0 || drafts.any()
}

/** The browser asks before the page goes while it holds something that would be lost. */
export function useWarningBeforeLeaving(): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (somethingWouldBeLost()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
}
