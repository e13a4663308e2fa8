import type { Locale } from '../accounts/locale.ts'
import type { AccountStatement } from '../costing/account-statement.ts'
import { wordsFor } from '../words/words-for.ts'
import type { Row } from './letter.ts'

/** What an account's statement comes to as a row: what it earned after what it cost, and what is recommended. */
export function statementRow(statement: AccountStatement, locale: Locale): Row {
  const { word } = wordsFor({ locale, timeZone: 'UTC' })
  const { netContribution, netSales, currency, period, recommendation } = statement
  const told = {
    ...period,
    contribution: { amount: netContribution, currency },
    sales: { amount: netSales, currency },
    advice: recommendation.sentence,
  }
  return { label: word('statement.label'), value: word('statement.in-short', told) }
}
