// Cases, as the stand-in answers for them.

function day(back) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date(Date.now() - back * 86_400_000))
}

const CASE = '20000000-0000-4000-8000-000000000001'

const HEADINGS = [
  { id: CASE, number: 'QK72HD', title: '体育の時間の からかい', status: 'investigation-setup', serious: 'none', receivedOn: day(10), nextDue: day(-4) },
  { id: '20000000-0000-4000-8000-000000000002', number: 'M4ARTX', title: '部活の連絡が届かない', status: 'committee-review', serious: 'suspected', receivedOn: day(3), nextDue: day(3) },
  { id: '20000000-0000-4000-8000-000000000003', number: 'W9CFE3', title: '寮の部屋で物がなくなる', status: 'watch', serious: 'none', receivedOn: day(130), nextDue: day(-12) },
  { id: '20000000-0000-4000-8000-000000000004', number: 'P7LNUD', title: '掲示板への書きこみ', status: 'resolved', serious: 'none', receivedOn: day(260), nextDue: day(-105) },
]

const possible = (event, who, mine, missing, met, to) => ({ event, row: 'T', who, mine, missing, met, ...(to === undefined ? {} : { to }) })

function page() {
  return {
    id: CASE, number: 'QK72HD', version: 14, status: 'investigation-setup', profile: 'school', profileVersion: 1, rulesVersion: 4, receivedOn: day(10), changedOn: day(2),
    hands: ['chair', 'committee', 'member', 'party', 'staff'], linked: [],
    possible: [
      possible('start-investigation', ['investigator'], false, ['guardian-told-of-method', 'all-acknowledged-briefing'], ['roster-full', 'victim-told-of-method'], 'investigating'),
      possible('select-investigators', ['committee'], true, ['resolution'], []),
      possible('suspect-serious', ['staff', 'reporter', 'party', 'system'], true, [], [], 'suspected'),
      possible('propose-interim', ['counsellor', 'chair'], true, [], [], 'proposed'),
      possible('record-resolution', ['chair', 'member'], true, [], []),
      possible('countersign', ['chair', 'member'], true, [], []),
      possible('tell-method', ['investigator', 'counsellor', 'chair'], true, [], []),
      possible('contact-guardian', ['counsellor', 'chair', 'member', 'investigator'], true, [], []),
      possible('consent', ['reporter', 'party'], true, [], []),
      possible('describe', ['desk-lead', 'counsellor', 'chair'], true, [], []),
      possible('assess', ['desk-lead', 'counsellor', 'chair'], true, [], []),
    ],
    dues: [{ kind: 'notice-of-investigation', about: '', day: day(-10), who: 'chair' }, { kind: 'verify-interim', about: 'x', day: day(-4), who: 'chair' }, { kind: 'detriment-watch', about: '', day: day(-355), who: 'chair' }],
    history: [
      { seq: 1, row: 'T1', event: 'submit', from: '', to: 'received', by: 'o', at: `${day(10)}T03:00:00Z` },
      { seq: 2, row: 'T6s', event: 'staff-report', from: 'received', to: 'committee-review', by: 'o', at: `${day(10)}T04:00:00Z` },
      { seq: 3, row: 'N5', event: 'contact-guardian', from: 'committee-review', to: 'committee-review', by: 'k', at: `${day(10)}T09:00:00Z` },
      { seq: 4, row: 'N8', event: 'record-resolution', from: 'committee-review', to: 'committee-review', by: 'k', at: `${day(8)}T02:00:00Z` },
      { seq: 5, row: 'T14', event: 'set-up-investigation', from: 'committee-review', to: 'investigation-setup', by: 'k', at: `${day(8)}T03:00:00Z` },
      { seq: 6, row: 'T15', event: 'appoint-investigators', from: 'investigation-setup', to: 'investigation-setup', by: 'k', at: `${day(2)}T03:00:00Z` },
    ],
    facts: {
      intake: { title: '体育の時間の からかい', categories: ['bullying/teasing'], account: { people: 'B から A へ', whenAndWhere: '11月から、体育の時間', acts: '着がえのときに からかわれる', harm: '体育を休みたいと言っている', cause: '', since: '' } },
      parties: { all: [{ label: 'A', part: 'victim', minor: true, anonymous: false }, { label: 'B', part: 'accused', minor: true, anonymous: false }] },
      handedOver: { text: '9月から、部活の連絡が 自分にだけ来ません。\nたずねても、聞こえないふりをされます。', version: 3, pastConsent: false },
      inquiry: { team: [{ person: 's' }, { person: 'b' }, { person: 'l' }], signed: ['s'], hearings: [
        { id: 'h1', subject: 'A', on: day(1), from: '10:00:00', until: '10:45:00', place: '相談室 2', rows: [{ when: '11月18日', where: '体育館', who: 'B', what: '着がえのときに からかった' }], observations: 'うつむいて話した', recorder: 's', interviewers: ['s', 'b'], closedBy: 'b' },
        { id: 'h2', subject: 'B', on: day(0), from: '11:00:00', until: '11:40:00', place: '会議室', rows: [], observations: '覚えていないと話した', recorder: 'b', interviewers: ['s', 'b'] },
      ] },
      guardianContacts: { all: [{ party: 'A', way: 'visit', on: day(9), said: '家でようすを見てもらう。週に一度、電話する' }] },
      refusals: { all: [{ party: 'B', reason: '体調がすぐれない', on: day(1) }] },
      disclosures: { all: [{ id: 'd1', order: '第12号', authority: '地方裁判所', what: '聴き取りの記録のうち A の分' }] },
      resolutions: { all: [
        { id: 'r1', agenda: 'set-up-investigation', heldOn: day(8), votes: { k: 'for', s: 'for', b: 'for' }, reasons: '', recordedBy: 'k', countersignedBy: 's', used: true },
        { id: 'r2', agenda: 'select-investigators', heldOn: day(2), votes: { k: 'for', s: 'for' }, reasons: '', recordedBy: 's', used: false },
      ] },
    },
  }
}

