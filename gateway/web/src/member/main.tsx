import '../styles/member.css'
import { start } from '../session/start'
import en from '../texts/member.en.json'
import ja from '../texts/member.ja.json'
import surveyEn from '../texts/survey.en.json'
import surveyJa from '../texts/survey.ja.json'
import { MemberApp } from './MemberApp'

void start(
  { realm: 'members', client: 'member-app', page: '/' },
  { ja: { member: ja, survey: surveyJa }, en: { member: en, survey: surveyEn } },
  () => <MemberApp />)
