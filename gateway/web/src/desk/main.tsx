import '../styles/staff.css'
import { start } from '../session/start'
import casesEn from '../texts/cases.en.json'
import casesJa from '../texts/cases.ja.json'
import en from '../texts/desk.en.json'
import ja from '../texts/desk.ja.json'
import intakesEn from '../texts/intakes.en.json'
import intakesJa from '../texts/intakes.ja.json'
import officeEn from '../texts/office.en.json'
import officeJa from '../texts/office.ja.json'
import staffEn from '../texts/staff.en.json'
import staffJa from '../texts/staff.ja.json'
import surveyEn from '../texts/survey.en.json'
import surveyJa from '../texts/survey.ja.json'
import surveysEn from '../texts/surveys.en.json'
import surveysJa from '../texts/surveys.ja.json'
import { DeskApp } from './DeskApp'

void start(
  { realm: 'staff', client: 'desk-app', page: '/desk/' },
  { ja: { staff: staffJa, desk: ja, office: officeJa, cases: casesJa, intakes: intakesJa, survey: surveyJa, surveys: surveysJa }, en: { staff: staffEn, desk: en, office: officeEn, cases: casesEn, intakes: intakesEn, survey: surveyEn, surveys: surveysEn } },
  () => <DeskApp />)
