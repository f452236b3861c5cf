import { plusYears } from '../../staff/days'
import type { Kind } from '../../tenancy'
import type { Grant, Scope } from './staff'

/** The roles that an organisation gives, and what each is held for, as identity-service has it. */
export const SCOPES_OF = {
  responder: ['tenant', 'desk'],
  counsellor: ['tenant', 'desk'],
  'desk-lead': ['tenant', 'desk'],
  'desk-agent': ['tenant', 'desk'],
  committee: ['tenant', 'case'],
  chair: ['tenant'],
  investigator: ['case'],
  mediator: ['tenant', 'case'],
  president: ['tenant'],
  'department-head': ['unit'],
  'programme-manager': ['tenant'],
  'tenant-admin': ['tenant'],
  auditor: ['tenant'],
} as const satisfies Record<string, readonly Scope[]>

export type OfficeRole = keyof typeof SCOPES_OF

export const ROLES = Object.keys(SCOPES_OF) as OfficeRole[]

/** Held by one person's decision; every other role takes two people. */
export function takesTwo(role: OfficeRole): boolean {
  return role !== 'auditor'
}

const SEATS = {
  school: {
    chair: ['principal'],
    committee: ['academic-dean', 'student-dean', 'dormitory-dean', 'advanced-course-head', 'counselling-head', 'vice-dean', 'course-head', 'office-head', 'student-affairs-head', 'principals-nominee', 'expert'],
  },
  company: { chair: ['head'], committee: ['member', 'expert'] },
} as const

export type Seat = typeof SEATS[Kind]['chair' | 'committee'][number] | 'special-member'

export function seatsOf(kind: Kind, role: OfficeRole, scope: Scope): readonly Seat[] {
  if (role !== 'chair' && role !== 'committee') return []
  return scope === 'case' ? ['special-member'] : SEATS[kind][role]
}

const LONGEST_TERM = 2

/** A full term from a day (R4-15, R4-30): the first day on which it is over. */
export function fullTerm(from: string): string {
  return plusYears(from, LONGEST_TERM)
}

const READ_SOMETHING: readonly string[] = ROLES.filter((role) => role !== 'tenant-admin' && role !== 'auditor')

/** Those that have work which somebody else would have to take over. */
export function openWork(grants: readonly Grant[]): readonly Grant[] {
  return grants.filter(({ role }) => READ_SOMETHING.includes(role))
}
