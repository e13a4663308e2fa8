import type { Locale } from '../accounts/locale.ts'

/** A calendar day: "2 March 2026". */
export function dayIn(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languageOf[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

// British English: day before month and a 24-hour clock, as most of the world's offices read it.
const languageOf: Record<Locale, string> = { en: 'en-GB', 'zh-CN': 'zh-CN' }
