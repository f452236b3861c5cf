import { CheckboxButton, CheckboxField, CheckboxGroup, FieldError, Label, RadioButton, RadioField, RadioGroup, Text, TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { Icon } from '../parts/Icon'
import { Note } from '../parts/Note'
import { langOfSaid, LONGEST_TEXT, said, stepsOf, ticked, UNSAID, type Answer, type Question, type Said } from './questionnaire'

interface QuestionFieldProps {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer) => void
  /** Set when one wanted to go on without a needed answer. */
  readonly missing: boolean
  /** Stands above every field of free text: who reads it and when, and where help is now. */
  readonly beforeText: ReactNode
}

/** One question, as whoever answers sees it. */
export function QuestionField(props: QuestionFieldProps) {
  switch (props.question.kind) {
    case 'single': return <One {...props} />
    case 'multiple':
    case 'signs': return <Several {...props} />
    case 'scale': return <Step {...props} />
    case 'text': return <Words {...props} />
  }
}

function Asked({ question: { text, required } }: { question: Question }) {
  const { t } = useTranslation('survey')
  return <Label className="asked"><InWords words={text} />{required && <span className="meta"> {t('required')}</span>}</Label>
}

function InWords({ words }: { words: Said }) {
  return <span lang={langOfSaid(words)}>{said(words)}</span>
}

function Help({ question: { help } }: { question: Question }) {
  return help === undefined || said(help) === '' ? null : <Text slot="description" className="hint">{said(help)}</Text>
}

function One({ question, answer, onAnswer, missing }: QuestionFieldProps) {
  const { t } = useTranslation('survey')
  const chosen = Array.isArray(answer) ? (answer as readonly string[])[0] ?? null : null
  return (
    <RadioGroup className="field" value={chosen} onChange={(option) => onAnswer([option])} isInvalid={missing}>
      <Asked question={question} />
      <Help question={question} />
      <div className="answers">
        {question.options?.map(({ id, text }) => (
          <RadioField key={id} value={id}><RadioButton className="opt"><span className="ring" aria-hidden="true" /><InWords words={text} /></RadioButton></RadioField>))}
      </div>
      <FieldError className="err">{missing ? t('missing') : undefined}</FieldError>
    </RadioGroup>
  )
}

function Several({ question, answer, onAnswer, missing }: QuestionFieldProps) {
  const { t } = useTranslation('survey')
  const before = Array.isArray(answer) ? answer as readonly string[] : []
  return (
    <CheckboxGroup className="field" value={[...before]} onChange={(next) => onAnswer(ticked(before, next))} isInvalid={missing}>
      <Asked question={question} />
      <Help question={question} />
      <div className="answers">
        {question.options?.map(({ id, text }) => (
          <CheckboxField key={id} value={id}><CheckboxButton className="opt"><span className="box" aria-hidden="true"><Icon name="check" small /></span><InWords words={text} /></CheckboxButton></CheckboxField>))}
      </div>
      <FieldError className="err">{missing ? t('missing') : undefined}</FieldError>
      {question.threshold !== undefined && before.length >= question.threshold && <Note tone="wait" role="status">{t('signs-seen', { count: before.length })}</Note>}
    </CheckboxGroup>
  )
}

function Step({ question, answer, onAnswer, missing }: QuestionFieldProps) {
  const { t } = useTranslation('survey')
  const { scale } = question
  if (scale === undefined) return null
  const steps = stepsOf(scale)
  const name = (step: number) => step === scale.from ? `${step} ${said(scale.low)}` : step === scale.to ? `${step} ${said(scale.high)}` : `${step}`
  return (
    <RadioGroup className="field" orientation="horizontal" value={answer === undefined ? null : answer === '' ? UNSAID : String(answer)} isInvalid={missing}
      onChange={(step) => onAnswer(step === UNSAID ? '' : Number(step))}>
      <Asked question={question} />
      <Help question={question} />
      <div className="steps">
        {steps.map((step) => <RadioField key={step} value={String(step)}><RadioButton className="opt step" aria-label={name(step)}>{step}</RadioButton></RadioField>)}
      </div>
      <p className="steps-ends" aria-hidden="true"><InWords words={scale.low} /><InWords words={scale.high} /></p>
      <RadioField value={UNSAID}><RadioButton className="opt opt--quiet"><span className="ring" aria-hidden="true" />{t('unsaid')}</RadioButton></RadioField>
      <FieldError className="err">{missing ? t('missing') : undefined}</FieldError>
    </RadioGroup>
  )
}

function Words({ question, answer, onAnswer, missing, beforeText }: QuestionFieldProps) {
  const { t } = useTranslation('survey')
  return (
    <>
      {beforeText}
      <TextField className="field" value={typeof answer === 'string' ? answer : ''} onChange={onAnswer} isInvalid={missing} maxLength={LONGEST_TEXT} autoComplete="off">
        <Asked question={question} />
        <Help question={question} />
        <TextArea className="in" rows={5} />
        <FieldError className="err">{missing ? t('missing') : undefined}</FieldError>
      </TextField>
    </>
  )
}

/** Nobody reads free text now, and perhaps never: said above the field, with the ways to somebody who does. */
export function NobodyReadsNow({ day, children }: { day: string, children: ReactNode }) {
  const { t } = useTranslation('survey')
  return (
    <Note tone="wait">
      <p><b>{t('nobody-reads.now', { day })}</b></p>
      <p>{t('nobody-reads.never')}</p>
      <div className="row wrap ways">{children}</div>
    </Note>
  )
}
