import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { dayLabel, today } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Field } from '../../parts/Field'
import { Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { KITS, type Kit } from './kits'

/** How many spare letters lie in the box, as somebody found now and then; nothing is pressed when one is taken. */
export function SpareLetters({ kit, mayCount }: { kit: Kit, mayCount: boolean }) {
  const { t } = useTranslation('desk')
  const { api } = useServices()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [left, setLeft] = useState('')
  const count = Number(left.normalize('NFKC').trim())
  const usable = /^\d+$/.test(left.normalize('NFKC').trim()) && count <= kit.spare
  const save = useMutation({
    mutationFn: () => api.json(`/provisioning/kits/${kit.id}/spares`, { method: 'PUT', body: { left: count } }),
    onSuccess: () => {
      setOpen(false)
      return client.invalidateQueries({ queryKey: KITS })
    },
  })
  return (
    <div className="row wrap">
      <p className="meta grow">{kit.sparesLeft === undefined || kit.sparesCountedOn === undefined
        ? t('kits.spares', { spare: kit.spare })
        : t('kits.spares-left', { spare: kit.spare, left: kit.sparesLeft, day: dayLabel(kit.sparesCountedOn, currentLanguage(), today(new Date())) })}</p>
      {mayCount && <Button className="btn btn--quiet" aria-label={t('kits.spares-count-of', { letters: kit.letters })} onPress={() => { save.reset(); setLeft(''); setOpen(true) }}>{t('kits.spares-count')}</Button>}
      <Sheet open={open} onClose={() => setOpen(false)} title={t('kits.spares-head')} choices={<>
        <Button className="btn" onPress={() => setOpen(false)}>{t('kits.spares-not-now')}</Button>
        <Act className="btn btn--main" unready={!usable} busy={save.isPending} onAct={() => save.mutate()}>{t('kits.spares-save')}</Act>
      </>}>
        <p>{t('kits.spares-text')}</p>
        <Field numeric label={t('kits.spares-label')} value={left} onChange={setLeft} hint={t('kits.spares-hint', { spare: kit.spare })} />
        {save.isError && <Refusal error={save.error} />}
      </Sheet>
    </div>
  )
}
