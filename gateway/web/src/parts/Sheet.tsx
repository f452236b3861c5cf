import { useEffect, useRef, type ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

interface SheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly mark?: ReactNode
  readonly children: ReactNode
  /** Buttons that decide; without them the sheet only has its own way out. */
  readonly choices?: ReactNode
}

/** A sheet from below on the phone, in the middle of the desk: it keeps the focus and gives it back. */
export function Sheet({ open, onClose, title, mark, children, choices }: SheetProps) {
  const { t } = useTranslation()
  const inside = useRef<HTMLDivElement>(null)
  useFirstRefused(inside)
  return (
    <ModalOverlay className="veil" isOpen={open} onOpenChange={(next) => { if (!next) onClose() }} isDismissable>
      <Modal className="sheet">
        <Dialog className="sheet-in">
          <div className="row sheet-head">
            {mark}
            <Heading slot="title" className="grow">{title}</Heading>
            {choices === undefined && <Button className="btn btn--quiet" onPress={onClose}>{t('done')}</Button>}
          </div>
          <div className="stack-m" ref={inside}>{children}</div>
          {choices !== undefined && <div className="choices">{choices}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Takes the keyboard to the first field that was refused, which may lie above what is seen. */
function useFirstRefused(inside: { readonly current: HTMLDivElement | null }): void {
  const refused = useRef(false)
  useEffect(() => {
    const first = inside.current?.querySelector<HTMLElement>(':is(input, select, textarea)[aria-invalid="true"]')
    if (first && !refused.current) first.focus()
    refused.current = Boolean(first)
  })
}
