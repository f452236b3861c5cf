import '../styles/staff.css'
import { start } from '../session/start'
import en from '../texts/desk.en.json'
import ja from '../texts/desk.ja.json'
import staffEn from '../texts/staff.en.json'
import staffJa from '../texts/staff.ja.json'
import { DeskApp } from './DeskApp'

void start(
  { realm: 'staff', client: 'desk-app', page: '/desk/' },
  { ja: { staff: staffJa, desk: ja }, en: { staff: staffEn, desk: en } },
  () => <DeskApp />)
