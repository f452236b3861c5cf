import { useEffect, useRef } from 'react'

/** The head of a page that took another's place: it gets the keyboard, so that a reader begins there. */
export function FocusedHead({ greeting = false, children }: { greeting?: boolean, children: string }) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    head.current?.closest('.survey-body')?.scrollTo(0, 0)
    head.current?.focus({ preventScroll: true })
  }, [])
  return <h1 className={greeting ? 'greet greet--s survey-head' : 'survey-head'} tabIndex={-1} ref={head}>{children}</h1>
}
