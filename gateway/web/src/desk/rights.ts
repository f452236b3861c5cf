/** Who can handle a case. */
const HANDLERS = ['responder', 'counsellor', 'desk-lead', 'committee', 'chair', 'investigator', 'mediator', 'president', 'department-head'] as const

/** Who builds surveys and sends them out. */
const RUN_SURVEYS = ['responder', 'counsellor', 'desk-lead', 'committee', 'chair'] as const

/** Who reads what a desk for customers reports. */
const IN_CHARGE = ['desk-lead', 'department-head', 'president'] as const

/** Which of the organisation's pages each role opens, as `deploy/access.yaml` has it; the services decide, this only saves doors that stay shut. */
const OPEN_TO = {
  chat: ['responder', 'counsellor', 'desk-lead', 'desk-agent'],
  cases: HANDLERS,
  agenda: HANDLERS,
  intakes: ['desk-agent'],
  clients: ['desk-agent', 'desk-lead'],
  reports: IN_CHARGE,
  handovers: ['responder', ...IN_CHARGE],
  numbers: ['committee', 'chair', 'president', 'auditor'],
  waves: [...RUN_SURVEYS, 'president'],
  surveys: RUN_SURVEYS,
  plan: [...RUN_SURVEYS, 'president'],
  kits: ['responder', 'tenant-admin'],
  people: ['tenant-admin', 'president', 'chair'],
  units: ['tenant-admin', 'president', 'chair'],
  trainings: ['tenant-admin', 'president'],
  proposals: ['tenant-admin', 'president'],
  committee: ['tenant-admin', 'president', 'chair', 'committee'],
  candidates: ['tenant-admin', 'president', 'chair'],
  handlers: ['tenant-admin', 'president', 'auditor'],
  conflicts: ['tenant-admin', 'chair'],
  rules: ['responder', 'tenant-admin'],
  windows: ['tenant-admin', 'president', 'chair'],
  desks: ['tenant-admin'],
  contract: ['tenant-admin'],
  duties: ['tenant-admin'],
  glass: ['tenant-admin'],
  end: ['tenant-admin', 'auditor'],
} as const

const EDITS = ['tenant-admin']
const DECIDES = ['tenant-admin', 'president']
const READ_RESULTS = ['desk-lead', 'committee', 'chair', 'president']
const EVALUATE = ['desk-lead', 'committee', 'chair']
const HAS_NO_MATTER = ['tenant-admin', 'auditor']

export type Room = keyof typeof OPEN_TO

/** What somebody with these roles finds. */
export interface Rights {
  readonly rooms: readonly Room[]
  readonly opens: (room: Room) => boolean
  /** Keeps people, units, trainings, windows and rules. */
  readonly edits: boolean
  /** Proposes and confirms roles, and takes them away. */
  readonly decides: boolean
  /** Can have an interest that keeps them out of a matter. */
  readonly declares: boolean
  /** Reads what surveys brought to light, after their last day. */
  readonly readsResults: boolean
  /** Writes what a survey was found to mean, and what follows. */
  readonly evaluates: boolean
}

export function rightsOf(roles: readonly string[]): Rights {
  const holds = (some: readonly string[]) => some.some((role) => roles.includes(role))
  const rooms = (Object.keys(OPEN_TO) as Room[]).filter((room) => holds(OPEN_TO[room]))
  return { rooms, opens: (room) => rooms.includes(room), edits: holds(EDITS), decides: holds(DECIDES), declares: roles.some((role) => !HAS_NO_MATTER.includes(role)), readsResults: holds(READ_RESULTS), evaluates: holds(EVALUATE) }
}

/** The doors of the rail, and the rooms behind each. Letters and the end have doors of their own for those who do not look after the contract. */
const DOORS = {
  chat: ['chat'],
  intakes: ['intakes', 'clients'],
  reception: ['reports', 'handovers'],
  cases: ['cases', 'agenda', 'numbers'],
  surveys: ['waves', 'surveys'],
  plan: ['plan'],
  kits: ['kits'],
  people: ['people', 'units', 'trainings'],
  proposals: ['proposals'],
  committee: ['committee', 'candidates', 'handlers', 'conflicts'],
  rules: ['rules', 'desks', 'windows'],
  contract: ['contract', 'kits', 'duties', 'glass', 'end'],
  end: ['end'],
} as const satisfies Record<string, readonly Room[]>

export type Door = keyof typeof DOORS

/** Whether the organisation works as a desk for others' customers, and whether a desk works for its own. */
export interface CustomerDesk {
  readonly works: boolean
  readonly engaged: boolean
}

/** The doors that open, and the rooms that open behind each; those of a customers' desk only where there is one. */
export function doorsOf(rights: Rights, desk: CustomerDesk = { works: false, engaged: false }): readonly { readonly door: Door, readonly rooms: readonly Room[] }[] {
  return (Object.keys(DOORS) as Door[])
    .filter((door) => (door !== 'intakes' || desk.works) && (door !== 'reception' || desk.engaged))
    .filter((door) => rights.opens('contract') ? door !== 'kits' && door !== 'end' : door !== 'contract')
    .map((door) => ({ door, rooms: (DOORS[door] as readonly Room[]).filter(rights.opens) }))
    .filter(({ rooms }) => rooms.length > 0)
}

export function doorOf(room: Room, rights: Rights): Door | undefined {
  return doorsOf(rights, { works: true, engaged: true }).find(({ rooms }) => rooms.includes(room))?.door
}
