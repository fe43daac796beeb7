import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Problem } from '../api/problem'
import { en } from './en'
import { fieldDetails, ko } from './ko'
import type { laterKo } from './later.ko'

export type Language = 'ko' | 'en'

/** By what each is called in itself. */
export const languages: readonly { language: Language; name: string }[] = [
  { language: 'ko', name: '한국어' },
  { language: 'en', name: 'English' },
]

const CHOSEN = 'hwasil.language'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof ko & typeof laterKo }
  }
}

/** What the user chose, else Korean when the browser asks for it first among the two, else English. */
export function preferred(chosen: string | null, asked: readonly string[]): Language {
  if (chosen === 'ko' || chosen === 'en') return chosen
  return asked.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'ko' || tag === 'en') === 'ko' ? 'ko' : 'en'
}

void i18next.use(initReactI18next).init({
  resources: { ko: { translation: ko }, en: { translation: en } },
  lng: preferred(localStorage.getItem(CHOSEN), navigator.languages),
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
})
showLanguage()
i18next.on('languageChanged', showLanguage)

export function choose(language: Language): void {
  localStorage.setItem(CHOSEN, language)
  void i18next.changeLanguage(language)
}

export function current(): Language {
  return i18next.language as Language
}

/** A refusal in the user's language: by its finer name, by its code, or in the server's own words. */
export function problemText(problem: Problem): string {
  const key = [problem.reason, problem.code].find((name) => name !== '' && i18next.exists(`problem.${name}`))
  if (key !== undefined) return i18next.t(`problem.${key}` as 'problem.unknown')
  return problem.errors[0] ? fieldText(problem.errors[0].detail, current()) : problem.detail
}

/** What is wrong with a field, in the user's language where it is known. */
export function fieldText(detail: string, language: Language): string {
  if (language === 'en') return detail
  const known = fieldDetails.find(([pattern]) => pattern.test(detail))
  return known ? detail.replace(known[0], known[1]) : detail
}

function showLanguage(): void {
  document.documentElement.lang = i18next.language
  document.title = i18next.t('name')
}
