// A stand-in for the gateway, for looking at the screens: serves the built apps under the same strict policy, answers
// like the services would, and signs everybody in. Nothing of it is part of what ships.
import { crc32, deflateSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { answerCases } from './cases.mjs'
import { answerIntakes } from './intakes.mjs'
import { answerOffice, office } from './office.mjs'
import { answerSurveys } from './surveys.mjs'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' }
const POLICY = "default-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"

const PEOPLE = [
  { id: 'm', displayName: '森下 和子', role: 'responder' },
  { id: 'o', displayName: '大谷 健', role: 'responder' },
  { id: 'x', displayName: '弁護士 馬場 遥', role: 'desk-agent' },
  { id: 'y', displayName: '若林 由美', role: 'counsellor' },
  { id: 'z', displayName: '小川 明', role: 'counsellor' },
]

function day(back) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date(Date.now() - back * 86_400_000))
}

const PICTURE = drawn(320, 220)

/** A sky above a field, as PNG. */
function drawn(width, height) {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows.set(y < height * 0.6 ? [150 + y / 3, 190 + y / 4, 220] : [110, 150 - (x % 7), 90], y * (width * 3 + 1) + 1 + x * 3)
  const chunk = (name, data) => {
    const named = Buffer.concat([Buffer.from(name), data])
    const framed = Buffer.alloc(named.length + 8)
    framed.writeUInt32BE(data.length)
    named.copy(framed, 4)
    framed.writeUInt32BE(crc32(named), named.length + 4)
    return framed
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

export function message(seq, side, by, back, half, text) {
  return { seq, side, by, day: day(back), half, text, file: null, clientId: `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}` }
}

function conversation() {
  return [
    message(1, 'member', null, 3, 'pm', '聞いてもらえますか。'),
    message(2, 'desk', 'm', 2, 'am', '教えてくれて ありがとう。あなたは わるくありません。'),
    message(3, 'member', null, 1, 'pm', '部活の連絡が、自分にだけ来ません。'),
    message(4, 'desk', 'm', 1, 'pm', 'それは さびしかったですね。いつごろから ですか。\n書けるところからで だいじょうぶです。'),
    message(5, 'member', null, 0, 'am', '9月から'),
    message(6, 'desk', 'o', 0, 'am', '学校に、ほっとできる場所は ありますか。'),
    message(7, 'member', null, 0, 'am', '保健室'),
  ]
}

/** A world of its own for each run: `scene` chooses what is in it. */
export function world(scene = {}) {
  return {
    scene: { kind: 'school', opened: true, readers: ['m', 'o'], refuseSend: false, empty: false, order: 'none', people: PEOPLE, roles: ['responder'], ...scene },
    office: office(scene),
    nickname: '白い切手',
    notes: scene.notes ? [{ id: 'n1', text: '9月3日、部室で。\n先生は いなかった。' }, { id: 'n2', text: '連絡のグループから はずされた日のこと' }] : [],
    messages: scene.opened === false ? [] : conversation(),
    conversations: [
      { id: 'c1', desk: 'd1', nickname: '白い切手', unread: 1, awaiting: true, day: day(0), half: 'am' },
      { id: 'c2', desk: 'd1', nickname: '遠い灯台', unread: 1, awaiting: true, day: day(0), half: 'am' },
      { id: 'c3', desk: 'd1', nickname: '雨の栞', unread: 0, awaiting: true, day: day(1), half: 'pm' },
      { id: 'c4', desk: 'd1', nickname: '丸い小石', unread: 0, awaiting: false, day: day(2), half: 'am' },
      { id: 'c5', desk: 'd1', nickname: '朝の帆', unread: 0, awaiting: false, day: day(3), half: 'pm' },
      { id: 'c6', desk: 'd1', nickname: '青い毛糸', unread: 0, awaiting: false, day: day(8), half: 'am' },
    ],
    tenants: [
      { code: 'k7q2m', name: '北みさき学園 中学校・高等学校', kind: 'school', headcountLimit: 480, createdOn: day(40), industry: 'other', standing: 'active', trialUntil: day(-20), contractUntil: day(-325), invoicesOverdue: 0, contact: { name: '森下 和子', address: 'soudan@kitamisaki.example', language: 'ja' }, letters: 'distributing' },
      { code: 'p3x9d', name: '株式会社つばき精工', kind: 'company', headcountLimit: 120, createdOn: day(12), industry: 'other', standing: 'active', trialUntil: day(-48), contractUntil: day(-353), invoicesOverdue: 1, contact: { name: '森下 和子', address: 'soudan@kitamisaki.example', language: 'ja' }, letters: 'making' },
      { code: 'w8r4t', name: '東みさき小学校', kind: 'school', headcountLimit: 260, createdOn: day(9), industry: 'other', standing: 'trial', trialUntil: day(-51), invoicesOverdue: 0, contact: { name: '森下 和子', address: 'soudan@kitamisaki.example', language: 'ja' }, letters: 'handed-over' },
      { code: 'b5n6h', name: '株式会社なぎさや', kind: 'company', headcountLimit: 75, createdOn: day(5), industry: 'other', standing: 'trial', trialUntil: day(-5), invoicesOverdue: 0, contact: { name: '森下 和子', address: 'soudan@kitamisaki.example', language: 'ja' }, letters: 'ready' },
      { code: 'z2c7v', name: '南みさき高等学校', kind: 'school', headcountLimit: 620, createdOn: day(2), industry: 'other', standing: 'trial', trialUntil: day(-58), invoicesOverdue: 0, contact: { name: '森下 和子', address: 'soudan@kitamisaki.example', language: 'ja' }, letters: 'none' },
      { code: 'f9j3l', name: '株式会社ことり印刷', kind: 'company', headcountLimit: 30, createdOn: day(1), industry: 'other', standing: 'lapsed', trialUntil: day(400), contractUntil: day(3), invoicesOverdue: 0, contact: { name: '森下 和子', address: 'soudan@kitamisaki.example', language: 'ja' }, letters: 'none' },
    ],
    applications: [
      { code: 'a1b2c', name: '学校法人ひがし台学院', kind: 'school', industry: 'school', headcount: 640, languages: ['ja'], contact: { name: '小林 真紀', address: 'kobayashi@higashidai.example', language: 'ja' }, message: '来年の4月から使いたいと考えています。\nまず1学年で試せますか。', status: 'received', receivedOn: day(1) },
      { code: 'd3e4f', name: '株式会社みなと物流', kind: 'company', industry: 'transport', headcount: 85, languages: ['ja', 'en'], contact: { name: 'Aya Brown', address: 'aya@minato.example', language: 'en' }, message: '', status: 'received', receivedOn: day(0) },
      { code: 'g5h6i', name: '星空クラブ', kind: 'company', industry: 'other', headcount: 6, languages: ['ja'], contact: { name: '星', address: 'hoshi@hoshi.example', language: 'ja' }, message: '', status: 'declined', receivedOn: day(30) },
    ],
    contracts: [{ id: 'n1', starts: day(40), until: day(-325), annualFee: 240000, headcount: 480, languages: ['ja'], modules: ['cases', 'surveys'] }],
    invoices: [{ id: 'i1', contract: 'n1', number: 'K-K7Q2M-2026-01', amount: 240000, issuedOn: day(40), dueOn: day(10) }],
    closing: closing(scene.closing),
    orders: orders(scene.order),
    staff: [
      { id: 'm', displayName: '森下 和子', roles: ['responder'], arrived: true },
      { id: 'o', displayName: '大谷 健', roles: ['responder'], arrived: false },
      { id: 't', displayName: '三浦 直人', roles: ['tenant-admin'], arrived: true },
    ],
    kits: [
      { id: 'k1', kind: 'more', spare: 6, letters: 126, status: 'handed-over', distributionBegan: null },
      { id: 'k2', kind: 'spares', spare: 8, letters: 8, status: 'ready' },
      { id: 'k0', kind: 'more', spare: 2, letters: 32, status: 'handed-over', distributionBegan: day(20), sparesLeft: 1, sparesCountedOn: day(3).slice(0, 10) },
    ],
    contacts: [
      { id: 'c1', kind: 'internal', name: '相談室', note: '本館2階 平日 12時から17時まで', confirmedOn: day(9).slice(0, 10) },
      { id: 'c2', kind: 'external', name: '外部のそうだん電話', note: '毎日 9時から22時まで', phone: '050-0000-0001' },
    ],
    checklist: { 'policy-published': null, 'use-understood': null },
    streams: new Set(),
    nonces: new Map(),
    logouts: [],
    resumedFrom: [],
  }
}

const DESKS = [
  { id: 'd1', kind: 'report', japanese: '', english: '' },
  { id: 'd2', kind: 'consult', japanese: 'こころの相談室', english: '' },
  { id: 'd3', kind: 'external', japanese: 'みなと法律事務所', english: 'Minato Law Office' },
]

function ownLine({ scene }, id, more) {
  return { id, around: false, open: !scene.lapsed && scene.closed === undefined && scene.readers.length > 0, readers: scene.readers, cards: scene.cards ?? [], opened: scene.opened, unread: scene.unread ?? 0, closed: scene.closed ?? null, slowUntil: scene.slow ? day(-3) : null, ...more }
}

function ownDesks(world) {
  const { scene } = world
  const way = (desk) => (world.ways ?? []).filter((one) => one.desk === desk)
  const first = { id: 'd1', kind: 'report', open: !scene.lapsed && scene.readers.length > 0, readers: scene.readers, lines: [ownLine(world, 'd1'), ...way('d1')] }
  return scene.desks === undefined ? [first] : [first,
    { id: 'd3', kind: 'external', open: true, readers: ['x'], lines: [ownLine(world, 'd3', { opened: false, unread: 0, readers: ['x'] })] },
    { id: 'd2', kind: 'consult', open: true, counsellors: 2, readers: ['y', 'z', 'o'], lines: way('d2') }]
}

function closing(stage) {
  if (stage === undefined) return undefined
  const services = stage === 'erasing' ? [{ service: 'chat', step: 'rows', done: 15000, total: 31204 }, { service: 'identity', step: 'erased', done: 1, total: 1, erasedOn: day(0) }] : []
  return { stage, askedByTenant: true, confirmedOn: day(30), takingOutUntil: day(0), recipient: true, services, obstacles: stage === 'taking-out' ? ['open-case'] : [] }
}

function checklist(world) {
  const items = Object.entries(world.checklist).map(([item, on]) => ({ item, met: on !== null, confirmedOn: on ?? undefined }))
  const all = [...items, { item: 'readers-able', met: true }]
  return { complete: all.every(({ met }) => met), items: all }
}

function orders(state) {
  const past = { id: 'o0', kind: 'more', headcount: 30, spare: 2, letters: 32, made: 32, status: 'handed-over', language: 'ja', orderedOn: day(30), distributionBegan: day(20) }
  if (state === undefined || state === 'none') return []
  if (state === 'past') return [{ ...past, id: 'oy', kind: 'anew', headcount: 60, spare: 3, letters: 63, orderedOn: day(2), distributionBegan: day(1) }, { ...past, retiresAt: day(-59) }, { ...past, id: 'ox', kind: 'spares', status: 'cancelled', orderedOn: day(33), distributionBegan: null }]
  return [{ id: 'o1', kind: 'more', headcount: 120, spare: 6, letters: 126, made: state === 'making' ? 81 : 126, status: state, language: 'ja', orderedOn: day(0), distributionBegan: null }, past]
}

/** Sends one message down every open stream, as chat-service would. */
export function push(world, message) {
  const data = world.scene.roles.includes('responder') ? { conversation: 'c1', nickname: '白い切手', message } : message
  for (const stream of world.streams) stream.write(`id: ${message.seq}\nevent: message\ndata: ${JSON.stringify(data)}\n\n`)
}

function problem(status, code, errors = []) {
  return { status, body: { type: `urn:problem:stand-in:${code}`, title: code, status, errors } }
}

function answer(world, method, path, query, body) {
  const { scene } = world
  const at = `${method} ${path}`
  const found = (pattern) => new RegExp(`^${pattern}$`).exec(at)
  let hit
  if (at === 'GET /identity/me') return { body: { nickname: world.nickname } }
  if (at === 'PUT /identity/me/nickname') {
    if (/山田/.test(body.nickname) && !body.confirmed) return problem(422, 'nickname-identifying', [{ pointer: '#/nickname', code: 'name' }])
    if (body.nickname === '遠い灯台') return problem(409, 'nickname-taken')
    world.nickname = body.nickname
    return { body: { nickname: world.nickname } }
  }
  if (at === 'GET /identity/staff/me') return { body: scene.roles.includes('operator') ? { id: 'x', displayName: '中川 翔', roles: ['operator'], arrived: true } : { id: 'm', displayName: '森下 和子', roles: scene.roles, arrived: true, tenant: 'k7q2m', terms: scene.terms ?? world.office.people.find(({ id }) => id === 'm').grants } }
  if (at === 'GET /identity/people') return { body: { people: scene.people } }
  if (at === 'GET /provisioning/tenant') return { body: { name: scene.kind === 'school' ? '北みさき学園 中学校・高等学校' : '株式会社つばき精工', kind: scene.kind } }
  if (at === 'GET /provisioning/desks') return { body: { desks: DESKS } }
  if (at === 'POST /provisioning/desks') return body.kind === 'external' && body.japanese === '' ? problem(422, 'desk-name-unusable', [{ pointer: '/japanese', code: 'missing' }]) : { status: 201, body: DESKS[0] }
  if (found('(GET|PUT) /chat/desks/[^/]+/page')) return { body: scene.welcome ? { welcomeJa: 'よく来てくれました。\nゆっくりで だいじょうぶです。', welcomeEn: '', hoursJa: '平日 9時から17時まで', hoursEn: 'Weekdays 9 to 17', answerHours: 24, expectedHours: 24 } : { welcomeJa: '', welcomeEn: '', hoursJa: '', hoursEn: '', answerHours: 0 } }
  if (found('GET /chat/desks/[^/]+/later')) return { body: { messages: world.later ?? (scene.laterFile ? [{ clientId: 'f1', text: '', file: { kind: 'jpg', bytes: 2_400_000 } }] : []) } }
  if ((hit = found('PUT /chat/desks/[^/]+/later/([^/]+)'))) { world.later = [{ clientId: hit[1], text: body.text }]; return { status: 202, body: {} } }
  if (found('POST /chat/desks/[^/]+/later/[^/]+/file')) { scene.laterFile = true; return { status: 202, body: {} } }
  if (found('DELETE /chat/desks/[^/]+/later/[^/]+')) { world.later = []; return { status: 204 } }
  if (found('POST /chat/desks/[^/]+/messages/[^/]+/withdrawal')) return { status: 204 }
  if (found('GET /chat/desks/[^/]+/phrase')) return { body: { exists: world.phrase === true } }
  if (found('POST /chat/desks/[^/]+/phrase')) { world.phrase = true; return { body: { phrase: 'ひばり つくし もみじ かすみ こみち ことり' } } }
  if (found('DELETE /chat/desks/[^/]+/phrase')) { world.phrase = false; return { status: 204 } }
  if (at === 'POST /chat/continuations') return problem(422, 'phrase-unknown', [{ pointer: '/phrase', code: 'unknown' }])
  if (found('GET /chat/(desks|conversations)/[^/]+/copy')) return { pdf: true }
  if (found('GET /chat/conversations/[^/]+/restraint')) return { body: { closed: scene.closed ?? null, slowUntil: scene.slow ? day(-3) : null } }
  if (found('(PUT|DELETE) /chat/conversations/[^/]+/(slowing|closing)')) return { status: 204 }
  if (found('GET /chat/desks/[^/]+/link')) return { body: { asked: scene.linkAsked === true } }
  if (found('PUT /chat/desks/[^/]+/link')) { scene.linkAsked = false; return { status: 204 } }
  if (found('GET /chat/conversations/[^/]+/link')) return { body: { earlier: scene.linked ? 'c3' : null, agreed: scene.linked === true } }
  if (found('(PUT|DELETE) /chat/conversations/[^/]+/link')) return { status: 204 }
  if (at === 'GET /chat/notes') return { body: { notes: world.notes } }
  if ((hit = found('PUT /chat/notes/([^/]+)'))) { world.notes.push({ id: hit[1], text: body.text }); return { status: 204 } }
  if ((hit = found('DELETE /chat/notes/([^/]+)'))) { world.notes = world.notes.filter(({ id }) => id !== hit[1]); return { status: 204 } }
  if (at === 'GET /chat/desks') return { body: { desks: ownDesks(world) } }
  if ((hit = found('POST /chat/desks/([^/]+)/routes'))) {
    world.ways = [{ desk: hit[1], ...ownLine(world, 'w1', { around: true, opened: false, readers: scene.readers.filter((id) => !body.around.includes(id)) }) }]
    return { body: world.ways[0] }
  }
  if (found('POST /chat/desks/[^/]+/leaving')) return problem(422, 'nobody-left', [{ pointer: '/person', code: 'nobody-left' }])
  if (found('PUT /chat/desks/[^/]+/cards')) { world.scene.cards = []; return { status: 204 } }
  if ((hit = found('GET /chat/(?:desks|conversations|farewells)/[^/]+/messages'))) {
    const before = Number(query.get('before') ?? Infinity)
    const page = world.messages.filter(({ seq }) => seq < before)
    return { body: { messages: before === Infinity ? page.slice(-6) : page, more: before === Infinity && page.length > 6, readUpTo: scene.opened ? 7 : 0, withheld: scene.withheld === true } }
  }
  if ((hit = found('POST /chat/(?:desks|conversations)/[^/]+/messages'))) {
    if (scene.refuseSend) return problem(503, 'away')
    const side = path.includes('/desks/') ? 'member' : 'desk'
    const sent = { ...message(world.messages.length + 1, side, side === 'desk' ? 'm' : null, 0, 'am', body.text), clientId: body.clientId }
    world.messages.push(sent)
    return { status: 201, body: sent }
  }
  if (found('POST /chat/(?:desks|conversations)/[^/]+/files')) {
    if (scene.refuseFile) return problem(422, scene.refuseFile, [{ pointer: '/file', code: scene.refuseFile }])
    const side = path.includes('/desks/') ? 'member' : 'desk'
    const sent = { ...message(world.messages.length + 1, side, side === 'desk' ? 'm' : null, 0, 'am', ''), clientId: query.get('clientId'), file: { id: 'f1', kind: scene.fileKind ?? 'png', bytes: 412_000 } }
    world.messages.push(sent)
    return { status: 201, body: sent, after: scene.fileTakes ?? 0 }
  }
  if (found('GET /chat/(?:desks|conversations)/[^/]+/notices')) return { body: { notices: scene.asked ? [{ number: 1, code: 'record-reported', params: {}, day: day(9), answer: '' }, { number: 2, code: 'interim-to-consent', params: { asks: 'interim' }, day: day(3), answer: 'yes' }, { number: 3, code: 'statement-asked', params: { asks: 'no-pain' }, day: day(1), answer: '' }] : scene.notices === 'duty' ? [{ number: 1, code: 'duty-reported', params: {}, day: day(0) }] : scene.notices === 'threat' ? [{ number: 1, code: 'slowed', params: { until: day(-3) }, day: day(1) }, { number: 2, code: 'threat-kept', params: { until: day(-60) }, day: day(0) }] : scene.notices ? [{ number: 1, code: 'record-reported', params: {}, day: day(3) }, { number: 2, code: 'investigation-set-up', params: {}, day: day(1) }] : [] } }
  if (found('GET /chat/(?:desks|conversations)/[^/]+/record')) return scene.record === undefined ? { status: 204 } : { body: { version: 2, text: '9月ごろから、部活の連絡が自分にだけ来ない。\n保健室が、ほっとできる場所。', correction: scene.record === 'correction' ? '「9月ごろ」ではなく「10月から」です。' : null, status: scene.record, toRecord: scene.record === 'confirmed', toReport: scene.record === 'confirmed' } }
  if (found('PUT /chat/desks/[^/]+/record/(?:consent|correction)') || found('(?:PUT|POST) /chat/conversations/[^/]+/record(?:/report)?')) return { body: {} }
  if (at === 'GET /chat/farewells') return { body: { farewells: scene.farewell ? [{ id: 'f9', desk: 'd1', cause: 'desk', leftOn: day(2), dueOn: day(-5) }] : [] } }
  if (found('GET /chat/(?:desks|conversations)/[^/]+/keeping')) return { body: { endsOn: scene.ending ? day(-12) : day(-1000), announced: scene.ending ?? false, heldUntil: scene.held ? day(-60) : null, threat: scene.threat === true, tied: false, destroyedOn: day(-7) } }
  if (found('DELETE /chat/desks/[^/]+/conversation') || found('DELETE /chat/farewells/[^/]+')) return { status: 204 }
  if (at === 'GET /chat/conversations/deletions') return { body: { conversations: 5, kept: 1, destroyedOn: day(-7) } }
  if (at === 'POST /chat/conversations/deletions') return { body: { conversations: 5, kept: 1, destroyedOn: day(-7) } }
  if (found('GET /chat/conversations/[^/]+/proposals')) return { body: { proposals: scene.proposed ? [{ id: 'p1', kind: scene.proposed === 'threat' ? 'threat' : 'hold', words: '警察から照会があり、正式な書面を待っています。', until: day(-60), proposedBy: 'o', proposedOn: day(1), expiresOn: day(-13), status: 'open' }] : [] } }
  if (found('POST /chat/conversations/[^/]+/proposals(?:/[^/]+/confirmation)?')) return { body: {} }
  if (found('DELETE /chat/conversations/[^/]+(?:/proposals/[^/]+)?')) return { body: { destroyedOn: day(-7) } }
  if (found('GET /chat/(?:desks|conversations)/[^/]+/files/[^/]+')) return { picture: true }
  if (found('PUT /chat/(?:desks|conversations)/[^/]+/read')) return { status: 204 }
  if (found('PUT /chat/conversations/[^/]+/(assignee|needs-answer)')) return { status: 204 }
  if (found('GET /chat/conversations/[^/]+/notes')) return { body: { notes: scene.notes ? [{ id: 'n1', by: 'o', day: day(1).slice(0, 10), text: '来週の月曜に、もう一度ようすを聞く。' }] : [] } }
  if (found('POST /chat/conversations/[^/]+/notes')) return { status: 204 }
  if (found('GET /chat/desks/[^/]+/templates')) return { body: { templates: scene.notes ? [{ id: 't1', title: '保健室のこと', japanese: '保健室に、いつでも行けます。', english: '' }] : [] } }
  if (found('(PUT|DELETE) /chat/desks/[^/]+/templates/[^/]+')) return problem(422, 'template-unusable', [{ pointer: '/title', code: 'blank' }])
  if (at === 'GET /chat/conversations') return { body: { conversations: scene.empty ? [] : world.conversations, next: null } }
  if (found('GET /chat/conversations/[^/]+')) return { body: { ...world.conversations[0], readers: scene.readers } }
  if (at === 'GET /proof') return { body: { algorithm: 'SHA-256', challenge: createHash('sha256').update('salt700').digest('hex'), maxnumber: 1000, salt: 'salt', signature: 'x' } }
  if (at === 'POST /provisioning/public/applications') return /\.invalid$/.test(body.contact.address) ? problem(422, 'contact-address', [{ pointer: '/contact/address', code: 'unreachable' }]) : { status: 202, body: {} }
  if (at === 'GET /provisioning/applications') return { body: { applications: scene.empty ? [] : world.applications } }
  if (found('POST /provisioning/applications/[^/]+/(?:acceptance|refusal)')) return { status: 204 }
  if (at === 'GET /provisioning/closing') return world.closing === undefined ? problem(404, 'not-found') : { body: world.closing }
  if (found('(?:POST|DELETE|PUT) /provisioning/closing(?:/recipient)?')) return { body: {} }
  if (found('GET /provisioning/tenants/[^/]+/closing')) return world.closing === undefined ? problem(404, 'not-found') : { body: world.closing }
  if (found('(?:POST|DELETE) /provisioning/tenants/[^/]+/closing(?:/confirmation)?')) return { body: {} }
  if (at === 'GET /provisioning/closings') return { body: { closings: scene.empty ? [] : [{ code: 'x9y8z', stage: 'closed' }] } }
  if (found('GET /provisioning/tenants/[^/]+/contracts')) return { body: { contracts: scene.trial ? [] : world.contracts } }
  if (found('POST /provisioning/tenants/[^/]+/contracts')) return problem(409, 'contract-overlaps', [{ pointer: '/starts', code: 'overlaps' }])
  if (found('GET /provisioning/tenants/[^/]+/invoices')) return { body: { invoices: scene.trial ? [] : world.invoices } }
  if (found('PUT /provisioning/tenants/[^/]+/(?:trial|suspension|contact)')) return { body: {} }
  if (at === 'GET /provisioning/tenants') return { body: { tenants: scene.empty ? [] : world.tenants } }
  if (at === 'POST /provisioning/tenants') {
    if (body.headcountLimit < 5) return problem(422, 'invalid', [{ pointer: '#/headcountLimit', code: 'headcount-too-small' }])
    const made = { ...body, code: 'n4w1k', createdOn: day(0), letters: 'none' }
    world.tenants.push(made)
    return { status: 201, body: made }
  }
  if ((hit = found('GET /provisioning/tenants/([a-z0-9]+)'))) return { body: world.tenants.find(({ code }) => code === hit[1]) }
  if (found('GET /provisioning/tenants/[^/]+/orders')) {
    for (const order of world.orders) {
      if (order.status !== 'making' || scene.still) continue
      order.made = Math.min(order.letters, order.made + 40)
      if (order.made === order.letters) order.status = 'ready'
    }
    return { body: { orders: world.orders } }
  }
  if ((hit = found('POST /provisioning/tenants/[^/]+/orders(?:/(spares|anew))?'))) {
    const headcount = body.headcount ?? 0
    const spare = body.spare ?? Math.ceil(headcount * 0.05)
    const order = { id: `o${world.orders.length + 1}`, kind: hit[1] ?? 'more', headcount, spare, letters: headcount + spare, made: 0, status: 'making', language: body.language, orderedOn: day(0), distributionBegan: null }
    world.orders.push(order)
    return { status: 202, body: { ...order, key: 'key' } }
  }
  if ((hit = found('DELETE /provisioning/tenants/[^/]+/orders/([^/]+)'))) {
    world.orders.find(({ id }) => id === hit[1]).status = 'cancelled'
    return { status: 204 }
  }
  if ((hit = found('GET /provisioning/tenants/[^/]+/orders/([^/]+)/letters'))) {
    world.orders.find(({ id }) => id === hit[1]).status = 'handed-over'
    return { pdf: true }
  }
  if (found('GET /provisioning/tenants/[^/]+/orders/[^/]+/guide')) return { pdf: true }
  if (at === 'GET /provisioning/kits') return { body: { kits: scene.empty ? [] : world.kits } }
  if (at === 'GET /identity/me/end') return { body: scene.ends ? { lastDay: day(-40).slice(0, 10) } : {} }
  if (at === 'GET /provisioning/contacts') return { body: { contacts: scene.ends ? [...world.contacts, { id: 'c4', kind: 'national', name: '子どもの電話', note: '24時間', phone: '0120-000-000' }] : [] } }
  if (at === 'GET /provisioning/contacts/drafts') return { body: { contacts: scene.empty ? [] : world.contacts } }
  if (at === 'POST /provisioning/contacts') return body.name === '' ? problem(422, 'contact-unusable', [{ pointer: '#/name', code: 'blank' }]) : { status: 201, body: { id: 'c3', ...body } }
  if (found('PUT /provisioning/contacts/[^/]+/confirmation')) return problem(422, 'contact-differs', [{ pointer: '#/phone', code: 'differs' }])
  if (found('GET /provisioning/(tenants/[^/]+/)?papers/[a-z]+')) return { pdf: true }
  if (found('PUT /provisioning/kits/[^/]+/spares')) return { body: world.kits[0] }
  if (at === 'GET /provisioning/checklist') return { body: checklist(world) }
  if ((hit = found('(PUT|DELETE) /provisioning/checklist/([^/]+)'))) {
    world.checklist[hit[2]] = hit[1] === 'PUT' ? day(0).slice(0, 10) : null
    return { body: checklist(world) }
  }
  if ((hit = found('POST /provisioning/kits/([^/]+)/distribution'))) {
    world.kits.find(({ id }) => id === hit[1]).distributionBegan = day(0)
    return { body: { distributionBegan: day(0) } }
  }
  if (found('GET /identity/tenants/[^/]+/staff')) return { body: { staff: scene.empty ? [] : world.staff } }
  if (found('POST /identity/tenants/[^/]+/staff')) {
    if (world.staff.some(({ displayName }) => displayName === body.displayName)) return problem(409, 'staff-exists')
    world.staff.push({ id: body.email, displayName: body.displayName, roles: [body.role], arrived: false })
    return { status: 201, body: { id: body.email } }
  }
  return answerSurveys(world, method, path, body) ?? answerIntakes(world, method, path) ?? answerCases(world, method, path) ?? answerOffice(world, method, path, body) ?? problem(404, 'not-found')
}

function idToken(world, origin, realm, client, nonce) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const now = Math.floor(Date.now() / 1000)
  return `${part({ alg: 'RS256' })}.${part({ iss: `${origin}/auth/realms/${realm}`, sub: world.scene.subject ?? 'someone', aud: client, iat: now, exp: now + 300, nonce })}.c2ln`
}

async function read(request) {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

export function serve(worldOf, port) {
  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()))
  async function handle(request, response) {
    const origin = `http://${request.headers.host}`
    const url = new URL(request.url, origin)
    const world = worldOf()
    const send = (status, type, content, headers = {}) => {
      response.writeHead(status, { 'content-type': type, 'content-security-policy': POLICY, 'cache-control': 'no-store', ...headers })
      response.end(content)
    }
    const oidc = /^\/auth\/realms\/(members|staff)\/protocol\/openid-connect\/(auth|token|logout)$/.exec(url.pathname)
    if (oidc?.[2] === 'auth') {
      world.lastAuthorization = url.searchParams
      world.nonces.set('code', url.searchParams.get('nonce'))
      const back = new URL(url.searchParams.get('redirect_uri'))
      back.searchParams.set('state', url.searchParams.get('state'))
      back.searchParams.set('code', 'code')
      if (url.searchParams.get('kc_action')) back.searchParams.set('kc_action_status', 'success')
      return send(302, 'text/plain', '', { location: back.href })
    }
    if (oidc?.[2] === 'token') {
      const form = new URLSearchParams(await read(request))
      if (form.get('grant_type') === 'refresh_token' && !world.scene.refreshes) return send(400, 'application/json', '{"error":"invalid_grant"}')
      return send(200, 'application/json', JSON.stringify({ access_token: `x.${Buffer.from('{"tenant":"k7q2m"}').toString('base64url')}.x`, token_type: 'Bearer', expires_in: world.scene.expiresIn ?? 300, refresh_token: 'refresh', id_token: idToken(world, origin, oidc[1], form.get('client_id'), world.nonces.get('code')) }))
    }
    if (oidc) {
      world.logouts.push(Object.fromEntries(new URLSearchParams(await read(request))))
      return send(200, 'text/html', '')
    }
    if (url.pathname.startsWith('/api/')) {
      const path = url.pathname.slice(4)
      if (path.endsWith('/stream')) {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
        response.write('event: hello\ndata: {}\n\n')
        world.streams.add(response)
        world.resumedFrom.push(request.headers['last-event-id'])
        response.on('close', () => world.streams.delete(response))
        return undefined
      }
      const text = await read(request)
      const { status = 200, body, pdf, picture, plain, after = 0 } = answer(world, request.method, path, url.searchParams, request.headers['content-type'] === 'application/json' ? JSON.parse(text) : undefined)
      if (after > 0) await new Promise((resolve) => setTimeout(resolve, after))
      if (picture) return send(200, 'image/png', PICTURE)
      if (pdf) return send(200, 'application/pdf', '%PDF-1.7')
      if (plain !== undefined) return send(200, 'text/plain; charset=utf-8', plain)
      return send(status, status >= 400 ? 'application/problem+json' : 'application/json', status === 204 ? undefined : JSON.stringify(body))
    }
    const file = url.pathname === '/blank' ? 'blank.html' : url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname
    const content = await readFile(join(DIST, normalize(file))).catch(() => null)
    return content === null ? send(404, 'text/plain', '') : send(200, TYPES[extname(file)] ?? 'application/octet-stream', content, { 'cross-origin-opener-policy': 'same-origin' })
  }
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const still = world({ roles: [process.argv[2] ?? 'responder'] })
  await serve(() => still, 8790)
  console.log('http://localhost:8790/ /desk/ /operator/ /apply/ /reception/#k7q2m')
}
