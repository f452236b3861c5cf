import '../styles/member.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { currentLanguage, startLanguage } from '../language/language'
import en from '../texts/survey.en.json'
import ja from '../texts/survey.ja.json'
import { GuestPage } from './GuestPage'
import { takeTicket } from './ticket'

const ticket = takeTicket(window, sessionStorage)
startLanguage({ ja: { survey: ja }, en: { survey: en } })
const place = document.getElementById('app')
if (place === null) throw new Error('The page has no place for the app')
createRoot(place).render(
  <StrictMode>
    <I18nProvider locale={currentLanguage() === 'en' ? 'en-GB' : 'ja-JP'}>
      <QueryClientProvider client={new QueryClient()}><GuestPage ticket={ticket} /></QueryClientProvider>
    </I18nProvider>
  </StrictMode>)
