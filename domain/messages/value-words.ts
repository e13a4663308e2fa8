import type { Locale } from '../accounts/locale.ts'
import type { AccountValue } from '../learning/account-value.ts'
import type { RiskOverride } from '../risk/risk-override.ts'
import { say } from '../words/say.ts'
import { wordsFor } from '../words/words-for.ts'
import type { Row } from './letter.ts'

/** What an account is worth as a row, tier in words and the amount with its convention. */
export function valueRow({ tier, amount, currency }: AccountValue, locale: Locale): Row {
  const { word } = wordsFor({ locale, timeZone: 'UTC' })
  const told = { tier: say('word.tier', { tier }), amount: { amount, currency } }
  return { label: word('value.label'), value: word('value.told', told) }
}

/** What a manager knows better than the numbers as a row: the band, until when, who says so and why. */
export function overrideRow({ band, expiresOn, author, reason }: RiskOverride, locale: Locale): Row {
  const { word } = wordsFor({ locale, timeZone: 'UTC' })
  const told = { band: say('word.band', { band }), until: expiresOn, author, reason }
  return { label: word('override.label'), value: word('override.told', told) }
}
