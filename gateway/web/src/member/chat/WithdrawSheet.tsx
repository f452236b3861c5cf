import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Line, Message } from '../../chat/line'
import { withMessages } from '../../chat/line'
import { changeLine } from '../../chat/useLine'
import { firstSigns } from '../../language/firstSigns'
import { halfDayLabel } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'

const REASONS = ['none', 'mistake', 'too-much', 'changed'] as const
const SHOWN = 20
const FIRST_SIGNS = 40

interface WithdrawSheetProps {
  readonly path: `/desks/${string}`
  readonly line: Line
  readonly onClose: () => void
}

/** Takes a message back; who may still know of it is said before. */
export function WithdrawSheet({ path, line, onClose }: WithdrawSheetProps) {
  const { t } = useTranslation('member')
  const { api } = useServices()
  const client = useQueryClient()
  const own = line.messages.filter(({ side, withdrawn }) => side === 'member' && (withdrawn ?? null) === null).slice(-SHOWN).reverse()
  const [chosen, setChosen] = useState<string | null>(null)
  const [why, setWhy] = useState<typeof REASONS[number]>('none')
  const withdraw = useMutation({
    mutationFn: async (message: Message) => {
      await api.json(`/chat${path}/messages/${message.clientId}/withdrawal`, { method: 'POST', body: why === 'none' ? {} : { reason: why } })
      return message
    },
    onSuccess: (message) => {
      changeLine(client, path, (before) => withMessages(before, [{ ...message, text: '', file: null, withdrawn: why }]))
      onClose()
    },
  })
  const message = own.find(({ clientId }) => clientId === chosen)
  const words = ({ text, ...when }: Message) => `${halfDayLabel(when, currentLanguage(), new Date())} ${text === '' ? t('withdraw.file') : firstSigns(text, FIRST_SIGNS)}`
  return (
    <Sheet open onClose={onClose} title={t('withdraw.head')} choices={<>
      <Button className="btn" onPress={onClose}>{t('withdraw.stay')}</Button>
      <Act className="btn btn--main" busy={withdraw.isPending} unready={message === undefined} onAct={() => { if (message !== undefined) withdraw.mutate(message) }}>{t('withdraw.do')}</Act>
    </>}>
      {own.length === 0
        ? <p>{t('withdraw.nothing')}</p>
        : (
          <>
            <p>{t('withdraw.what')}</p>
            <Choices label={t('withdraw.which')} value={chosen} onChange={setChosen} options={own.map((one) => ({ value: one.clientId, label: words(one) }))} />
            <Select label={t('withdraw.why')} value={why} onChange={setWhy} options={REASONS.map((value) => ({ value, label: t(`withdraw.why-${value}`) }))} />
          </>)}
      {withdraw.isError && <Refusal error={withdraw.error} />}
    </Sheet>
  )
}
