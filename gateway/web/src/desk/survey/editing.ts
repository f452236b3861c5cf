import { questionsOf, UNSAID, type Option, type Question, type Questionnaire, type QuestionKind, type Said, type Section } from '../../survey/questionnaire'
import type { Finding } from './surveys'

export const NOTHING: Said = { ja: '', en: '' }
const UNSAID_OPTION: Option = { id: UNSAID, text: { ja: '答えたくない', en: 'I would rather not say' } }
const LONGEST = 60

/** What is open in the editor: the first screen, a section or a question. */
export type Opened = { readonly part: 'start' } | { readonly part: 'section', readonly id: string } | { readonly part: 'question', readonly id: string }

/** An empty questionnaire with a section to put questions into. */
export function blank(): Questionnaire {
  return { format: 'komado-questionnaire/1', title: NOTHING, introduction: NOTHING, sections: [{ id: 's1', title: NOTHING, questions: [] }] }
}

/** The first free id of a kind: `q4`. Ids of sections and questions share one space. */
function freeId(questionnaire: Questionnaire, letter: 's' | 'q'): string {
  const taken = new Set([...questionnaire.sections.map(({ id }) => id), ...questionsOf(questionnaire).map(({ id }) => id)])
  return firstFree(letter, taken)
}

function firstFree(letter: string, taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(`${letter}${number}`)) number += 1
  return `${letter}${number}`
}

export function withSection(questionnaire: Questionnaire): readonly [Questionnaire, string] {
  const id = freeId(questionnaire, 's')
  return [{ ...questionnaire, sections: [...questionnaire.sections, { id, title: NOTHING, questions: [] }] }, id]
}

export function withQuestion(questionnaire: Questionnaire, section: string): readonly [Questionnaire, string] {
  const id = freeId(questionnaire, 'q')
  const question = ofKind({ id, kind: 'single', required: false, text: NOTHING }, 'single')
  return [changedSection(questionnaire, section, (before) => ({ ...before, questions: [...before.questions, question] })), id]
}

export function mayGrow(questionnaire: Questionnaire): boolean {
  return questionsOf(questionnaire).length < LONGEST
}

export function changedSection(questionnaire: Questionnaire, id: string, change: (section: Section) => Section): Questionnaire {
  return { ...questionnaire, sections: questionnaire.sections.map((section) => section.id === id ? change(section) : section) }
}

export function changedQuestion(questionnaire: Questionnaire, id: string, change: (question: Question) => Question): Questionnaire {
  return { ...questionnaire, sections: questionnaire.sections.map((section) => ({ ...section, questions: section.questions.map((question) => question.id === id ? change(question) : question) })) }
}

export function withoutSection(questionnaire: Questionnaire, id: string): Questionnaire {
  return { ...questionnaire, sections: questionnaire.sections.filter((section) => section.id !== id) }
}

export function withoutQuestion(questionnaire: Questionnaire, id: string): Questionnaire {
  return { ...questionnaire, sections: questionnaire.sections.map((section) => ({ ...section, questions: section.questions.filter((question) => question.id !== id) })) }
}

/** One step up or down, over the border of its section where it stands at one. */
export function movedQuestion(questionnaire: Questionnaire, id: string, step: -1 | 1): Questionnaire {
  const from = questionnaire.sections.findIndex(({ questions }) => questions.some((question) => question.id === id))
  const section = questionnaire.sections[from]
  if (section === undefined) return questionnaire
  const index = section.questions.findIndex((question) => question.id === id)
  const question = section.questions[index]
  if (question === undefined) return questionnaire
  const within = index + step
  if (within >= 0 && within < section.questions.length) return changedSection(questionnaire, section.id, (before) => ({ ...before, questions: moved(before.questions, index, within) }))
  const next = questionnaire.sections[from + step]
  if (next === undefined) return questionnaire
  return changedSection(withoutQuestion(questionnaire, id), next.id, (before) => ({ ...before, questions: step === 1 ? [question, ...before.questions] : [...before.questions, question] }))
}

export function movedSection(questionnaire: Questionnaire, id: string, step: -1 | 1): Questionnaire {
  const index = questionnaire.sections.findIndex((section) => section.id === id)
  const to = index + step
  return to < 0 || to >= questionnaire.sections.length ? questionnaire : { ...questionnaire, sections: moved(questionnaire.sections, index, to) }
}

function moved<Thing>(things: readonly Thing[], from: number, to: number): readonly Thing[] {
  const rest = things.filter((_, index) => index !== from)
  return [...rest.slice(0, to), things[from] as Thing, ...rest.slice(to)]
}

/** The question asked in another way; what the new way has no use for goes. */
export function ofKind({ id, required, text, help, options, scale, sensitive, when }: Question, kind: QuestionKind): Question {
  const common = { id, kind, text, ...(help === undefined ? {} : { help }), ...(sensitive === undefined ? {} : { sensitive }), ...(when === undefined ? {} : { when }) }
  const own = (options ?? []).filter((option) => option.id !== UNSAID)
  const some = own.length > 0 ? own : [{ id: 'o1', text: NOTHING }, { id: 'o2', text: NOTHING }]
  switch (kind) {
    case 'single':
    case 'multiple': return { ...common, required, options: [...some, UNSAID_OPTION] }
    case 'signs': return { ...common, required: false, options: some, threshold: 1 }
    case 'scale': return { ...common, required: false, scale: scale ?? { from: 1, to: 5, low: NOTHING, high: NOTHING } }
    case 'text': return { ...common, required: false }
  }
}

/** One more option, before 「答えたくない」. */
export function withOption(question: Question): Question {
  const options = question.options ?? []
  const own = options.filter(({ id }) => id !== UNSAID)
  return { ...question, options: [...own, { id: firstFree('o', new Set(options.map(({ id }) => id))), text: NOTHING }, ...options.filter(({ id }) => id === UNSAID)] }
}

/** What a condition can refer to: earlier questions with options. */
export function conditionsFor(questionnaire: Questionnaire, id: string): readonly Question[] {
  const all = questionsOf(questionnaire)
  return all.slice(0, all.findIndex((question) => question.id === id)).filter(({ kind }) => kind === 'single' || kind === 'multiple')
}

/** Where in the document a section or a question stands, as findings name it. */
export function pointerOf(questionnaire: Questionnaire, opened: Opened): string {
  if (opened.part === 'start') return ''
  for (const [s, section] of questionnaire.sections.entries()) {
    if (opened.part === 'section' && section.id === opened.id) return `/sections/${s}`
    const q = section.questions.findIndex(({ id }) => opened.part === 'question' && id === opened.id)
    if (q >= 0) return `/sections/${s}/questions/${q}`
  }
  return ''
}

/** What is to be mended at a part itself and not in a part of it that has an entry of its own. */
export function findingsOf(findings: readonly Finding[], questionnaire: Questionnaire, opened: Opened): readonly Finding[] {
  const pointer = pointerOf(questionnaire, opened)
  return findings.filter((finding) => {
    if (opened.part === 'start') return !finding.pointer.startsWith('/sections/')
    return (finding.pointer === pointer || finding.pointer.startsWith(`${pointer}/`)) && (opened.part === 'question' || !finding.pointer.startsWith(`${pointer}/questions/`))
  })
}
