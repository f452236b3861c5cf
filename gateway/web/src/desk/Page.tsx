import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Pane } from '../parts/Pane'

interface PageProps {
  readonly head: string
  readonly what: string
  /** Who else looks at this page, in a sentence. */
  readonly sees: string
  readonly tabs?: ReactNode
  readonly act?: ReactNode
  readonly children: ReactNode
}

/** A page of the organisation: where one is, what one can do here, and who sees it. */
export function Page({ head, what, sees, tabs, act, children }: PageProps) {
  const top = useRef<HTMLElement>(null)
  // In braces: some browsers answer a scroll with a promise, which React would take for a clean-up.
  useEffect(() => { top.current?.closest('.room')?.scrollTo(0, 0) }, [])
  return (
    <main className="page" ref={top}>
      {tabs}
      <header className="page-head"><div className="grow"><h1>{head}</h1><p>{what}</p></div>{act}</header>
      <p className="sees page-sees"><Pane others /><span>{sees}</span></p>
      {children}
    </main>
  )
}

/** What a page shows until its answer is there. */
export function Waiting() {
  const { t } = useTranslation()
  return <div className="card stack-m" aria-busy="true"><span className="vh">{t('doorstep.waiting')}</span><span className="skel skel--l" /><span className="skel" /><span className="skel" /></div>
}
