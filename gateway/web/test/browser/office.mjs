// The organisation's people, rules and contract, as the stand-in answers for them.

function day(back) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date(Date.now() - back * 86_400_000))
}

const UNITS = [
  { id: '10000000-0000-4000-8000-000000000001', name: '機械工学科', course: true },
  { id: '10000000-0000-4000-8000-000000000002', name: '電気工学科', course: true },
  { id: '10000000-0000-4000-8000-000000000003', name: '学生課', course: false },
]

const grant = (id, role, began, ends, more = {}) => ({ id, role, scope: 'tenant', from: day(began), until: day(-ends), ...more })

function person(id, displayName, post, grants, more = {}) {
  return { id, displayName, post, kind: 'internal', gender: 'undisclosed', directSupervisor: false, candidate: false, liaison: false, invited: true, arrived: true, grants, ...more }
}

const RULES = {
  profile: 'school', watchMonths: 3, counsellors: 2, investigators: 3, answerWithinHours: 24, olderTextAfterDays: 3, conversationDays: 1095, deletionDelayDays: 7, caseYears: 5,
  cellThreshold: 5, textThreshold: 10, europeanDeadlines: false,
}

export function office(scene) {
  const empty = scene.empty === true
  return {
    people: empty ? [person('m', '森下 和子', '', [grant('g0', 'tenant-admin', 10, 720)])] : [
      person('m', '森下 和子', '事務部長', [grant('g0', 'tenant-admin', 200, 530)]),
      person('a', '三浦 直人', '事務部 係長', [grant('g1', 'tenant-admin', 200, 530)]),
      person('o', '大谷 健', '養護教諭', [grant('g2', 'responder', 500, 41)], { unit: UNITS[2].id, gender: 'male' }),
      person('w', '若林 由美', '相談室', [grant('g3', 'counsellor', 90, 640), grant('g4', 'responder', 90, 640)], { gender: 'female', liaison: true, unit: UNITS[0].id }),
      person('k', '久保田 誠', '校長', [grant('g5', 'chair', 300, 430, { seat: 'principal' })], { gender: 'male' }),
      person('s', '白石 恵', '学生主事', [grant('g6', 'committee', 300, 430, { seat: 'student-dean' })], { gender: 'female', unit: UNITS[1].id, candidate: true }),
      person('b', '弁護士 馬場 遥', '', [grant('g7', 'committee', 20, 710, { seat: 'expert' })], { kind: 'outside', gender: 'female', candidate: true }),
      person('h', '東 大輔', '担任', [], { directSupervisor: true, gender: 'male', unit: UNITS[0].id }),
      person('n', '西村 千夏', '', [], { invited: false, arrived: false }),
      person('l', '李 明', '電気工学科 教員', [], { leavesOn: day(-25), candidate: true, unit: UNITS[1].id }),
    ],
    units: empty ? [] : UNITS,
    proposals: empty ? [] : [
      { id: 'p1', kind: 'role', staff: 'n', grant: grant('g9', 'responder', 0, 730), proposedBy: 'a', proposedOn: day(1), expiresOn: day(-13), status: 'open' },
      { id: 'p2', kind: 'handover', staff: 'w', predecessor: 'o', proposedBy: 'm', proposedOn: day(0), expiresOn: day(-14), status: 'open' },
      { id: 'p3', kind: 'second-factor', staff: 'k', proposedBy: 'a', proposedOn: day(3), expiresOn: day(-11), status: 'open' },
    ],
    windows: empty ? [] : [{ id: 'w1', name: '保健室', external: false }, { id: 'w2', name: '県の子ども電話', external: true }],
    designations: empty ? [] : [{ staff: 'o', designatedOn: day(400) }, { staff: 'w', designatedOn: day(90) }, { staff: 'a', designatedOn: day(700), endedOn: day(90) }],
    trainings: empty ? [] : [
      { id: 't1', heldOn: day(30), title: '相談を受けるときの話し方', heldBy: 'president', attended: ['m', 'a', 'o', 'k', 's'] },
      { id: 't2', heldOn: day(80), title: '情報の扱い方', heldBy: 'department-head', attended: ['m', 'b'] },
    ],
    conflicts: empty ? [] : [{ id: 'c1', about: 'person', reference: 's', declaredOn: day(12) }, { id: 'c2', about: 'unit', reference: UNITS[0].id, declaredOn: day(40) }],
    policies: { reviewDueOn: empty ? day(-200) : day(4), versions: [
      ...(empty ? [] : [{ number: 3, effectiveFrom: day(-60), rules: { ...RULES, watchMonths: 6, answerWithinHours: 12 } }]),
      { number: 2, effectiveFrom: day(369), rules: RULES },
      { number: 1, effectiveFrom: day(720), rules: { ...RULES, counsellors: 1 } }] },
    bulletins: scene.bulletin ? [{ id: 'b1', japanese: 'あすの午後9時から10時まで、点検のため使えません。書いた文は、なくなりません。', english: 'Komado is not available tomorrow from 9 to 10 p.m. What you wrote is not lost.', until: day(-2) }] : [],
    incidents: empty ? [] : [{ id: 'i1', kind: 'loss', concerns: ['contacts', 'staff'], people: 3, unlawful: false, discoveredOn: day(3), steps: [{ step: 'preliminary', dueOn: day(-2), daysLeft: 2 }, { step: 'final', dueOn: day(-27), daysLeft: 27 }, { step: 'told', doneOn: day(1) }] }],
    requests: empty ? [] : [{ id: 'r1', party: 'named', receivedOn: day(16), dueOn: day(2), daysLeft: -2 }, { id: 'r2', party: 'guardian', receivedOn: day(40), dueOn: day(26), answeredOn: day(30), outcome: 'partly' }],
    openings: empty ? [] : [
      { id: 'g1', reason: 'letters-hang', explanation: '126通の注文が、1時間進んでいません。', askedBy: 'x', askedAt: new Date(Date.now() - 1_800_000).toISOString(), until: new Date(Date.now() + 5_400_000).toISOString(), confirmedBy: 'y', state: 'open' },
      { id: 'g2', reason: 'mail-missing', explanation: '契約のメールが届かないと連絡がありました。', askedBy: 'y', askedAt: new Date(Date.now() - 600_000).toISOString(), until: new Date(Date.now() + 7_000_000).toISOString(), state: 'asked' },
    ],
    undelivered: scene.returned ? [{ address: 'soudan@kitamisaki.example', since: day(4) }] : [],
    contract: empty
      ? { standing: 'trial', open: true, trialUntil: day(-12), headcountLimit: 480, headcountInUse: 0, modules: [] }
      : { standing: 'active', open: true, trialUntil: day(300), contractUntil: day(-48), headcountLimit: 480, headcountInUse: 312, modules: ['surveys', 'cases'] },
  }
}

