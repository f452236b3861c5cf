import '../styles/apply.css'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { currentLanguage, startLanguage } from '../language/language'
import en from '../texts/kept.en.json'
import ja from '../texts/kept.ja.json'
import { KeptPage } from './KeptPage'

startLanguage({ ja: { kept: ja }, en: { kept: en } })
const place = document.getElementById('app')
if (place === null) throw new Error('The page has no place for the app')
createRoot(place).render(
  <StrictMode>
    <I18nProvider locale={currentLanguage() === 'en' ? 'en-GB' : 'ja-JP'}><KeptPage /></I18nProvider>
  </StrictMode>)
