import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../session/services'
import { Act } from './Act'
import { Choices } from './Choices'
import { Icon } from './Icon'
import { Refusal } from './Note'
import { saveFile } from './saveFile'

export type Paper = 'leaflet' | 'poster' | 'flyer' | 'guardians' | 'policy'

/** Pages to print, put up or publish; none holds a secret, so each can be fetched again at any time. */
export function Papers({ path, papers }: { path: string, papers: readonly Paper[] }) {
  const { t } = useTranslation('staff')
  const { api } = useServices()
  const [language, setLanguage] = useState<'ja' | 'en'>('ja')
  const fetchPaper = useMutation({
    mutationFn: async (paper: Paper) => ({ paper, file: await api.file(`${path}/${paper}?language=${language}`) }),
    onSuccess: ({ paper, file }) => saveFile(file, `${paper}.pdf`),
  })
  return (
    <section className="card stack-m" aria-labelledby="papers">
      <h2 id="papers" className="aside-head">{t('papers.head')}</h2>
      <p className="s">{t('papers.what')}</p>
      <Choices short label={t('papers.language')} value={language} onChange={setLanguage}
        options={[{ value: 'ja', label: '日本語', lang: 'ja' }, { value: 'en', label: 'English', lang: 'en' }]} />
      <div className="stack-m">
        {papers.map((paper) => (
          <Act key={paper} className="btn btn--wide" busy={fetchPaper.isPending && fetchPaper.variables === paper} onAct={() => fetchPaper.mutate(paper)}>
            <Icon name="page" small />{t(`papers.${paper}`)}
          </Act>))}
      </div>
      {fetchPaper.isError && <Refusal error={fetchPaper.error} />}
    </section>
  )
}
