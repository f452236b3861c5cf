import '../styles/staff.css'
import { start } from '../session/start'
import en from '../texts/operator.en.json'
import ja from '../texts/operator.ja.json'
import staffEn from '../texts/staff.en.json'
import staffJa from '../texts/staff.ja.json'
import { OperatorApp } from './OperatorApp'

void start(
  { realm: 'staff', client: 'operator-app', page: '/operator/' },
  { ja: { staff: staffJa, operator: ja }, en: { staff: staffEn, operator: en } },
  () => <OperatorApp />)
