import { describe, expect, it } from 'vitest'
import { blank, changedQuestion, conditionsFor, findingsOf, movedQuestion, ofKind, pointerOf, withOption, withoutQuestion, withQuestion, withSection } from '../../src/desk/survey/editing'
import { daysOf, schoolYearOf } from '../../src/desk/survey/months'
import { ticketFromFragment } from '../../src/guest/ticket'
import { answersToSend, pagesOf, questionsOf, ticked, UNSAID, type Questionnaire } from '../../src/survey/questionnaire'

const files = import.meta.glob<{ default: Questionnaire }>(['../../../../survey-service/src/main/resources/questionnaires/*.json', '!**/index.json', '!**/questionnaire.schema.json'], { eager: true })
const templates = Object.entries(files).map(([path, { default: questionnaire }]) => [path.replace(/^.*\/(.*)\.json$/, '$1'), questionnaire] as const)
const school = templates.find(([key]) => key === 'school-life')?.[1] ?? blank()

describe('the pages of a survey', () => {
  it.each(templates)('of %s ask for under five taps each, going on included', (_, questionnaire) => {
    for (const { questions } of pagesOf(questionnaire, everything(questionnaire))) {
      const taps = questions.every(({ kind }) => kind === 'single' || kind === 'scale') ? questions.length + 1 : 2
      expect(taps).toBeLessThan(5)
      if (taps === 2 && questions.length > 1) throw new Error('A question of several taps shares its page')
    }
  })

  it('leave out what is asked only of others, and what hangs on that', () => {
    const asked = (answers: Parameters<typeof pagesOf>[1]) => pagesOf(school, answers).flatMap(({ questions }) => questions.map(({ id }) => id))
    expect(asked({})).not.toContain('hurt-kinds')
    expect(asked({ hurt: ['weekly'] })).toContain('hurt-kinds')
    expect(asked({ hurt: ['never'] })).not.toContain('hurt-kinds')
    expect(asked({ hurt: [UNSAID] })).not.toContain('hurt-told')
  })

  it('never show a question on the page of the answer it hangs on', () => {
    for (const { questions } of pagesOf(school, everything(school))) {
      for (const { when } of questions) expect(questions.map(({ id }) => id)).not.toContain(when?.question)
    }
  })
})

describe('what goes out', () => {
  it('is what was asked and answered, and nothing from a way not taken', () => {
    expect(answersToSend(school, { 'feel': 3, 'hurt': ['never'], 'hurt-kinds': ['tease'], 'saw-did': [], 'better': '  ' })).toEqual({ feel: 3, hurt: ['never'] })
    expect(answersToSend(school, { hurt: ['once'], 'hurt-kinds': ['tease'], better: ' 庭 ' })).toEqual({ 'hurt': ['once'], 'hurt-kinds': ['tease'], 'better': '庭' })
    expect(answersToSend(school, { feel: '' })).toEqual({})
  })

  it('never says something and “I would rather not say” at once', () => {
    expect(ticked(['a', 'b'], ['a', 'b', UNSAID])).toEqual([UNSAID])
    expect(ticked([UNSAID], [UNSAID, 'a'])).toEqual(['a'])
    expect(ticked(['a', 'b'], ['b'])).toEqual(['b'])
  })
})

