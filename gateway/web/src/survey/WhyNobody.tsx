import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Pane } from '../parts/Pane'
import { Sheet } from '../parts/Sheet'

/** The line between the last question and the way on: whose answer this is cannot be told, and why. */
export function SeesLine() {
  const { t } = useTranslation('survey')
  const [open, setOpen] = useState(false)
  return (
    <section className="sees--line" aria-label={t('sees.head')}>
      <Pane />
      <p className="grow"><b>{t('sees.line')}</b></p>
      <Button className="link tap" onPress={() => setOpen(true)}>{t('sees.why')}</Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('sees.why-head')} mark={<Pane />}><WhatLeaves /></Sheet>
    </section>
  )
}

/** What leaves the browser, step by step, and what lies outside the promise. */
export function WhatLeaves() {
  const { t } = useTranslation('survey')
  return (
    <>
      <ol className="who">
        {(['ticket', 'blind', 'hand-in', 'shuffle'] as const).map((step, index) => <li key={step}><b className="num" aria-hidden="true">{index + 1}</b><span>{t(`leaves.${step}`)}</span></li>)}
      </ol>
      <p className="s"><b>{t('outside.head')}</b>{t('outside.text')}</p>
      <p className="s">{t('outside.receipt')}</p>
    </>
  )
}
