import type { Room } from './rights'

/** The pages of the desk's app. */
export type Place =
  | { readonly room: Room }
  | { readonly room: 'people', readonly person: string }
  | { readonly room: 'cases', readonly matter: string }
  | { readonly room: 'cases', readonly begin: 'checklist' }
  | { readonly room: 'surveys', readonly survey: string }
  | { readonly room: 'waves', readonly wave: string }
  | { readonly room: 'waves', readonly send: string }
  | { readonly room: 'intakes', readonly intake: string }
  | { readonly room: 'reports', readonly report: string }
  | { readonly room: 'own' }