describe('the editor', () => {
  it('adds what is asked under ids that nothing else bears', () => {
    let [draft] = withSection(blank())
    const ids: string[] = []
    for (const section of ['s1', 's2', 's1']) {
      const [next, id] = withQuestion(draft, section)
      draft = next
      ids.push(id)
    }
    expect(ids).toEqual(['q1', 'q2', 'q3'])
    expect(withQuestion(withoutQuestion(draft, 'q2'), 's1')[1]).toBe('q2')
    expect(questionsOf(draft)[0]?.options?.at(-1)?.id).toBe(UNSAID)
  })

  it('moves a question over the border of its section, and not past the ends', () => {
    const order = (draft: Questionnaire) => draft.sections.map(({ questions }) => questions.map(({ id }) => id).join())
    const two: Questionnaire = { ...blank(), sections: [{ id: 's1', title: { ja: '', en: '' }, questions: [asked('a'), asked('b')] }, { id: 's2', title: { ja: '', en: '' }, questions: [asked('c')] }] }
    expect(order(movedQuestion(two, 'a', 1))).toEqual(['b,a', 'c'])
    expect(order(movedQuestion(two, 'b', 1))).toEqual(['a', 'b,c'])
    expect(order(movedQuestion(two, 'c', -1))).toEqual(['a,b,c', ''])
    expect(order(movedQuestion(two, 'a', -1))).toEqual(['a,b', 'c'])
    expect(order(movedQuestion(two, 'c', 1))).toEqual(['a,b', 'c'])
  })

  it('keeps 「答えたくない」 last, whatever is added, and away from signs', () => {
    const question = withOption(ofKind(asked('q1'), 'multiple'))
    expect(question.options?.map(({ id }) => id)).toEqual(['o1', 'o2', 'o3', UNSAID])
    expect(ofKind(question, 'signs').options?.map(({ id }) => id)).toEqual(['o1', 'o2', 'o3'])
    expect(ofKind(question, 'text').options).toBeUndefined()
  })

  it('offers only earlier questions with options as conditions', () => {
    expect(conditionsFor(school, 'hurt-now').map(({ id }) => id)).toEqual(['place', 'hurt', 'hurt-kinds', 'hurt-where'])
  })

  it('shows what is to be mended where it is', () => {
    const pointer = pointerOf(school, { part: 'question', id: 'saw-did' })
    expect(pointer).toBe('/sections/2/questions/1')
    const findings = [{ pointer: `${pointer}/when/is`, code: 'condition-empty', warning: false }, { pointer: '/title/en', code: 'english-missing', warning: false }, { pointer: '/sections/2/title', code: 'text-missing', warning: false }]
    expect(findingsOf(findings, school, { part: 'question', id: 'saw-did' }).map(({ code }) => code)).toEqual(['condition-empty'])
    expect(findingsOf(findings, school, { part: 'start' }).map(({ code }) => code)).toEqual(['english-missing'])
    expect(findingsOf(findings, school, { part: 'section', id: 'seen' }).map(({ code }) => code)).toEqual(['text-missing'])
    expect(findingsOf(findings, changedQuestion(school, 'saw', (question) => question), { part: 'question', id: 'saw' })).toEqual([])
  })
})

describe('a ticket', () => {
  it('is read from the fragment, and from nothing that only looks like one', () => {
    const wave = '0190a7f0-0000-7000-8000-000000000001'
    expect(ticketFromFragment(`#k7q2m.${wave}.abcdefghij0123456789xy`)).toEqual({ tenant: 'k7q2m', wave, secret: 'abcdefghij0123456789xy' })
    for (const other of ['', '#', `#k7q2m.${wave}`, `#k7q2m.${wave}.a/../b`, '#t=k7q2m']) expect(ticketFromFragment(other)).toBeUndefined()
  })
})

describe('the year', () => {
  it.each([['2026-03-31', 2025], ['2026-04-01', 2026], ['2027-01-15', 2026]])('of %s begins in April %s', (day, year) => expect(schoolYearOf(day)).toBe(year))

  it('names a week by its first and last day', () => {
    expect(daysOf('2026-11-09', '2026-11-15')).toBe('11/9–11/15')
    expect(daysOf('2026-11-18', '2026-11-18')).toBe('11/18')
  })
})

function asked(id: string) {
  return { id, kind: 'single' as const, required: false, text: { ja: '', en: '' } }
}

/** Answers that open every way. */
function everything(questionnaire: Questionnaire) {
  return Object.fromEntries(questionsOf(questionnaire).filter(({ options }) => options !== undefined).map(({ id, options }) => [id, (options ?? []).map((option) => option.id)]))
}
