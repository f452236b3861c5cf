import type { ReactNode } from 'react'

interface ActProps {
  readonly busy?: boolean
  readonly unready?: boolean
  readonly onAct?: () => void
  readonly submits?: boolean
  readonly className?: string
  /** The name of a button that shows only a sign. */
  readonly label?: string
  readonly children: ReactNode
}

/** A button whose press starts something that takes a while. Until that is over it stays where it is, with the focus, and does nothing. */
export function Act({ busy = false, unready = false, onAct, submits = false, className = 'btn', label, children }: ActProps) {
  const rests = busy || unready
  return (
    <button type={submits ? 'submit' : 'button'} className={className} aria-label={label} aria-disabled={rests || undefined} aria-busy={busy || undefined}
      onClick={(event) => {
        if (rests) event.preventDefault()
        else onAct?.()
      }}>
      {children}
    </button>
  )
}
