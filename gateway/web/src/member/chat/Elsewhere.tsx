import { useTranslation } from 'react-i18next'
import { Note } from '../../parts/Note'
import type { Kind } from '../../tenancy'

/** Where the composer was: nothing is sent at present, what was said can be read, and who else listens. */
export function Elsewhere({ kind, nobody }: { kind: Kind, nobody: boolean }) {
  const { t } = useTranslation('member')
  return (
    <section className="stack-s pad" aria-labelledby="elsewhere">
      <Note tone="wait" role="status"><b id="elsewhere">{t('elsewhere.head')}</b><br />{nobody ? t('elsewhere.nobody') : t('elsewhere.stays', { context: kind })}</Note>
      <Others kind={kind} />
    </section>
  )
}

/** Who else listens. */
export function Others({ kind }: { kind: Kind }) {
  const { t } = useTranslation('member')
  return (
    <>
      <p>{t('elsewhere.others')}</p>
      <ul className="s">
        <li>{t('elsewhere.first', { context: kind })}</li>
        <li>{t('elsewhere.second', { context: kind })}</li>
        <li>{t('elsewhere.danger')}</li>
      </ul>
    </>
  )
}
