import { Trail } from '../session/trail'

/** The screens of the member's app. */
export type Place =
  | { readonly screen: 'home' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'conversation', readonly line: string }
  | { readonly screen: 'farewell', readonly farewell: string }
  | { readonly screen: 'notes', readonly line: string }
  | { readonly screen: 'survey', readonly wave: string }

export const NEUTRAL_PAGE = '/blank'

export function newTrail(first: Place): Trail<Place> {
  return new Trail<Place>(first, '/', NEUTRAL_PAGE)
}
