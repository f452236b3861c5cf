import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../http/problem'
import { sentenceFor, sentencesAtFields } from '../../http/sentences'
import { Act } from '../../parts/Act'
import { Choices } from '../../parts/Choices'
import { Field } from '../../parts/Field'
import { Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { SMALLEST_HEADCOUNT, wholeNumber } from '../../parts/wholeNumber'
import { kitKeys } from './kitKeys'
import { ordersOf, type PlacedOrder } from './orders'
import { tenant as tenantOf, TENANTS } from './tenants'

const AT_HEADCOUNT = ['headcount-too-small', 'headcount-exceeded']

/** An order is a number and a language. There is no field for anything about people. */
export function OrderForm({ tenant, another }: { tenant: string, another: boolean }) {
  const { t } = useTranslation('operator')
  const common = useTranslation().t
  const { api } = useServices()
  const client = useQueryClient()
  const limit = useQuery(tenantOf(api, tenant)).data?.headcountLimit
  const [headcount, setHeadcount] = useState('')
  const [language, setLanguage] = useState<'ja' | 'en'>('ja')
  const [missing, setMissing] = useState<string>()
  const order = useMutation({
    mutationFn: (count: number) => api.json<PlacedOrder>(`/provisioning/tenants/${tenant}/orders`, { method: 'POST', body: { headcount: count, language } }),
    onSuccess: ({ id, key }) => {
      kitKeys.hold(id, key)
      void client.invalidateQueries({ queryKey: TENANTS })
      return client.invalidateQueries({ queryKey: ordersOf(api, tenant).queryKey })
    },
  })
  const fields = sentencesAtFields(common, order.error)
  const atHeadcount = order.error instanceof Problem && AT_HEADCOUNT.includes(order.error.code)
    ? sentenceFor(common, order.error) : fields.headcount
  const elsewhere = order.error !== null && atHeadcount === undefined && fields.language === undefined

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const count = wholeNumber(headcount)
    const reason = count === undefined ? t('letters.headcount-missing')
      : count < SMALLEST_HEADCOUNT ? common('problem.headcount-too-small')
      : limit !== undefined && count > limit ? t('letters.headcount-over', { limit })
      : undefined
    setMissing(reason)
    order.reset()
    if (reason === undefined && count !== undefined) order.mutate(count)
  }
  return (
    <Form className="card stack" onSubmit={submit} validationBehavior="aria">
      <h2>{t(another ? 'letters.form-another' : 'letters.form')}</h2>
      <Field label={t('letters.headcount')} value={headcount} onChange={setHeadcount} numeric sentence={missing ?? atHeadcount}
        hint={limit === undefined ? t('letters.headcount-hint') : t('letters.headcount-hint-limit', { limit })} />
      <Choices label={t('letters.language')} value={language} onChange={setLanguage} sentence={fields.language}
        options={[{ value: 'ja', label: t('language.ja') }, { value: 'en', label: t('language.en') }]} />
      <p className="meta">{t('letters.no-people')}</p>
      {elsewhere && <Refusal error={order.error} />}
      <div className="row row--end"><Act submits className="btn btn--main" busy={order.isPending}>{t('letters.order')}</Act></div>
    </Form>
  )
}
