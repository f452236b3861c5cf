import i18next, { type TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { joined } from '../../chat/names'
import type { PassedOn } from '../../chat/passedOn'
import { shortName, type Person, type Readers } from '../../chat/readers'
import { Icon } from '../../parts/Icon'
import { Note } from '../../parts/Note'
import { Pane } from '../../parts/Pane'
import { Sheet } from '../../parts/Sheet'
import type { Kind } from '../../tenancy'

type Texts = TFunction<'member'>

/** 「森下さんと大谷さん」: those who may read, by name; those whose name did not come are counted. */
export function readerNames(t: Texts, readers: Readers, form: 'short' | 'full'): string {
  const names = readers.named.map(({ displayName }) => t('readers.name', { name: form === 'short' ? shortName(displayName) : displayName }))
  if (readers.unnamed > 0) names.push(t('readers.unnamed', { count: readers.unnamed }))
  return joined(i18next.t, names)
}

export function ReadersLine({ readers, passedOn }: { readers: Readers, passedOn?: PassedOn | undefined }) {
  const { t } = useTranslation('member')
  if (readers.named.length + readers.unnamed === 0) return <>{t('readers.nobody')}</>
  const names = readerNames(t, readers, 'short')
  return (
    <>
      <Trans t={t} i18nKey="readers.only" values={{ names }} components={{ b: <b /> }} />
      {passedOn !== undefined && <><br /><Trans t={t} i18nKey={`readers.passed-${passedOn}`} components={{ b: <b /> }} /></>}
    </>
  )
}

interface ReadersSheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly readers: Readers
  readonly passedOn: PassedOn | undefined
  readonly kind: Kind
  /** What can be done about a reader. */
  readonly actOn?: ((person: Person) => ReactNode) | undefined
}

/** Who can read and who cannot, from the same list that guards the read. */
export function ReadersSheet({ open, onClose, readers, passedOn, kind, actOn }: ReadersSheetProps) {
  const { t } = useTranslation('member')
  const somebody = readers.named.length + readers.unnamed > 0
  return (
    <Sheet open={open} onClose={onClose} title={t('readers.head')} mark={<Pane desk={somebody} />}>
      <h3 className="meta">{t('readers.can')}</h3>
      <ul className="who">
        <li className="yes"><Icon name="yes" /><b>{t('readers.you')}</b></li>
        <li className={somebody ? 'yes' : undefined}>
          <Icon name={somebody ? 'yes' : 'wait'} />
          <span>
            <b>{somebody ? readerNames(t, readers, 'full') : t('readers.nobody')}</b>
            <br />{t(somebody ? 'readers.desk' : 'readers.later')}
          </span>
        </li>
        {passedOn !== undefined && <li className="yes"><Icon name="yes" /><span><b>{t('readers.lookers')}</b><br />{t(`readers.lookers-${passedOn}`)}</span></li>}
        {actOn !== undefined && readers.named.map((person) => <li key={person.id}><div className="grow">{actOn(person)}</div></li>)}
      </ul>
      <h3 className="meta">{t('readers.cannot')}</h3>
      <ul className="who">
        <li><Icon name="no" /><b>{t('readers.others', { context: kind })}</b></li>
        <li><Icon name="no" /><b>{t('readers.operator')}</b></li>
      </ul>
      <Note tone="wait">{t('readers.content', { context: kind })}</Note>
      <p className="meta">{t('readers.time')}</p>
    </Sheet>
  )
}
