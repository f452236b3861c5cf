import type { Standing } from './tenants'

/** The chip of a standing; what needs somebody's eye is brown, never red. */
export const TONE_OF: Record<Standing, string> = {
  trial: 'is-now', 'trial-expired': 'is-wait', active: 'is-done', lapsed: 'is-late', suspended: 'is-late', closing: 'is-wait', closed: '',
}
