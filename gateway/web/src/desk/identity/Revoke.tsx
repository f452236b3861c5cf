import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Refusal } from '../../parts/Note'
import { Sheet } from '../../parts/Sheet'
import { takesTwo, type OfficeRole } from './offices'
import { useStaffAct, type Colleague, type Grant } from './staff'
import { useGrantWords } from './words'

/** Takes a role away, at once; one person is enough for less access, never for more. */
export function Revoke({ person, grant, onClose }: { person: Colleague, grant: Grant, onClose: () => void }) {
  const { t } = useTranslation('office')
  const words = useGrantWords()
  const revoke = useStaffAct(onClose)
  return (
    <Sheet open onClose={onClose} title={t('revoke.head', { office: words.office(grant) })} choices={<>
      <Button className="btn" onPress={onClose}>{t('back')}</Button>
      <Act className="btn btn--main" busy={revoke.isPending} onAct={() => revoke.mutate({ method: 'DELETE', path: `/${person.id}/grants/${grant.id}` })}>{t('revoke.act')}</Act>
    </>}>
      <p>{t('revoke.what', { name: person.displayName })}</p>
      {takesTwo(grant.role as OfficeRole) && <p className="s soft">{t('revoke.two')}</p>}
      {revoke.isError && <Refusal error={revoke.error} />}
    </Sheet>
  )
}