const PROCEDURE = { profile: 'school', version: 1, categories: [{ code: 'bullying', forms: ['teasing', 'exclusion', 'light-hitting', 'online'], tests: ['relation', 'act', 'victim-pain'] }], places: ['class', 'break', 'club', 'net'], relations: [], regions: [] }

/** Answers what concerns cases; nothing for everything else. */
export function answerCases(world, method, path) {
  const at = `${method} ${path}`
  const empty = world.scene.empty === true
  if (at === 'GET /case/cases') return { body: { counts: {}, cases: empty ? [] : HEADINGS } }
  if (at === 'POST /case/cases') return { status: 201, body: { id: CASE } }
  if (/^GET \/case\/cases\/[^/]+$/.test(at)) return { body: page() }
  if (/^GET \/case\/cases\/[^/]+\/names$/.test(at)) return { body: { parties: [{ label: 'A', name: '青木 さくら', of: '2年1組' }, { label: 'B', name: '石田 蓮', of: '2年1組' }] } }
  if (/^GET \/case\/cases\/[^/]+\/documents$/.test(at)) {
    return { body: { documents: [
      { id: 'd1', kind: 'statement', audience: 'full', type: 'text/plain', bytes: 120, hash: '4f1c0e9d2b7a'.padEnd(64, '0'), addedBy: 'k', addedOn: day(3) },
      { id: 'd2', kind: 'statement', audience: 'summary', type: 'text/plain', bytes: 40, hash: '9a0b7c3d1e5f'.padEnd(64, '0'), original: 'd1', addedBy: 'k', addedOn: day(2) },
      { id: 'd3', kind: 'material', audience: 'full', type: 'application/pdf', bytes: 81_200, hash: '77aa0c3d1e5f'.padEnd(64, '0'), addedBy: 'k', addedOn: day(1) },
    ] } }
  }
  if (/^GET \/case\/cases\/[^/]+\/documents\/[^/]+\/file$/.test(at)) return { plain: '山田さんが、着がえのときに からかった。周りの人は 笑っていた。\n次の日も 同じことがあった。' }
  if (/^GET \/case\/cases\/[^/]+\/documents\/[^/]+\/pages$/.test(at)) return { body: { pages: 3 } }
  if (/^GET \/case\/cases\/[^/]+\/documents\/[^/]+\/pages\/\d+$/.test(at)) return { picture: true }
  if (/^POST \/case\/cases\/[^/]+\/documents/.test(at)) return { status: 201, body: {} }
  if (/^GET \/case\/cases\/[^/]+\/guests$/.test(at)) return { body: { guests: [{ person: 'b', audience: 'summary', until: day(-10) }] } }
  if (/^POST \/case\/cases\/[^/]+\/recusal$/.test(at)) return { status: 204 }
  if (/^POST \/case\/cases\/[^/]+\/moves$/.test(at)) return { status: 422, body: { type: 'urn:problem:case:guard-not-met', title: 'x', status: 422, errors: [{ pointer: '/guards/headquarters', code: 'not-met' }] } }
  if (at.startsWith('GET /case/numbers')) {
    return { body: empty ? { year: 2026, channels: [], categories: [] } : { year: 2026, cases: 31, perHundred: 26, foundPercent: 61, daysToFirstStep: 1, daysToDecision: 38,
      channels: [{ code: 'conversation', count: 17 }, { code: 'staff', count: 9 }, { code: 'checklist' }, { code: 'form' }],
      categories: [{ code: 'bullying', count: 22 }, { code: 'online-bullying', count: 9 }] } }
  }
  if (at === 'GET /case/shared') return { body: { cases: empty ? [CASE] : [] } }
  if (at === 'GET /case/procedure') return { body: PROCEDURE }
  if (at === 'GET /case/agenda') {
    return { body: { today: day(0), items: empty ? [] : [
      { id: HEADINGS[1].id, number: 'M4ARTX', kind: 'guardian-contact', about: 'A', day: day(3), who: 'chair' },
      { id: CASE, number: 'QK72HD', kind: 'verify-interim', about: 'x', day: day(-4), who: 'chair' },
      { id: HEADINGS[2].id, number: 'W9CFE3', kind: 'watch-note', about: '', day: day(-12), who: 'chair' },
    ] } }
  }
  return undefined
}