/** Answers what concerns the organisation's people; nothing for everything else. */
export function answerOffice(world, method, path, body) {
  const at = `${method} ${path}`
  const data = world.office
  const found = (pattern) => new RegExp(`^${pattern}$`).exec(at)
  const refused = (status, code, field) => ({ status, body: { type: `urn:problem:identity:${code}`, title: code, status, errors: field ? [{ pointer: `/${field}`, code }] : [] } })
  let hit
  if (at === 'GET /identity/staff') return { body: { staff: data.people } }
  if (at === 'GET /identity/staff/names') return { body: { names: data.people.map(({ id, displayName }) => ({ id, displayName })) } }
  if (at === 'POST /identity/staff') {
    if (/taken/.test(body.email)) return refused(409, 'staff-exists')
    data.people.push(person('new', body.displayName, body.post, []))
    return { status: 201, body: { id: 'new' } }
  }
  if (at === 'GET /identity/staff/units') return { body: { units: data.units } }
  if (at === 'POST /identity/staff/units') {
    data.units = [...data.units, { id: `u${data.units.length}`, ...body }]
    return { status: 201, body: { id: 'u' } }
  }
  if (at === 'GET /identity/staff/proposals') return { body: { proposals: data.proposals } }
  if (at === 'POST /identity/staff/proposals/roles') {
    const who = data.people.find(({ id }) => id === body.staff)
    if (who.directSupervisor && ['responder', 'counsellor', 'desk-lead'].includes(body.role)) return refused(409, 'direct-supervisor', 'role')
    data.proposals = [...data.proposals, { id: `p${data.proposals.length + 1}`, kind: 'role', staff: body.staff, grant: { id: 'gx', ...body }, proposedBy: 'm', proposedOn: day(0), expiresOn: day(-14), status: 'open' }]
    return { status: 201, body: { status: 'open' } }
  }
  if (found('POST /identity/staff/proposals/(?:handovers|second-factors)')) return { status: 201, body: { status: 'open' } }
  if ((hit = found('(POST|DELETE) /identity/staff/proposals/([^/]+)(?:/confirmation)?'))) {
    const proposal = data.proposals.find(({ id }) => id === hit[2])
    data.proposals = data.proposals.filter(({ id }) => id !== hit[2])
    if (hit[1] === 'POST' && proposal.grant) data.people.find(({ id }) => id === proposal.staff).grants.push(proposal.grant)
    return hit[1] === 'POST' ? { body: proposal } : { status: 204 }
  }
  if (at === 'GET /identity/staff/warnings') {
    const ending = data.people.find(({ id }) => id === 'o')
    return { body: ending === undefined ? { endingTerms: [], leavers: [], desks: [{ id: 'd1', shortOfReaders: true }] }
      : { endingTerms: [{ staff: 'o', grant: ending.grants[0], days: 40 }], leavers: [{ staff: 'l', on: day(-25) }], desks: [{ id: 'd1', shortOfReaders: false }] } }
  }
  if (at === 'GET /identity/staff/committee') {
    const members = data.people.flatMap(({ id, grants }) => grants.filter(({ role }) => role === 'chair' || role === 'committee').map((one) => ({ staff: id, grant: one })))
    return { body: { members, vacant: ['principal', 'academic-dean', 'dormitory-dean', 'office-head', 'student-affairs-head'].filter((seat) => !members.some(({ grant: { seat: taken } }) => taken === seat)), chaired: members.length > 0, oneGender: false } }
  }
  if (at === 'GET /identity/staff/candidates') return { body: { candidates: data.people.filter(({ candidate }) => candidate).map(({ id }) => id), oneGender: true } }
  if (at === 'GET /identity/staff/designations') return { body: { designations: data.designations } }
  if (at === 'GET /identity/staff/windows') return { body: { windows: data.windows, missing: data.windows.filter(({ external }) => !external).length < 2 ? ['internal'] : [] } }
  if (at === 'POST /identity/staff/windows') {
    data.windows = [...data.windows, { id: `w${data.windows.length + 1}`, ...body }]
    return { status: 201, body: { id: 'w' } }
  }
  if ((hit = found('DELETE /identity/staff/windows/([^/]+)'))) {
    data.windows = data.windows.filter(({ id }) => id !== hit[1])
    return { status: 204 }
  }
  if (at === 'GET /identity/staff/trainings') return { body: { year: 2026, trainings: data.trainings, staff: data.people.length, attended: new Set(data.trainings.flatMap(({ attended }) => attended)).size, lapsed: data.people.some(({ id }) => id === 'w') ? ['w'] : [] } }
  if (found('GET /identity/staff/[^/]+/conflicts')) return { body: { conflicts: data.conflicts } }
  if ((hit = found('DELETE /identity/staff/[^/]+/conflicts/([^/]+)'))) {
    data.conflicts = data.conflicts.filter(({ id }) => id !== hit[1])
    return { status: 204 }
  }
  if (found('POST /identity/staff/[^/]+/conflicts')) {
    data.conflicts = [...data.conflicts, { id: `c${data.conflicts.length + 1}`, ...body, declaredOn: day(0) }]
    return { status: 201, body: data.conflicts.at(-1) }
  }
  if (found('(?:PUT|DELETE|POST) /identity/staff/.+')) return { status: 204 }
  if (at === 'GET /provisioning/policies') return { body: data.policies }
  if (at === 'POST /provisioning/policies/reviews') {
    data.policies = { ...data.policies, reviewDueOn: day(-365) }
    return { status: 201, body: data.policies }
  }
  if (at === 'POST /provisioning/policies') {
    data.policies = { ...data.policies, versions: [{ number: data.policies.versions.length + 1, ...body }, ...data.policies.versions] }
    return { status: 201, body: data.policies.versions[0] }
  }
  if (at === 'GET /provisioning/bulletins') return { body: { bulletins: data.bulletins } }
  if (at === 'POST /provisioning/bulletins') {
    data.bulletins = [...data.bulletins, { id: `b${data.bulletins.length}`, ...body }]
    return { status: 201, body: data.bulletins.at(-1) }
  }
  if (found('DELETE /provisioning/bulletins/[^/]+')) return { status: 204 }
  if (found('GET /provisioning/(?:tenants/[^/]+/)?incidents')) return { body: { incidents: data.incidents } }
  if (found('POST /provisioning/(?:tenants/[^/]+/)?incidents(?:/[^/]+/steps)?')) return { status: 201, body: {} }
  if (at === 'GET /provisioning/access-requests') return { body: { requests: data.requests } }
  if (found('POST /provisioning/access-requests(?:/[^/]+/answer)?')) return { status: 201, body: {} }
  if (found('GET /provisioning/(?:tenants/[^/]+/)?break-glass')) return { body: { openings: data.openings } }
  if (found('POST /provisioning/tenants/[^/]+/break-glass(?:/[^/]+/confirmation)?')) return { status: 201, body: {} }
  if (found('GET /provisioning/tenants/[^/]+/diagnosis')) return { body: { jobs: [{ order: 'o1', status: 'making', letters: 126, made: 81, orderedAt: new Date().toISOString() }], overdue: { 'letters.work': 1 }, mailsWaiting: {} } }
  if (found('GET /(?:identity/staff|provisioning(?:/tenants/[^/]+)?)/undelivered')) return { body: { addresses: data.undelivered } }
  if (at === 'GET /provisioning/contract') return { body: data.contract }
  return undefined
}
