import { useEffect } from 'react'

const APART = 900

/** Esc twice, wherever the focus is; the Esc that ends a conversion of typed kana does not count. */
export function useDoubleEscape(act: () => void): void {
  useEffect(() => {
    let last = -Infinity
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.repeat) return
      if (event.timeStamp - last < APART) act()
      last = event.timeStamp
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [act])
}
