import { useTranslation } from 'react-i18next'
import { dayLabel, dayOf, today } from '../../language/halfDay'
import { currentLanguage } from '../../language/language'
import type { Order } from './orders'

export function PastOrders({ orders }: { orders: readonly Order[] }) {
  const { t } = useTranslation('operator')
  const inWords = (day: string) => dayLabel(dayOf(day), currentLanguage(), today(new Date()))
  return (
    <section className="card card--table">
      <h2>{t('letters.past')}</h2>
      <table className="tbl">
        <thead><tr><th scope="col">{t('letters.past-ordered')}</th><th scope="col" className="r">{t('letters.past-letters')}</th><th scope="col">{t('letters.past-state')}</th></tr></thead>
        <tbody>{orders.map((order) => (
          <tr key={order.id}>
            <td className="nw">{inWords(order.orderedOn)}</td>
            <td className="r">{order.letters}{order.kind !== 'more' && <span className="meta"> {t(`letters.past-${order.kind}`)}</span>}</td>
            <td>{order.retiresAt !== undefined ? t('letters.past-retires', { day: inWords(order.retiresAt) }) : order.distributionBegan ? t('letters.past-begun', { day: inWords(order.distributionBegan) }) : t(`letters.past-${order.status}`)}</td>
          </tr>))}
        </tbody>
      </table>
    </section>
  )
}
