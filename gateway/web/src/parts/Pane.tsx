/** Who can look in, as panes: oneself, the desk, a committee, others in the organisation. The sentence beside it says it in words. */
export function Pane({ desk = false, committee = false, others = false, large = false }: { desk?: boolean, committee?: boolean, others?: boolean, large?: boolean }) {
  const pane = (lit: boolean) => lit ? 'p on' : 'p'
  return (
    <svg className={large ? 'win win--l' : 'win'} viewBox="0 0 27 28" aria-hidden="true">
      <rect className="f" x="4" y="2" width="19" height="23" rx="2.6" />
      <rect className={pane(true)} x="7" y="5" width="5.5" height="6.5" rx=".6" />
      <rect className={pane(desk)} x="14.5" y="5" width="5.5" height="6.5" rx=".6" />
      <rect className={pane(committee)} x="7" y="13.5" width="5.5" height="6.5" rx=".6" />
      <rect className={pane(others)} x="14.5" y="13.5" width="5.5" height="6.5" rx=".6" />
      <rect className="f" x="1" y="22.5" width="25" height="4" rx="2" />
    </svg>
  )
}

/** The mark of Komado itself, in the page so that it follows the theme. */
export function Mark() {
  return <Pane large />
}
