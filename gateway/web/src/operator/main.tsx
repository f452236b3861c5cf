import '../styles/staff.css'
import { start } from '../session/start'
import officeEn from '../texts/office.en.json'
import officeJa from '../texts/office.ja.json'
import en from '../texts/operator.en.json'
import ja from '../texts/operator.ja.json'
import staffEn from '../texts/staff.en.json'
import staffJa from '../texts/staff.ja.json'
import { OperatorApp } from './OperatorApp'

void start(
  { realm: 'staff', client: 'operator-app', page: '/operator/' },
  { ja: { staff: staffJa, office: officeJa, operator: ja }, en: { staff: staffEn, office: officeEn, operator: en } },
  () => <OperatorApp />)
