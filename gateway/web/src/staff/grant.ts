export const SCOPES = ['tenant', 'desk', 'unit', 'case'] as const
export type Scope = typeof SCOPES[number]

/** A role for a term; until is the first day on which it is not held any more. */
export interface Grant {
  readonly id: string
  readonly role: string
  readonly scope: Scope
  readonly scopeId?: string
  readonly seat?: string
  readonly from: string
  readonly until: string
}
