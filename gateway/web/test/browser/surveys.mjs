// What survey-service would answer to the stand-in's screens. It signs ballots with a key of its own, as the service does.
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'

const FOLDER = new URL('../../../../survey-service/src/main/resources/questionnaires/', import.meta.url)
const read = (file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))
const INDEX = read('index.json')
const TEMPLATES = new Map(INDEX.map(({ key, file }) => [key, read(file)]))

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const { n, d } = pair.privateKey.export({ format: 'jwk' })
const PUBLIC = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64url')
const number = (text) => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`)

function signed(blinded) {
  let [base, exponent, result] = [number(blinded), number(d), 1n]
  const modulus = number(n)
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = result * base % modulus
    base = base * base % modulus
  }
  return Buffer.from(result.toString(16).padStart(512, '0'), 'hex').toString('base64url')
}

export const WAVE = '0190a7f0-0000-7000-8000-000000000001'
const CLOSED = '0190a7f0-0000-7000-8000-000000000002'
const GUARDIANS = '0190a7f0-0000-7000-8000-000000000003'

function day(ahead) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date(Date.now() + ahead * 86_400_000))
}

const questionsOf = ({ sections }) => sections.flatMap(({ questions }) => questions)
const templateOf = (scene) => TEMPLATES.get(scene.questionnaire ?? (scene.kind === 'company' ? 'workplace' : 'school-life'))

function surveys(scene) {
  return scene.noSurveys ? [] : [
    { id: 's1', title: TEMPLATES.get('school-life').title, audience: 'members', version: 2, changedOn: day(-3), questions: 12, fit: true },
    { id: 's2', title: TEMPLATES.get('heart').title, audience: 'members', version: 0, changedOn: day(-1), questions: 11, fit: false },
    { id: 's3', title: TEMPLATES.get('guardians').title, audience: 'guardians', version: 1, changedOn: day(-40), questions: 8, fit: true },
  ]
}

function waves(scene) {
  const wave = { survey: 's1', version: 2, title: TEMPLATES.get('school-life').title, audience: 'members', repeats: { kind: 'school-year' }, reminders: [day(5)], responseRate: null, evaluated: false, tickets: 0 }
  return scene.noSurveys ? [] : [
    { ...wave, id: WAVE, state: 'open', opensOn: day(-3), closesOn: day(8) },
    { ...wave, id: GUARDIANS, survey: 's3', version: 1, title: TEMPLATES.get('guardians').title, audience: 'guardians', state: 'open', opensOn: day(-1), closesOn: day(12), repeats: null, reminders: [], tickets: 120 },
    { ...wave, id: 'w4', state: 'scheduled', opensOn: day(52), closesOn: day(63) },
    { ...wave, id: CLOSED, state: 'closed', opensOn: day(-46), closesOn: day(-35), responseRate: 80, evaluated: scene.evaluated === true },
    { ...wave, id: 'w5', version: 1, state: 'archived', opensOn: day(-160), closesOn: day(-150), responseRate: 70, evaluated: true },
  ]
}

const SHARES = [[52, 25, 11, 7, 5], [61, 18, 9, 7, 5], [47, 31, 12, 6, 4]]

const meaning = (step, { ja, en }) => ({ ja: `${step} ${ja}`.trim(), en: `${step} ${en}`.trim() })

function distribution(question, at) {
  const options = question.kind === 'scale' ? [1, 2, 3, 4, 5].map((step) => ({ id: String(step), text: meaning(step, step === 1 ? question.scale.low : step === 5 ? question.scale.high : { ja: '', en: '' }) })) : question.options
  const shares = options.map((_, index) => SHARES[at % 3][index] ?? 3)
  return { shown: true, reason: null, base: 380, cells: options.map(({ id, text }, index) => ({ option: id, label: text, count: Math.round(shares[index] * 3.8), share: shares[index] })) }
}

const HIDDEN = { shown: false, reason: 'too-few', base: null, cells: [] }

function results(scene) {
  const questionnaire = TEMPLATES.get('school-life')
  const by = questionsOf(questionnaire).find(({ breakdown }) => breakdown)
  return {
    wave: CLOSED, survey: 's1', version: 2, title: questionnaire.title, closedOn: day(-35), k: 5, kText: 10, invited: 480, answered: 380, responseRate: 80, lostMarks: scene.lostMarks === true, signsSeen: scene.signsSeen === true,
    questions: questionsOf(questionnaire).map((question, at) => ({
      id: question.id, kind: question.kind, text: question.text, sensitive: question.sensitive === true,
      overall: question.kind === 'text' || question.id === 'hurt-where' ? HIDDEN : distribution(question, at),
      breakdowns: ['saw', 'hurt'].includes(question.id) ? [{ by: by.id, groups: by.options.slice(0, 6).map(({ id, text }, index) => ({ option: id, label: text, distribution: index > 3 ? HIDDEN : distribution(question, at + index) })) }] : [],
      texts: question.kind === 'text' ? (scene.fewTexts ? null : 40) : null,
    })),
  }
}

function trends() {
  return { waves: [-330, -240, -150, -35].map((ahead, index) => ({
    wave: `t${index}`, closedOn: day(ahead), version: 2,
    questions: questionsOf(TEMPLATES.get('school-life')).filter(({ kind }) => kind !== 'text').map((question, at) => ({ id: question.id, overall: index === 1 && at === 4 ? HIDDEN : distribution(question, at + index) })),
  })) }
}

function plan(scene, year) {
  const item = (id, column, month, title, state, more) => ({ id, column, title, phase: null, rule: { kind: 'month', month }, yearly: true, from: `${month < 4 ? year + 1 : year}-${String(month).padStart(2, '0')}-01`, until: `${month < 4 ? year + 1 : year}-${String(month).padStart(2, '0')}-28`, state, doneOn: state === 'done' ? `${year}-${String(month).padStart(2, '0')}-20` : null, note: '', wave: null, ...more })
  const items = scene.noSurveys ? [] : [
    item('p1', 'prevention', 4, 'はじめての説明会', 'done'), item('p2', 'detection', 4, '学校生活のアンケート', 'done', { wave: CLOSED }), item('p3', 'committee', 4, '定例の会議', 'done'), item('p4', 'review', 4, '計画と目標', 'done', { phase: 'plan' }),
    item('p5', 'detection', 5, '適性の検査', 'done'), item('p6', 'training', 6, '教職員のアンケート', 'done'), item('p7', 'prevention', 7, '性についての授業', 'done'), item('p8', 'detection', 7, '担任との面談', 'done'),
    item('p9', 'training', 8, '対応のしかたの研修', 'overdue'), item('p10', 'detection', 9, '保護者のアンケートと面談', 'done'), item('p11', 'review', 10, '中間の評価', 'overdue', { phase: 'check' }), item('p12', 'committee', 10, '定例の会議', 'done'),
    item('p13', 'prevention', 11, 'みんなで考える週間', 'next', { rule: { kind: 'week', month: 11, week: 2 }, from: `${year}-11-09`, until: `${year}-11-15` }), item('p14', 'detection', 11, '学校と自分のアンケート', 'next', { rule: { kind: 'day', month: 11, day: 18 }, from: `${year}-11-18`, until: `${year}-11-18` }),
    item('p15', 'prevention', 12, 'ことばの講座', 'planned'), item('p16', 'committee', 12, '定例の会議', 'planned'), item('p17', 'detection', 1, '学校生活のアンケート', 'planned'), item('p18', 'review', 2, '1年の評価と次の計画', 'planned', { phase: 'act' }), item('p19', 'training', 3, '1年のふり返り', 'planned'),
  ]
  return { year, today: day(0), columns: ['prevention', 'detection', 'training', 'committee', 'review'], months: [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3], surveysNeeded: scene.kind === 'company' ? 0 : 4, surveysHeld: 3, items }
}

function findings(scene) {
  return scene.broken ? [
    { pointer: '/sections/1/questions/1/when/question', code: 'condition-forward', warning: false }, { pointer: '/sections/1/questions/1/when', code: 'unreachable', warning: false },
    { pointer: '/title/en', code: 'english-missing', warning: false }, { pointer: '/sections/5/questions/0/text', code: 'asks-about-self-harm', warning: true },
  ] : []
}

export function answerSurveys(world, method, path, body) {
  if (!path.startsWith('/survey/')) return undefined
  const { scene } = world
  const at = `${method} ${path.slice('/survey'.length)}`
  const found = (pattern) => new RegExp(`^${pattern}$`).exec(at)
  const problem = (status, code, errors = []) => ({ status, body: { type: `urn:problem:survey:${code}`, title: code, status, errors } })
  let hit
  if (at === 'GET /open-waves') return { body: { waves: scene.survey ? [{ wave: WAVE, title: templateOf(scene).title, introduction: templateOf(scene).introduction, closesOn: day(8), reminded: scene.reminded === true, questions: questionsOf(templateOf(scene)).length }] : [] } }
  if ((hit = found('GET /public/waves/[^/]+/([^/]+)'))) return scene.waveGone ? problem(404, 'not-found') : { body: { wave: hit[1], audience: 'members', closesOn: day(8), variant: 'RSABSSA-SHA384-PSS-Randomized', key: PUBLIC, version: 2, questionnaire: templateOf(scene) } }
  if (found('POST /open-waves/[^/]+/signature') || at === 'POST /public/signatures') return scene.taken ? problem(409, at.includes('public') ? 'ticket-refused' : 'ballot-taken') : { body: { signature: signed(body.blinded) } }
  if (at === 'POST /public/hand-ins') {
    world.handedIn = [...world.handedIn ?? [], body]
    return scene.away ? problem(503, 'away') : { status: 204 }
  }
  if (at === 'GET /templates') return { body: { templates: INDEX.map(({ key, audience, profiles }) => ({ key, audience, profiles, title: TEMPLATES.get(key).title, questions: questionsOf(TEMPLATES.get(key)).length })) } }
  if ((hit = found('GET /templates/([^/]+)'))) return { body: TEMPLATES.get(hit[1]) }
  if (at === 'GET /surveys') return { body: { surveys: surveys(scene) } }
  if (at === 'POST /surveys') return { status: 201, body: { id: 's1' } }
  if (found('GET /surveys/[^/]+/trends')) return { body: scene.first ? { waves: trends().waves.slice(-1) } : trends() }
  if (found('GET /surveys/[^/]+')) return { body: { id: 's1', audience: 'members', revision: 4, version: 2, questionnaire: templateOf(scene), findings: findings(scene), versions: [{ version: 2, publishedOn: day(-3) }, { version: 1, publishedOn: day(-90) }] } }
  if (found('PUT /surveys/[^/]+')) return { body: { revision: body.revision + 1, findings: findings(scene) } }
  if (found('POST /surveys/[^/]+/versions')) return scene.broken ? problem(422, 'questionnaire-unfit', findings(scene)) : { status: 201, body: { version: 3 } }
  if (at === 'GET /waves') return { body: { today: day(0), headcount: 480, waves: waves(scene) } }
  if (at === 'POST /waves') return body.closesOn < body.opensOn ? problem(422, 'days-unfit', [{ pointer: '/closesOn', code: 'days-unfit' }]) : { status: 201, body: { id: WAVE } }
  if (found('POST /waves/[^/]+/tickets')) return { status: 201, body: { tickets: Array.from({ length: body.count }, (_, index) => `ticket${String(index).padStart(16, '0')}`) } }
  if (found('GET /waves/[^/]+/results')) return { body: results(scene) }
  if (found('GET /waves/[^/]+/results/texts/[^/]+')) return { body: { texts: ['図書室が放課後も開いているとうれしいです。', '席替えを、くじにしてほしい。', '先生に話しかけやすい時間がほしい。'] } }
  if (found('GET /waves/[^/]+/results/(table|report)') || found('GET /plan/[^/]+/calendar')) return { pdf: true }
  if (found('GET /waves/[^/]+/evaluation')) return { body: scene.evaluated ? { findings: '「見た」と答えた人が、6月より増えた。', measures: '休み時間の見守りを2人にする。', next: '1月の回で、同じ質問を見る。', writtenOn: day(-20), version: 1 } : { findings: '', measures: '', next: '', writtenOn: null, version: 0 } }
  if (found('GET /waves/[^/]+/followups')) return { body: { followups: [{ id: 'f1', stage: 'counsellor-interviews', dueOn: day(-2), doneOn: null, note: '' }, { id: 'f2', stage: 'second-survey', dueOn: day(-10), doneOn: day(-12), note: '聞き方を変えて、もう一度。' }] } }
  if ((hit = found('GET /plan/([0-9]+)'))) return { body: plan(scene, Number(hit[1])) }
  return { status: 204 }
}
