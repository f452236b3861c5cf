import '../styles/member.css'
import { start } from '../session/start'
import en from '../texts/member.en.json'
import ja from '../texts/member.ja.json'
import { MemberApp } from './MemberApp'

void start(
  { realm: 'members', client: 'member-app', page: '/' },
  { ja: { member: ja }, en: { member: en } },
  () => <MemberApp />)
