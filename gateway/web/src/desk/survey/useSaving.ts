import { useCallback, useEffect, useRef, useState } from 'react'
import { useServices } from '../../session/services'
import type { Questionnaire } from '../../survey/questionnaire'
import type { Finding, Survey } from './surveys'

/** How long the editor waits for the next key before it saves. */
const REST = 800

export type SavingState = 'saved' | 'unsaved' | 'saving' | 'failed'

/** A questionnaire that saves itself: one request at a time, the newest content last, and at once when the page is left. */
export function useSaving(survey: Survey) {
  const { api } = useServices()
  const [draft, setDraft] = useState(survey.questionnaire)
  const [findings, setFindings] = useState<readonly Finding[]>(survey.findings)
  const [state, setState] = useState<SavingState>('saved')
  const [error, setError] = useState<unknown>()
  const memory = useRef({ revision: survey.revision, latest: survey.questionnaire, sent: survey.questionnaire, running: undefined as Promise<void> | undefined, timer: undefined as ReturnType<typeof setTimeout> | undefined })

  const save = useCallback((): Promise<void> => {
    const own = memory.current
    clearTimeout(own.timer)
    own.running ??= (async () => {
      while (own.latest !== own.sent) {
        const sending = own.latest
        setState('saving')
        const answer = await api.json<{ revision: number, findings: readonly Finding[] }>(`/survey/surveys/${survey.id}`, { method: 'PUT', body: { revision: own.revision, questionnaire: sending } })
        own.revision = answer.revision
        own.sent = sending
        setFindings(answer.findings)
      }
      setState('saved')
      setError(undefined)
    })().catch((failure: unknown) => {
      setState('failed')
      setError(failure)
    }).finally(() => { own.running = undefined })
    return own.running
  }, [api, survey.id])

  const change = useCallback((next: Questionnaire) => {
    const own = memory.current
    own.latest = next
    setDraft(next)
    setState('unsaved')
    clearTimeout(own.timer)
    own.timer = setTimeout(() => void save(), REST)
  }, [save])

  useEffect(() => () => void save(), [save])

  /** Everything saved, and the revision that it has; nothing when it could not be saved. */
  const settled = useCallback(async (): Promise<number | undefined> => {
    await save()
    const own = memory.current
    return own.latest === own.sent ? own.revision : undefined
  }, [save])

  return { draft, findings, state, error, change, save, settled }
}
