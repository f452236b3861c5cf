import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceFor } from '../http/sentences'
import { chooseLanguage, currentLanguage } from '../language/language'
import { Note } from '../parts/Note'
import { namesOf } from './names'
import { form, type Form } from './reception'
import { ReceptionForm } from './ReceptionForm'

/** The page of a flyer: who takes in for whom, what will and will not happen, the form. It bears the organisation's words and not Komado's. */
export function ReceptionPage({ organisation }: { organisation: string | undefined }) {
  const { t } = useTranslation('reception')
  const common = useTranslation().t
  const [sent, setSent] = useState(false)
  const found = useQuery({ queryKey: ['reception', organisation], queryFn: () => form(organisation ?? ''), enabled: organisation !== undefined, retry: false, staleTime: Infinity })
  const title = t('title')
  useEffect(() => { document.title = title }, [title])
  useEffect(() => { if (found.data !== undefined && !found.data.languages.includes(currentLanguage())) chooseLanguage('ja') }, [found.data])
  return (
    <div className="paper reception">
      <header className="paper-head"><b className="grow">{title}</b>{found.data !== undefined && <OtherLanguage languages={found.data.languages} />}</header>
      <main className="stack">
        {found.data === undefined && <h1 className="vh">{title}</h1>}
        {organisation === undefined && <Note>{t('no-code')}</Note>}
        {found.isPending && organisation !== undefined && <p role="status">{common('doorstep.waiting')}</p>}
        {found.isError && <Note tone="late" role="alert">{t('not-found', { why: sentenceFor(common, found.error) })}</Note>}
        {found.data !== undefined && organisation !== undefined && (sent
          ? <Thanks form={found.data} />
          : <><Lead form={found.data} /><ReceptionForm organisation={organisation} form={found.data} onSent={() => setSent(true)} /></>)}
      </main>
    </div>
  )
}

function Lead({ form }: { form: Form }) {
  const { t } = useTranslation('reception')
  return (
    <section className="stack-m">
      <h1 className="greet">{t('head')}</h1>
      <p>{t('lead', namesOf(form, currentLanguage()))}</p>
    </section>
  )
}

function Thanks({ form }: { form: Form }) {
  const { t } = useTranslation('reception')
  return (
    <>
      <h1 className="greet" tabIndex={-1} ref={(head) => head?.focus()}>{t('thanks')}</h1>
      <p role="status">{t('thanks-next', namesOf(form, currentLanguage()))}</p>
      <p className="soft">{t('no-progress', namesOf(form, currentLanguage()))}</p>
    </>
  )
}

function OtherLanguage({ languages }: { languages: Form['languages'] }) {
  const { t } = useTranslation('reception')
  const other = currentLanguage() === 'ja' ? 'en' : 'ja'
  return languages.includes(other)
    ? <button type="button" className="btn btn--quiet" lang={other} onClick={() => chooseLanguage(other)}>{t('other-language')}</button>
    : null
}
