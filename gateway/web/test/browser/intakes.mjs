// The customers' desk, as the stand-in answers for it.

function day(back) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date(Date.now() - back * 86_400_000))
}

const ID = '30000000-0000-4000-8000-00000000000'
const told = { anonymous: false, contactGiven: true, where: '', when: '11月19日 夕方', details: '予約していた総菜の数が足りず、受け取りのときに行き違いがありました。\nレシートは残してあります。', feedbackWanted: true }
const feedback = { version: 1, text: 'ご予約の受け渡しの手順を改めました。\nご指摘をありがとうございました。', approved: false }
const verification = { verdict: 'legitimate', reason: 'レシートと予約の控えが合いません。', advice: '受け渡しのときに、控えと品数をいっしょに確かめてください。' }

const QUEUE = [
  { id: `${ID}1`, client: 'k7q2m', clientName: '株式会社なぎさや', kind: 'consultation', concern: 'secondary-harassment', channel: 'phone', status: 'intake', receivedOn: day(1), dueOn: day(-3), late: false },
  { id: `${ID}2`, client: 'm4n8p', clientName: 'みなと百貨店', kind: 'complaint', channel: 'web', status: 'intake', receivedOn: day(6), dueOn: day(1), late: true },
  { id: `${ID}3`, client: 'k7q2m', clientName: '株式会社なぎさや', kind: 'request', channel: 'mail', status: 'verified', receivedOn: day(2), dueOn: day(-1), late: false },
  { id: `${ID}4`, client: 'k7q2m', clientName: '株式会社なぎさや', kind: 'harassment', channel: 'web', status: 'feedback-approved', receivedOn: day(4), dueOn: day(0), late: false },
]

const OPEN = { 'intake': ['reject', 'verify'], 'verified': ['report', 'write-feedback'], 'feedback-approved': ['write-feedback', 'send-feedback'] }

const REPORTS = [
  { id: `${ID}5`, kind: 'complaint', channel: 'web', status: 'reported', verdict: 'legitimate', store: 'みさき駅前店', receivedOn: day(3), reportedOn: day(1) },
  { id: `${ID}6`, kind: 'harassment', channel: 'phone', status: 'closed', verdict: 'harassment', store: '', receivedOn: day(20), reportedOn: day(18) },
]

const CLIENTS = [
  { client: 'k7q2m', served: true, open: true, japanese: '株式会社なぎさや', english: 'Nagisaya', desk: 'みなと相談センター', deskEnglish: 'Minato Desk', stores: [{ id: `${ID}7`, name: 'みさき駅前店' }, { id: `${ID}8`, name: '港町店' }] },
  { client: 'x9y8z', served: true, open: false, japanese: '', english: '', desk: '', deskEnglish: '', stores: [] },
]

const HANDOVERS = [
  { id: `${ID}9`, version: 1, status: 'handed-over', at: `${day(0)}T03:00:00Z`, policy: 2, store: 'みさき駅前店', what: '大声が続いた', open: ['gave-up', 'escalated', 'normalised'] },
  { id: `${ID}a`, version: 2, status: 'done', at: `${day(4)}T03:00:00Z`, policy: 2, store: '港町店', what: '', open: [] },
]

export function answerIntakes(world, method, path) {
  const { scene } = world
  const at = `${method} ${path}`
  const found = (pattern) => new RegExp(`^${pattern}$`).exec(at)
  if (found('GET /case/public/receptions/[a-z0-9]{5}')) {
    return { body: { organisation: '株式会社なぎさや', organisationEnglish: 'Nagisaya', desk: 'みなと相談センター', deskEnglish: 'Minato Desk', languages: ['ja', 'en'], stores: CLIENTS[0].stores } }
  }
  if (found('POST /case/public/receptions/[a-z0-9]{5}/intakes')) return { status: 202, body: {} }
  if (at === 'GET /case/customer-desk') return { body: { works: scene.worksForOthers ?? false, engaged: scene.customers ?? false } }
  if (at === 'GET /case/intakes') return { body: { open: scene.empty ? 0 : 4, employees: scene.empty ? 0 : 1, late: scene.empty ? 0 : 1, intakes: scene.empty ? [] : QUEUE } }
  const hit = found('GET /case/intakes/([0-9a-f-]+)')
  if (hit !== null) {
    const one = QUEUE.find(({ id }) => id === hit[1])
    return { body: { ...one, ...told, version: 2, store: 'みさき駅前店', consent: false, open: OPEN[one.status], feedback: one.status === 'feedback-approved' ? { ...feedback, approved: true } : { version: 0, text: '', approved: false }, ...(one.status === 'intake' ? {} : { verification }) } }
  }
  if (found('GET /case/(intakes|intake-reports)/[^/]+/people')) return { body: { name: '佐藤 花子', phone: '', mail: 'hanako@example.org', staff: '背の高い、めがねの人' } }
  if (at === 'GET /case/intake-reports') return { body: { reports: scene.empty ? [] : REPORTS } }
  const report = found('GET /case/intake-reports/([0-9a-f-]+)')
  if (report !== null) return { body: { ...told, heading: REPORTS.find(({ id }) => id === report[1]), version: 3, verification, feedback, open: ['approve-feedback', 'decline-feedback', 'open-case'] } }
  if (at === 'GET /case/intake-months') return { body: { months: scene.empty ? [] : [{ month: '2026-10', total: 14, kinds: [{ code: 'complaint', count: 9 }, { code: 'request', count: null }], stores: [] }, { month: '2026-09', total: 0, kinds: [], stores: [] }] } }
  if (at === 'GET /case/clients') return { body: { clients: CLIENTS } }
  if (at === 'GET /case/handovers') return { body: { handovers: scene.empty ? [] : HANDOVERS } }
  if (found('(POST|PUT) /case/(intakes|intake-reports|clients|handovers).*')) return { status: 204 }
  return undefined
}
