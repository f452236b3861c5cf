import { Button, CheckboxButton, CheckboxField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../parts/Icon'
import { Note } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { Ticks } from '../../parts/Ticks'
import { KINDS, said, UNSAID, type Option, type Question, type Questionnaire, type Scale } from '../../survey/questionnaire'
import { BothLanguages } from './BothLanguages'
import { conditionsFor, movedQuestion, NOTHING, ofKind, withOption, withoutQuestion } from './editing'
import type { Finding } from './surveys'
import { useFindingWords } from './words'

interface QuestionEditorProps {
  readonly draft: Questionnaire
  readonly question: Question
  readonly findings: readonly Finding[]
  readonly onChange: (question: Question) => void
  readonly onDraft: (draft: Questionnaire) => void
  readonly onGone: () => void
}

/** One question: how it is asked, what can be answered, and of whom it is asked. */
export function QuestionEditor({ draft, question, findings, onChange, onDraft, onGone }: QuestionEditorProps) {
  const { t } = useTranslation('surveys')
  const { kind } = question
  const chooses = kind === 'single' || kind === 'multiple'
  return (
    <>
      <div className="row wrap">
        <h2 className="grow">{t('question.head')}</h2>
        <Button className="btn" onPress={() => onDraft(movedQuestion(draft, question.id, -1))}>{t('up')}</Button>
        <Button className="btn" onPress={() => onDraft(movedQuestion(draft, question.id, 1))}>{t('down')}</Button>
      </div>
      <Select label={t('question.kind')} value={kind} onChange={(next) => onChange(ofKind(question, next))} options={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))} />
      <BothLanguages label={t('question.text')} value={question.text} onChange={(text) => onChange({ ...question, text })} />
      {kind === 'text' && <Note><p><b>{t('no-self-harm.head')}</b></p><p>{t('no-self-harm.why')}</p></Note>}
      <BothLanguages label={t('question.help')} value={question.help ?? NOTHING} onChange={(help) => onChange({ ...question, help })} />
      {question.options !== undefined && <OptionsEditor question={question} onChange={onChange} />}
      {question.scale !== undefined && <ScaleEditor scale={question.scale} onChange={(scale) => onChange({ ...question, scale })} />}
      {kind === 'signs' && (
        <Select label={t('question.threshold')} value={String(question.threshold ?? 1)} hint={t('question.threshold-what')} onChange={(threshold) => onChange({ ...question, threshold: Number(threshold) })}
          options={(question.options ?? []).map((_, index) => ({ value: String(index + 1), label: t('question.signs', { count: index + 1 }) }))} />)}
      {chooses && <Tick label={t('question.required')} on={question.required} onChange={(required) => onChange({ ...question, required })} />}
      <Tick label={t('question.sensitive')} on={question.sensitive === true} onChange={(sensitive) => onChange({ ...question, sensitive })} />
      {kind === 'single' && <Tick label={t('question.breakdown')} on={question.breakdown === true} onChange={(breakdown) => onChange({ ...question, breakdown })} />}
      <Condition draft={draft} question={question} findings={findings} onChange={onChange} />
      <Button className="btn btn--quiet" onPress={() => { onDraft(withoutQuestion(draft, question.id)); onGone() }}>{t('question.remove')}</Button>
    </>
  )
}

function Tick({ label, on, onChange }: { label: string, on: boolean, onChange: (on: boolean) => void }) {
  return (
    <CheckboxField isSelected={on} onChange={onChange}>
      <CheckboxButton className="opt"><span className="box" aria-hidden="true"><Icon name="check" small /></span>{label}</CheckboxButton>
    </CheckboxField>
  )
}

function OptionsEditor({ question, onChange }: { question: Question, onChange: (question: Question) => void }) {
  const { t } = useTranslation('surveys')
  const options = question.options ?? []
  const put = (next: readonly Option[]) => onChange({ ...question, options: next })
  return (
    <fieldset className="field stack-m">
      <legend className="lab">{t(question.kind === 'signs' ? 'options.signs' : 'options.head')}</legend>
      {options.map(({ id, text }, index) => id === UNSAID
        ? <p key={id} className="s">{said(text)}<span className="meta"> {t('options.always')}</span></p>
        : (
          <div key={id} className="option-row">
            <input className="in" lang="ja" aria-label={t('in-japanese', { what: t('options.number', { number: index + 1 }) })} value={text.ja} onChange={({ target }) => put(options.map((option) => option.id === id ? { id, text: { ...text, ja: target.value } } : option))} />
            <input className="in" lang="en" aria-label={t('in-english', { what: t('options.number', { number: index + 1 }) })} value={text.en} onChange={({ target }) => put(options.map((option) => option.id === id ? { id, text: { ...text, en: target.value } } : option))} />
            <Button className="round" aria-label={t('options.remove', { number: index + 1 })} onPress={() => put(options.filter((option) => option.id !== id))}><Icon name="close" small /></Button>
          </div>))}
      <Button className="btn" onPress={() => onChange(withOption(question))}><Icon name="plus" small />{t('options.add')}</Button>
    </fieldset>
  )
}

function ScaleEditor({ scale, onChange }: { scale: Scale, onChange: (scale: Scale) => void }) {
  const { t } = useTranslation('surveys')
  return (
    <>
      <Select label={t('scale.steps')} value={String(scale.to - scale.from + 1)} onChange={(steps) => onChange({ ...scale, from: 1, to: Number(steps) })}
        options={[3, 4, 5, 7, 10].map((steps) => ({ value: String(steps), label: t('scale.count', { count: steps }) }))} />
      <BothLanguages label={t('scale.low')} rows={1} value={scale.low} onChange={(low) => onChange({ ...scale, low })} />
      <BothLanguages label={t('scale.high')} rows={1} value={scale.high} onChange={(high) => onChange({ ...scale, high })} />
    </>
  )
}

function Condition({ draft, question, findings, onChange }: Pick<QuestionEditorProps, 'draft' | 'question' | 'findings' | 'onChange'>) {
  const { t } = useTranslation('surveys')
  const words = useFindingWords()
  const { when, ...unconditional } = question
  const earlier = conditionsFor(draft, question.id)
  const wanted = earlier.find(({ id }) => id === when?.question)
  const broken = findings.find(({ pointer, code }) => pointer.includes('/when') || code === 'unreachable')
  const all = [{ value: '', label: t('condition.everybody') }, ...earlier.map(({ id, text }) => ({ value: id, label: said(text) })),
    ...(when !== undefined && wanted === undefined ? [{ value: when.question, label: t('condition.lost') }] : [])]
  return (
    <>
      <Select label={t('condition.head')} value={when?.question ?? ''} options={all} sentence={broken === undefined ? undefined : words(broken.code)}
        onChange={(next) => onChange(next === '' ? unconditional : { ...unconditional, when: { question: next, is: [] } })} />
      {when !== undefined && wanted !== undefined && (
        <Ticks label={t('condition.answers')} value={when.is} onChange={(is) => onChange({ ...unconditional, when: { question: when.question, is } })}
          options={(wanted.options ?? []).map(({ id, text }) => ({ value: id, label: said(text) }))} />)}
    </>
  )
}
