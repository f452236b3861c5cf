import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Refusal } from '../../parts/Note'
import { saveFile } from '../../parts/saveFile'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { caseQueries, nameOfFile } from './cases'
import { useCaseWords } from './words'

/** Documents of cases that somebody else carries, of which the reader reads a part until a day. */
export function Shared() {
  const { t } = useTranslation('cases')
  const { api } = useServices()
  const shared = useQuery(caseQueries.shared(api))
  if (shared.data === undefined || shared.data.cases.length === 0) return null
  return (
    <section className="card"><h2>{t('shared')}</h2><p className="meta">{t('shared-what')}</p>
      {shared.data.cases.map((matter) => <OfOne key={matter} matter={matter} />)}
    </section>
  )
}

function OfOne({ matter }: { matter: string }) {
  const { t } = useTranslation('cases')
  const words = useCaseWords()
  const { api } = useServices()
  const documents = useQuery(caseQueries.documents(api, matter))
  return (
    <>
      <ul className="people">{(documents.data?.documents ?? []).map((one) => (
        <li key={one.id} className="wrap"><span className="grow">{words('document', one.kind)}<span className="meta">{`${words('audience', one.audience)} · ${inWords(one.addedOn)}`}</span></span>
          <Act label={`${t('document-open')} ${words('document', one.kind)} ${inWords(one.addedOn)}`} onAct={() => { void api.file(`/case/cases/${matter}/documents/${one.id}/file`).then((file) => saveFile(file, nameOfFile(one))) }}>{t('document-open')}</Act></li>))}</ul>
      {documents.isError && <Refusal error={documents.error} />}
    </>
  )
}
