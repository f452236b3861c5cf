/** The phases of a case, as it is drawn for people; what is in none of them is at rest. */
export const PHASES = [
  { phase: 'consult', places: ['received', 'consulting', 'record-pending', 'record-confirmed'] },
  { phase: 'review', places: ['committee-review', 'guidance', 'mediation', 'reopened'] },
  { phase: 'investigate', places: ['investigation-setup', 'investigating', 'stopped'] },
  { phase: 'decide', places: ['deliberation', 'determined', 'appealed', 'final', 'measures'] },
  { phase: 'watch', places: ['watch', 'resolution-review'] },
] as const

export type Phase = typeof PHASES[number]['phase']

export function phaseOf(status: string): Phase | undefined {
  return PHASES.find(({ places }) => (places as readonly string[]).includes(status))?.phase
}
