import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../../parts/Act'
import { Icon } from '../../parts/Icon'
import { Note, Refusal } from '../../parts/Note'
import { Pane } from '../../parts/Pane'
import { saveFile } from '../../parts/saveFile'
import { useServices } from '../../session/services'
import { inWords } from '../../staff/days'
import { questionsOf, said, type Questionnaire } from '../../survey/questionnaire'
import { Page, Waiting } from '../Page'
import type { Place } from '../place'
import { changedQuestion, findingsOf, type Opened } from './editing'
import { Contents } from './Contents'
import { Preview } from './Preview'
import { QuestionEditor } from './QuestionEditor'
import { SectionEditor } from './SectionEditor'
import { StartEditor } from './StartEditor'
import { surveyQueries, useSurveyAct, type Survey } from './surveys'
import { useSaving } from './useSaving'
import { useFindingWords } from './words'

/** A questionnaire in the making. */
export function BuilderPage({ survey, onGo }: { survey: string, onGo: (place: Place) => void }) {
  const { api } = useServices()
  // The editor saves by itself: what it shows must not be replaced under the hands.
  const one = useQuery({ ...surveyQueries.one(api, survey), staleTime: Infinity, refetchOnMount: 'always', gcTime: 0 })
  if (one.isError) return <main className="page"><Refusal error={one.error} onRetry={() => void one.refetch()} /></main>
  if (one.isPending) return <main className="page"><Waiting /></main>
  return <Builder key={survey} survey={one.data} onGo={onGo} />
}

function Builder({ survey, onGo }: { survey: Survey, onGo: (place: Place) => void }) {
  const { t } = useTranslation('surveys')
  const saving = useSaving(survey)
  const { draft, findings, change } = saving
  const [opened, setOpened] = useState<Opened>({ part: 'start' })
  const editor = useRef<HTMLElement>(null)
  const open = (to: Opened) => {
    setOpened(to)
    editor.current?.scrollIntoView({ block: 'start' })
    editor.current?.focus({ preventScroll: true })
  }
  const [previewing, setPreviewing] = useState(false)
  const [asked, setAsked] = useState(false)
  const publish = useSurveyAct<{ version: number }>()
  const remove = useSurveyAct(() => onGo({ room: 'surveys' }))
  const newest = publish.data?.version ?? survey.version
  const question = opened.part === 'question' ? questionsOf(draft).find(({ id }) => id === opened.id) : undefined
  const section = opened.part === 'section' ? draft.sections.find(({ id }) => id === opened.id) : undefined
  const here = findingsOf(findings, draft, opened)
  const blocking = findings.filter(({ warning }) => !warning)

  const fix = async () => {
    setAsked(true)
    const revision = await saving.settled()
    if (revision !== undefined) publish.mutate({ path: `/surveys/${survey.id}/versions`, body: { revision } })
  }
  const title = said(draft.title)
  return (
    <Page head={title === '' ? t('untitled') : title} what={`${t(`audience.${survey.audience}`)} · ${t('questions', { count: questionsOf(draft).length })}`} sees={t('list.sees')}
      tabs={<p className="path"><button type="button" className="link tap" onClick={() => onGo({ room: 'surveys' })}>{t('list.head')}</button></p>}
      act={<>
        <span className="meta" role="status">{t(`saving.${saving.state}`)}</span>
        <Button className="btn" onPress={() => setPreviewing(true)}>{t('preview.open')}</Button>
        <Act className="btn btn--main" busy={publish.isPending} onAct={() => void fix()}>{t('publish.do')}</Act>
      </>}>
      {saving.state === 'failed' && <Refusal error={saving.error} onRetry={() => void saving.save()} />}
      {asked && publish.isError && <Refusal error={publish.error} />}
      {publish.isSuccess && <Note tone="done" role="status" action={<Button className="btn" onPress={() => onGo({ room: 'waves', send: survey.id })}>{t('publish.send')}</Button>}>{t('publish.done', { version: publish.data.version })}</Note>}
      <div className="builder">
        <Contents draft={draft} findings={findings} opened={opened} onOpen={open} onChange={change} />
        <section className="card stack editor" aria-label={t('editor')} tabIndex={-1} ref={editor}>
          <Mends findings={here} />
          {opened.part === 'start' && <StartEditor draft={draft} onChange={change} />}
          {section !== undefined && <SectionEditor key={section.id} draft={draft} section={section} onChange={change} onGone={() => setOpened({ part: 'start' })} />}
          {question !== undefined && (
            <QuestionEditor key={question.id} draft={draft} question={question} findings={here} onChange={(next) => change(changedQuestion(draft, question.id, () => next))}
              onDraft={change} onGone={() => setOpened({ part: 'start' })} />)}
        </section>
        <aside className="stack-m">
          <section className="card stack-m" aria-labelledby="ready">
            <h2 id="ready" className="aside-head">{t('publish.head')}</h2>
            <ul className="checks">
              {blocking.length === 0
                ? <li><Icon name="yes" />{t('publish.fit')}</li>
                : <li className="checks--missing"><Icon name="note" />{t('publish.unfit', { count: blocking.length })}</li>}
              <li><Icon name={newest > 0 ? 'yes' : 'note'} />{newest > 0 ? t('publish.newest', { version: newest }) : t('publish.none')}</li>
            </ul>
            <p className="s">{t('publish.what')}</p>
          </section>
          <section className="card stack-m" aria-labelledby="protects">
            <h2 id="protects" className="aside-head">{t('protects.head')}</h2>
            <ul className="s plain-list">{(['cells', 'texts', 'groups', 'days'] as const).map((rule) => <li key={rule}>{t(`protects.${rule}`)}</li>)}</ul>
          </section>
          <p className="sees"><Pane committee /><span>{t('protects.sees')}</span></p>
          <section className="card stack-m" aria-labelledby="files">
            <h2 id="files" className="aside-head">{t('files.head')}</h2>
            <Button className="btn btn--wide" onPress={() => download(draft)}><Icon name="download" small />{t('files.export')}</Button>
            {survey.versions.map(({ version, publishedOn }) => <p key={version} className="meta">{t('version', { version })} · {inWords(publishedOn)}</p>)}
            {newest === 0 && <Act className="btn btn--quiet" busy={remove.isPending} onAct={() => remove.mutate({ method: 'DELETE', path: `/surveys/${survey.id}` })}>{t('files.remove')}</Act>}
            {remove.isError && <Refusal error={remove.error} />}
          </section>
        </aside>
      </div>
      {previewing && <Preview questionnaire={draft} onClose={() => setPreviewing(false)} />}
    </Page>
  )
}

function Mends({ findings }: { findings: Survey['findings'] }) {
  const words = useFindingWords()
  if (findings.length === 0) return null
  return (
    <Note tone="wait"><ul className="plain-list">{[...new Set(findings.map(({ code }) => code))].map((code) => <li key={code}>{words(code)}</li>)}</ul></Note>
  )
}

function download(questionnaire: Questionnaire): void {
  saveFile(new Blob([`${JSON.stringify(questionnaire, null, 2)}\n`], { type: 'application/json' }), 'komado-questionnaire.json')
}
