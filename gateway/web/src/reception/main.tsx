import '../styles/reception.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { currentLanguage, startLanguage } from '../language/language'
import en from '../texts/reception.en.json'
import ja from '../texts/reception.ja.json'
import { ReceptionPage } from './ReceptionPage'
import { takeOrganisation } from './reception'

const organisation = takeOrganisation(window)
startLanguage({ ja: { reception: ja }, en: { reception: en } })
const place = document.getElementById('app')
if (place === null) throw new Error('The page has no place for the app')
createRoot(place).render(
  <StrictMode>
    <I18nProvider locale={currentLanguage() === 'en' ? 'en-GB' : 'ja-JP'}>
      <QueryClientProvider client={new QueryClient()}><ReceptionPage organisation={organisation} /></QueryClientProvider>
    </I18nProvider>
  </StrictMode>)
