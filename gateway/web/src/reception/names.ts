import type { Form } from './reception'

/** Names in the reader's language, where there are any. */
export function namesOf(form: Form, language: 'ja' | 'en'): { readonly organisation: string, readonly desk: string } {
  return language === 'en' && form.organisationEnglish !== ''
    ? { organisation: form.organisationEnglish, desk: form.deskEnglish === '' ? form.desk : form.deskEnglish }
    : { organisation: form.organisation, desk: form.desk }
}
