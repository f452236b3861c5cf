import 'i18next'
import type apply from './texts/apply.ja.json'
import type cases from './texts/cases.ja.json'
import type common from './texts/common.ja.json'
import type desk from './texts/desk.ja.json'
import type intakes from './texts/intakes.ja.json'
import type kept from './texts/kept.ja.json'
import type member from './texts/member.ja.json'
import type office from './texts/office.ja.json'
import type operator from './texts/operator.ja.json'
import type reception from './texts/reception.ja.json'
import type staff from './texts/staff.ja.json'
import type survey from './texts/survey.ja.json'
import type surveys from './texts/surveys.ja.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: { common: typeof common, member: typeof member, staff: typeof staff, desk: typeof desk, kept: typeof kept, office: typeof office, operator: typeof operator, apply: typeof apply, cases: typeof cases, survey: typeof survey, surveys: typeof surveys, intakes: typeof intakes, reception: typeof reception }
  }
}
