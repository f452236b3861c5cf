import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Problem } from '../http/problem'
import { dueDayLabel, today } from '../language/halfDay'
import { currentLanguage } from '../language/language'
import { Act } from '../parts/Act'
import { Icon } from '../parts/Icon'
import { Note } from '../parts/Note'
import { AnswerPages } from './AnswerPages'
import { draw, isSigned, keyOf, unblind, type SignedBallot } from './ballot'
import { FocusedHead } from './FocusedHead'
import { handIn, openWave, type OpenWave } from './handIn'
import { forget, keepUnfinished, unfinishedOf, type Unfinished } from './kept'
import { NobodyReadsNow } from './QuestionField'
import { answersToSend, pagesOf, questionsOf, said, type Answer } from './questionnaire'
import { WentWrong } from './WentWrong'
import { WhatLeaves } from './WhyNobody'

interface AnsweringProps {
  readonly tenant: string
  readonly wave: string
  /** Has the blinded ballot signed for whoever answers. */
  readonly sign: (blinded: string) => Promise<string>
  /** The ways to somebody who reads now. */
  readonly ways: ReactNode
  /** What is offered when the answers are handed in. */
  readonly afterwards: ReactNode
  readonly onLeave: (() => void) | undefined
  readonly onHandedIn?: () => void
}

/** Answering a survey from the first sentence to the thanks: a ballot at the beginning, and nothing of oneself at the end. */
export function Answering({ tenant, wave, sign, ways, afterwards, onLeave, onHandedIn }: AnsweringProps) {
  const { t } = useTranslation('survey')
  const open = useQuery({ queryKey: ['survey', 'open', tenant, wave], queryFn: () => openWave(tenant, wave), staleTime: Infinity, retry: false })
  const [unfinished, setUnfinished] = useState(() => {
    const kept = unfinishedOf(wave)
    return kept !== undefined && isSigned(kept.ballot) ? kept : undefined
  })
  const [stage, setStage] = useState<'intro' | 'pages' | 'ready' | 'thanks'>(unfinished === undefined ? 'intro' : 'pages')

  const keep = (next: Unfinished) => {
    keepUnfinished(wave, next)
    setUnfinished(next)
  }
  const begin = useMutation({
    mutationFn: (from: OpenWave) => signedBallot(from, sign),
    onSuccess: (next) => {
      setUnfinished(next)
      setStage('pages')
    },
  })
  const hand = useMutation({
    mutationFn: ({ version, questionnaire }: OpenWave) => {
      if (unfinished === undefined) throw new Error('Nothing to hand in')
      return handIn({ tenant, wave, version, ballot: unfinished.ballot as SignedBallot, answers: answersToSend(questionnaire, unfinished.answers) })
    },
    onSuccess: () => {
      forget(wave)
      setUnfinished(undefined)
      setStage('thanks')
      onHandedIn?.()
    },
  })

  if (open.isPending) return <main className="pad grow-y"><div className="card stack-m" aria-busy="true"><span className="skel skel--l" /><span className="skel" /><span className="skel skel--s" /></div></main>
  if (open.isError) {
    const gone = open.error instanceof Problem && open.error.status === 404
    return (
      <main className="pad stack grow-y">
        <h1>{t('gone-head')}</h1>
        {gone ? <p>{t('gone')}</p> : <WentWrong error={open.error} onRetry={() => void open.refetch()} />}
        {onLeave !== undefined && <Button className="btn btn--wide" onPress={onLeave}>{t('home')}</Button>}
      </main>
    )
  }
  const { questionnaire, closesOn } = open.data
  const day = dueDayLabel(closesOn, currentLanguage(), today(new Date()))

  if (stage === 'thanks') {
    return (
      <main className="pad stack grow-y survey-body">
        <FocusedHead greeting>{t('thanks.head')}</FocusedHead>
        <p>{t('thanks.text', { day })}</p>
        {afterwards}
        {onLeave !== undefined && <Button className="btn btn--wide" onPress={onLeave}>{t('home')}</Button>}
      </main>
    )
  }
  if (stage === 'ready' && unfinished !== undefined) {
    const given = Object.keys(answersToSend(questionnaire, unfinished.answers)).length
    return (
      <>
        <main className="pad stack grow-y survey-body">
          <FocusedHead>{t('ready.head')}</FocusedHead>
          <p>{t('ready.count', { count: given })}</p>
          <p>{t('ready.once')}</p>
          <p className="soft">{t('ready.kept')}</p>
        </main>
        {hand.isError && <div className="said-here"><WentWrong error={hand.error} /></div>}
        <div className="onward">
          <Button className="btn btn--quiet" onPress={() => setStage('pages')}><Icon name="back" small />{t('back')}</Button>
          <Act className="btn btn--main btn--big grow" busy={hand.isPending} onAct={() => hand.mutate(open.data)}>{t(hand.isError ? 'ready.again' : 'ready.do')}</Act>
        </div>
      </>
    )
  }
  if (stage === 'pages' && unfinished !== undefined) {
    return (
      <AnswerPages questionnaire={questionnaire} answers={unfinished.answers} page={unfinished.page} beforeText={<NobodyReadsNow day={day}>{ways}</NobodyReadsNow>}
        onAnswer={(question: string, answer: Answer) => keep({ ...unfinished, answers: { ...unfinished.answers, [question]: answer } })}
        onPage={(page) => keep({ ...unfinished, page })} onBefore={() => setStage('intro')}
        onAfter={() => {
          keep({ ...unfinished, page: pagesOf(questionnaire, unfinished.answers).length - 1 })
          setStage('ready')
        }} />
    )
  }
  return (
    <>
      <main className="pad stack grow-y survey-body">
        <h1 className="greet greet--s">{said(questionnaire.title)}</h1>
        <p className="pre">{said(questionnaire.introduction)}</p>
        <p><b>{t('until', { day })}</b> {t('how-many', { count: questionsOf(questionnaire).length })}</p>
        <section className="card stack-m" aria-labelledby="leaves"><h2 id="leaves">{t('leaves.head')}</h2><WhatLeaves /></section>
        <Note>{t('not-read-now')}<div className="row wrap ways">{ways}</div></Note>
      </main>
      {begin.isError && <div className="said-here"><WentWrong error={begin.error} /></div>}
      <div className="onward">
        {onLeave !== undefined && <Button className="btn btn--quiet" onPress={onLeave}><Icon name="back" small />{t('back')}</Button>}
        <Act className="btn btn--main btn--big grow" busy={begin.isPending}
          onAct={() => { if (unfinished === undefined) begin.mutate(open.data); else setStage('pages') }}>{t(unfinished === undefined ? 'begin' : 'go-on')}</Act>
      </div>
    </>
  )
}

/** A ballot for this wave: kept before it is sent to be signed, so that the same one is sent again after a break. */
async function signedBallot(from: OpenWave, sign: (blinded: string) => Promise<string>): Promise<Unfinished> {
  const key = await keyOf(from.key)
  const kept = unfinishedOf(from.wave) ?? { version: from.version, ballot: await draw(key), answers: {}, page: 0 }
  if (isSigned(kept.ballot)) return kept
  keepUnfinished(from.wave, kept)
  const next = { ...kept, ballot: await unblind(key, kept.ballot, await sign(kept.ballot.blinded)) }
  keepUnfinished(from.wave, next)
  return next
}
