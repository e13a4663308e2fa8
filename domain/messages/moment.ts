import type { Locale } from '../accounts/locale.ts'

/** A moment as its reader says it, weekday and zone included: "Monday, 16 March 2026 at 17:00 CET". */
export function momentIn(at: string, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languageOf[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(at))
}

/** The day of a moment, short enough for a subject line: "Mon 16 Mar". */
export function shortDayIn(at: string, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languageOf[locale], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone,
  }).format(new Date(at))
}

/** A calendar day: "2 March 2026". */
export function dayIn(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languageOf[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

// British English: day before month and a 24-hour clock, as most of the world's offices read it.
const languageOf: Record<Locale, string> = { en: 'en-GB', 'zh-CN': 'zh-CN' }
