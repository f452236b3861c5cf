/** That operators looked, or want to look, at the states of an organisation's jobs. */
export interface Opening {
  readonly id: string
  readonly reason: typeof REASONS_TO_LOOK[number]
  readonly explanation: string
  readonly askedBy: string
  readonly askedAt: string
  readonly until: string
  readonly confirmedBy?: string
  readonly endedAt?: string
  readonly state: 'asked' | 'open' | 'over'
}

export const REASONS_TO_LOOK = ['letters-hang', 'mail-missing', 'asked-by-organisation', 'security'] as const

export const TONE_OF_OPENING = { asked: 'is-wait', open: 'is-now', over: '' } as const
