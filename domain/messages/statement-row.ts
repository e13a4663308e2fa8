import type { Locale } from '../accounts/locale.ts'
import type { AccountStatement } from '../costing/account-statement.ts'
import { statementSentences } from '../costing/statement-sentences.ts'
import { amountIn } from './amount.ts'
import type { Row } from './letter.ts'
import { dayIn } from './moment.ts'

type Sentences = {
  label: string
  says: (contribution: string, sales: string, from: string, to: string, recommendation: string) => string
}

const sentences: Record<Locale, Sentences> = {
  en: {
    label: 'Account statement',
    says: (contribution, sales, from, to, recommendation) =>
      `net contribution ${contribution} on net sales of ${sales}, ${from} to ${to}. ${recommendation}`,
  },
  'zh-CN': {
    label: '客户损益表',
    says: (contribution, sales, from, to, recommendation) =>
      `${from}至${to}净销售额 ${sales}，净贡献 ${contribution}。${recommendation}`,
  },
}

/** What an account's statement comes to as a row: what it earned after what it cost, and what is recommended. */
export function statementRow(statement: AccountStatement, locale: Locale): Row {
  const { label, says } = sentences[locale]
  const { netContribution, netSales, currency, period, recommendation } = statement
  const words = statementSentences(statement, recommendation.action, locale)
  return {
    label,
    value: says(
      amountIn(netContribution, currency),
      amountIn(netSales, currency),
      dayIn(period.from, locale),
      dayIn(period.to, locale),
      words.recommendation.sentence,
    ),
  }
}
