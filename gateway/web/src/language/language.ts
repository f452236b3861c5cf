import i18next, { type i18n, type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'
import commonEn from '../texts/common.en.json'
import commonJa from '../texts/common.ja.json'

export type Language = 'ja' | 'en'

const CHOSEN = 'komado.language'

/** The language chosen in this tab, else the browser's first one that we speak, else Japanese. */
export function languageOf(chosen: string | null, preferred: readonly string[]): Language {
  if (chosen === 'ja' || chosen === 'en') return chosen
  const first = preferred.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'ja' || tag === 'en')
  return first === 'en' ? 'en' : 'ja'
}

export function startLanguage(own: Resource): i18n {
  const language = languageOf(sessionStorage.getItem(CHOSEN), navigator.languages)
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {
      ja: { common: commonJa, ...own.ja },
      en: { common: commonEn, ...own.en },
    },
    defaultNS: 'common',
    keySeparator: '.',
    nsSeparator: ':',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  showLanguage(language)
  return i18next
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'ja'
}

export function chooseLanguage(language: Language): void {
  sessionStorage.setItem(CHOSEN, language)
  void i18next.changeLanguage(language)
  showLanguage(language)
}

function showLanguage(language: Language): void {
  document.documentElement.lang = language
  document.title = language === 'ja' ? '小窓' : 'Komado'
}
