import type { Sentence } from '../../../domain/words/kinds.ts'
import { say } from '../../../domain/words/say.ts'

/** Currencies of the countries that order files most often name; anything else needs `--currency`. */
const currencies: Readonly<Record<string, string>> = {
  'united kingdom': 'GBP',
  uk: 'GBP',
  gb: 'GBP',
  'united states': 'USD',
  usa: 'USD',
  us: 'USD',
  germany: 'EUR',
  de: 'EUR',
  deutschland: 'EUR',
  france: 'EUR',
  fr: 'EUR',
  spain: 'EUR',
  es: 'EUR',
  italy: 'EUR',
  it: 'EUR',
  netherlands: 'EUR',
  nl: 'EUR',
  austria: 'EUR',
  at: 'EUR',
  belgium: 'EUR',
  be: 'EUR',
  ireland: 'EUR',
  ie: 'EUR',
  switzerland: 'CHF',
  ch: 'CHF',
  china: 'CNY',
  cn: 'CNY',
  japan: 'JPY',
  jp: 'JPY',
  sweden: 'SEK',
  se: 'SEK',
  norway: 'NOK',
  no: 'NOK',
  denmark: 'DKK',
  dk: 'DKK',
  poland: 'PLN',
  pl: 'PLN',
  canada: 'CAD',
  ca: 'CAD',
  australia: 'AUD',
  au: 'AUD',
}

/** A currency and why it is taken. */
export type FileCurrency = { code: string; why: Sentence }

/** Finds the currency of the rows that name none: the one given, else that of the country most rows name (where the seller most likely writes its invoices), else EUR. */
export function createFileCurrency(given: string | undefined) {
  const rowsPerCountry = new Map<string, number>()
  return {
    see(country: string): void {
      if (country !== '') rowsPerCountry.set(country, (rowsPerCountry.get(country) ?? 0) + 1)
    },
    decide(): FileCurrency {
      if (given) return { code: given, why: say('currency.given') }
      const [country] = [...rowsPerCountry].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0])
      const code = currencies[country.toLowerCase()]
      if (code) return { code, why: say('currency.country', { country }) }
      return { code: 'EUR', why: say('currency.default') }
    },
  }
}
