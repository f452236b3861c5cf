import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../language/language'
import { Act } from '../../parts/Act'
import { Icon } from '../../parts/Icon'
import { Refusal } from '../../parts/Note'
import { useServices } from '../../session/services'
import { closings } from './closings'
import { saveFile } from '../../parts/saveFile'

/** The organisations of which nothing is left but a code, and the certificate that says so. */
export function ClosedList() {
  const { t } = useTranslation('operator')
  const { api } = useServices()
  const query = useQuery(closings(api))
  const certificate = useMutation({
    mutationFn: (code: string) => api.file(`/provisioning/tenants/${code}/closing/certificate/${currentLanguage()}`),
    onSuccess: (file, code) => saveFile(file, `certificate-${code}.pdf`),
  })
  const closed = (query.data ?? []).filter(({ stage }) => stage === 'closed')
  if (closed.length === 0) return null
  return (
    <section className="card stack-m after">
      <h2>{t('closing.closed-head')}</h2>
      <p className="s soft">{t('closing.closed-what')}</p>
      {certificate.isError && <Refusal error={certificate.error} />}
      <ul className="stack-s">
        {closed.map(({ code }) => (
          <li key={code} className="row wrap"><b className="grow">{code}</b>
            <Act className="btn" label={t('closing.certificate-of', { code })} busy={certificate.isPending} onAct={() => certificate.mutate(code)}><Icon name="download" small />{t('closing.certificate')}</Act>
          </li>))}
      </ul>
    </section>
  )
}
