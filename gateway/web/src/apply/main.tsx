import '../styles/apply.css'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { currentLanguage, startLanguage } from '../language/language'
import en from '../texts/apply.en.json'
import ja from '../texts/apply.ja.json'
import { ApplyPage } from './ApplyPage'

startLanguage({ ja: { apply: ja }, en: { apply: en } })
const place = document.getElementById('app')
if (place === null) throw new Error('The page has no place for the app')
createRoot(place).render(
  <StrictMode>
    <I18nProvider locale={currentLanguage() === 'en' ? 'en-GB' : 'ja-JP'}><ApplyPage /></I18nProvider>
  </StrictMode>)
