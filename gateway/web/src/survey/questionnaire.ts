import { currentLanguage, type Language } from '../language/language'

/** The same words in both languages; English may be empty where nobody reads it. */
export interface Said {
  readonly ja: string
  readonly en: string
}

export const KINDS = ['single', 'multiple', 'scale', 'text', 'signs'] as const
export type QuestionKind = typeof KINDS[number]

export interface Option {
  readonly id: string
  readonly text: Said
}

export interface Scale {
  readonly from: number
  readonly to: number
  readonly low: Said
  readonly high: Said
}

export interface Question {
  readonly id: string
  readonly kind: QuestionKind
  readonly required: boolean
  readonly text: Said
  readonly help?: Said
  readonly options?: readonly Option[]
  readonly scale?: Scale
  readonly breakdown?: boolean
  readonly sensitive?: boolean
  readonly threshold?: number
  readonly when?: { readonly question: string, readonly is: readonly string[] }
}

export interface Section {
  readonly id: string
  readonly title: Said
  readonly text?: Said
  readonly questions: readonly Question[]
}

/** `komado-questionnaire/1`, as survey-service documents it in `questionnaire.schema.json`. */
export interface Questionnaire {
  readonly format: 'komado-questionnaire/1'
  readonly title: Said
  readonly introduction?: Said
  readonly sections: readonly Section[]
}

export type Answer = readonly string[] | number | string
export type Answers = Readonly<Record<string, Answer>>

/** 「答えたくない」: stands last and excludes the other options. */
export const UNSAID = 'unsaid'

export const LONGEST_TEXT = 2_000

/** The words in the reader's language, else in the other one. */
export function said(words: Said | null | undefined, language: Language = currentLanguage()): string {
  if (words === null || words === undefined) return ''
  return language === 'en' && words.en !== '' ? words.en : words.ja
}

/** What to announce as the language of words that are shown in the other one. */
export function langOfSaid(words: Said, language: Language = currentLanguage()): 'ja' | undefined {
  return language === 'en' && words.en === '' && words.ja !== '' ? 'ja' : undefined
}

/** A page of the answering: a few questions of one section. */
export interface AnswerPage {
  readonly section: Section
  readonly questions: readonly Question[]
}

/** As many taps as one page asks for at most, going on included: under five. */
const TAPS = 3

/**
 * The pages for these answers, one section after the other. A question that takes one tap shares its page with two
 * others at most, one that takes several has its own; what depends on an answer comes on a later page than that answer,
 * so that nothing moves under the finger.
 */
export function pagesOf({ sections }: Questionnaire, answers: Answers): readonly AnswerPage[] {
  const asked = askedOf(sections, answers)
  return sections.flatMap((section) => {
    const pages: Question[][] = []
    for (const question of section.questions.filter(({ id }) => asked.has(id))) {
      const last = pages.at(-1)
      const fits = last !== undefined && last.length < TAPS && takesOneTap(question) && last.every(takesOneTap)
        && last.every(({ id }) => id !== question.when?.question)
      if (fits) last.push(question)
      else pages.push([question])
    }
    return pages.map((questions) => ({ section, questions }))
  })
}

function takesOneTap({ kind }: Question): boolean {
  return kind === 'single' || kind === 'scale'
}

/** The ids of the questions whose condition holds, in the light of conditions further up. */
function askedOf(sections: readonly Section[], answers: Answers): ReadonlySet<string> {
  const asked = new Set<string>()
  for (const { id, when } of sections.flatMap(({ questions }) => questions)) {
    if (when === undefined) asked.add(id)
    else {
      const given = asked.has(when.question) ? answers[when.question] : undefined
      if (Array.isArray(given) && when.is.some((option) => given.includes(option))) asked.add(id)
    }
  }
  return asked
}

/** Whether something is said to a question. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined) return false
  return typeof answer === 'number' || answer.length > 0
}

/** What goes out: answers to questions that are asked, and nothing where nothing was said. */
export function answersToSend(questionnaire: Questionnaire, answers: Answers): Answers {
  const asked = askedOf(questionnaire.sections, answers)
  return Object.fromEntries(Object.entries(answers)
    .map(([id, answer]) => [id, typeof answer === 'string' ? answer.trim() : answer] as const)
    .filter(([id, answer]) => asked.has(id) && isAnswered(answer)))
}

/** An option ticked or no longer; 「答えたくない」 stands alone. */
export function ticked(before: readonly string[], next: readonly string[]): readonly string[] {
  const added = next.find((id) => !before.includes(id))
  if (added === UNSAID) return [UNSAID]
  return added === undefined ? next : next.filter((id) => id !== UNSAID)
}

export function stepsOf({ from, to }: Scale): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

export function questionsOf({ sections }: Questionnaire): readonly Question[] {
  return sections.flatMap(({ questions }) => questions)
}
