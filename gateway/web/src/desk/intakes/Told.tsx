import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import type { People } from './intakes'

/** What was told, without whoever is named in a field of their own. */
export function Told({ said }: { said: readonly (readonly [string, string])[] }) {
  return <dl>{said.filter(([, value]) => value !== '').map(([label, value]) => <div key={label} className="kv-row"><dt>{label}</dt><dd className="pre">{value}</dd></div>)}</dl>
}

/** Who wrote and whom they name: asked for by itself, and on record (R1-27, R1-29). */
export function Named({ path }: { path: string }) {
  const { t } = useTranslation('intakes')
  const { api } = useServices()
  const [people, setPeople] = useState<People>()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const show = () => {
    setBusy(true)
    api.json<People>(path).then(setPeople, setFailure).finally(() => setBusy(false))
  }
  if (people !== undefined) {
    return <Told said={[[t('name'), people.name === '' ? t('anonymous') : people.name], [t('phone'), people.phone], [t('mail'), people.mail], [t('staff'), people.staff]]} />
  }
  return (
    <div className="stack-m">
      <p className="meta">{t('named-hidden')}</p>
      {failure !== undefined && <Refusal error={failure} />}
      <Act busy={busy} onAct={show}>{t('show-named')}</Act>
    </div>
  )
}
