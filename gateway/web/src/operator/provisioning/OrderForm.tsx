import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../http/problem'
import { sentenceFor, sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Note, Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { SMALLEST_HEADCOUNT, wholeNumber } from '../../parts/wholeNumber'
import { kitKeys } from './kitKeys'
import { ordersOf, type Order, type OrderKind, type PlacedOrder } from './orders'
import { tenant as tenantOf, TENANTS } from './tenants'

const AT_HEADCOUNT = ['headcount-too-small', 'headcount-exceeded', 'spares-too-few', 'spares-exceeded']
const KINDS: readonly OrderKind[] = ['more', 'spares', 'anew']

interface OrderFormProps {
  readonly tenant: string
  readonly another: boolean
  readonly handedOut: boolean
  /** The order before, when it could not be made: its numbers stand in the form already. */
  readonly failed: Order | undefined
}

/** An order is a number and a language. There is no field for anything about people. */
export function OrderForm({ tenant, another, handedOut, failed }: OrderFormProps) {
  const { t } = useTranslation('operator')
  const common = useTranslation().t
  const { api } = useServices()
  const client = useQueryClient()
  const limit = useQuery(tenantOf(api, tenant)).data?.headcountLimit
  const [headcount, setHeadcount] = useState(failed === undefined ? '' : String(failed.kind === 'spares' ? failed.spare : failed.headcount))
  const [language, setLanguage] = useState<'ja' | 'en'>(failed?.language ?? 'ja')
  const [kind, setKind] = useState<OrderKind>(failed?.kind ?? 'more')
  const [missing, setMissing] = useState<string>()
  const order = useMutation({
    mutationFn: (count: number) => api.json<PlacedOrder>(`/provisioning/tenants/${tenant}/orders${kind === 'more' ? '' : `/${kind}`}`, { method: 'POST', body: kind === 'spares' ? { spare: count, language } : { headcount: count, language } }),
    onSuccess: ({ id, key }) => {
      kitKeys.hold(id, key)
      void client.invalidateQueries({ queryKey: TENANTS })
      return client.invalidateQueries({ queryKey: ordersOf(api, tenant).queryKey })
    },
  })
  const fields = sentencesAtFields(common, order.error)
  const atHeadcount = order.error instanceof Problem && AT_HEADCOUNT.includes(order.error.code)
    ? sentenceFor(common, order.error) : fields.headcount ?? fields.spare
  const elsewhere = order.error !== null && atHeadcount === undefined && fields.language === undefined

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const count = wholeNumber(headcount)
    const reason = count === undefined ? t('letters.headcount-missing')
      : kind !== 'spares' && count < SMALLEST_HEADCOUNT ? common('problem.headcount-too-small')
      : kind !== 'spares' && limit !== undefined && count > limit ? t('letters.headcount-over', { limit })
      : undefined
    setMissing(reason)
    order.reset()
    if (reason === undefined && count !== undefined) order.mutate(count)
  }
  return (
    <Form className="card stack" onSubmit={submit} validationBehavior="aria">
      <h2>{t(another ? 'letters.form-another' : 'letters.form')}</h2>
      {failed !== undefined && <Note tone="late">{t('letters.again')}</Note>}
      {handedOut && <Choices label={t('letters.kind')} value={kind} onChange={(next) => { setKind(next); setMissing(undefined); order.reset() }}
        options={KINDS.map((value) => ({ value, label: t(`letters.kind-${value}`) }))} />}
      {kind === 'anew' && <p className="s">{t('letters.anew-text')}</p>}
      <Field label={t(kind === 'spares' ? 'letters.spare' : 'letters.headcount')} value={headcount} onChange={setHeadcount} numeric sentence={missing ?? atHeadcount}
        hint={kind === 'spares' ? t('letters.spare-hint') : limit === undefined ? t('letters.headcount-hint') : t('letters.headcount-hint-limit', { limit })} />
      <Choices label={t('letters.language')} value={language} onChange={setLanguage} sentence={fields.language}
        options={[{ value: 'ja', label: t('language.ja') }, { value: 'en', label: t('language.en') }]} />
      <p className="meta">{t('letters.no-people')}</p>
      {elsewhere && <Refusal error={order.error} />}
      <div className="row row--end"><Act submits className="btn btn--main" busy={order.isPending}>{t('letters.order')}</Act></div>
    </Form>
  )
}
