import Big from 'big.js'
import type { Locale } from '../accounts/locale.ts'
import { statementSentences } from '../costing/statement-sentences.ts'
import { figureIn } from './amount.ts'
import type { Block, Row } from './letter.ts'
import { StatementData } from './mail-data.ts'
import type { Message } from './message.ts'
import { dayIn } from './moment.ts'
import { renderLetter } from './render-letter.ts'

type Sentences = {
  subject: (account: string) => string
  headline: (account: string) => string
  greeting: (name: string) => string
  opening: (from: string, to: string, currency: string) => string
  recommendation: string
  figures: string
  serve: string
  notes: string
  rows: Record<
    'list' | 'discounts' | 'returns' | 'net' | 'goods' | 'margin' | 'serve' | 'contribution',
    string
  >
  activity: (name: string, minutes: number) => string
  footer: string
}

const sentences: Record<Locale, Sentences> = {
  en: {
    subject: (account) => `What ${account} earns and costs – account statement`,
    headline: (account) => `Account statement: ${account}`,
    greeting: (name) => `Hello ${name},`,
    opening: (from, to, currency) =>
      `This is what the account brought in and what it took to serve it, from ${from} to ${to}, in ${currency}.`,
    recommendation: 'Recommendation',
    figures: 'Profit and loss',
    serve: 'What serving it cost',
    notes: 'How to read the figures',
    rows: {
      list: 'Sales at list price',
      discounts: 'Discounts',
      returns: 'Returns and credit notes',
      net: 'Net sales',
      goods: 'Cost of goods',
      margin: 'Gross margin',
      serve: 'Cost to serve',
      contribution: 'Net contribution',
    },
    activity: (name, minutes) => (minutes > 0 ? `${name}, ${hours(minutes)} h` : name),
    footer: 'For you and your manager only. The rates behind these figures are set by your company.',
  },
  'zh-CN': {
    subject: (account) => `${account} 的收益与成本 – 客户损益表`,
    headline: (account) => `客户损益表：${account}`,
    greeting: (name) => `${name}，您好：`,
    opening: (from, to, currency) => `以下为该客户自${from}至${to}带来的收益及服务成本，币种 ${currency}。`,
    recommendation: '建议',
    figures: '损益',
    serve: '服务成本明细',
    notes: '数据说明',
    rows: {
      list: '目录价销售额',
      discounts: '折扣',
      returns: '退货与贷记',
      net: '净销售额',
      goods: '商品成本',
      margin: '毛利',
      serve: '服务成本',
      contribution: '净贡献',
    },
    activity: (name, minutes) => (minutes > 0 ? `${name}，${hours(minutes)} 小时` : name),
    footer: '仅供您和您的上级参考。相关费率由贵公司设定。',
  },
}

/** To the owner: one page of what the account earns after what it costs, and what to do about it. */
export const accountStatement: Message<StatementData> = {
  name: 'account-statement',
  messageClass: 'transactional',
  schema: StatementData,
  render: ({ statement, accountName, ownerName, company }, locale) => {
    const say = sentences[locale]
    const words = statementSentences(statement, statement.recommendation.action, locale)
    return renderLetter({
      locale,
      company,
      tone: 'calm',
      subject: say.subject(accountName),
      preview: words.recommendation.sentence,
      headline: say.headline(accountName),
      blocks: [{ type: 'paragraph', text: say.greeting(ownerName) }, ...statementBlocks(statement, locale)],
      footer: say.footer,
    })
  },
}

/** A statement as part of a mail: what is recommended and why, the figures, and how to read them. */
export function statementBlocks(statement: StatementData['statement'], locale: Locale): Block[] {
  const say = sentences[locale]
  const words = statementSentences(statement, statement.recommendation.action, locale)
  const { period, currency, costToServe } = statement
  return [
    {
      type: 'paragraph',
      text: say.opening(dayIn(period.from, locale), dayIn(period.to, locale), currency),
    },
    { type: 'callout', title: say.recommendation, text: words.recommendation.sentence },
    ...listOf(words.recommendation.why),
    { type: 'heading', text: say.figures },
    { type: 'figures', rows: profitAndLoss(statement, say.rows) },
    { type: 'heading', text: say.serve },
    {
      type: 'figures',
      rows: costToServe.activities.map(({ activity, minutes, cost }) => ({
        label: say.activity(words.activity[activity], minutes),
        value: figureIn(cost, currency),
      })),
    },
    ...(words.notes.length > 0 ? [{ type: 'heading' as const, text: say.notes }] : []),
    ...listOf(words.notes),
  ]
}

function profitAndLoss(statement: StatementData['statement'], rows: Sentences['rows']): Row[] {
  const figure = (amount: string) => figureIn(amount, statement.currency)
  const less = (amount: string) => figure(Big(0).minus(amount).toFixed())
  return [
    { label: rows.list, value: figure(statement.listSales) },
    { label: rows.discounts, value: less(statement.discounts) },
    { label: rows.returns, value: less(statement.returns) },
    { label: rows.net, value: figure(statement.netSales), strong: true },
    { label: rows.goods, value: less(statement.costOfGoods) },
    { label: rows.margin, value: figure(statement.grossMargin), strong: true },
    { label: rows.serve, value: less(statement.costToServe.total) },
    { label: rows.contribution, value: figure(statement.netContribution), strong: true },
  ]
}

function listOf(items: readonly string[]): Block[] {
  return items.length > 0 ? [{ type: 'list', items }] : []
}

function hours(minutes: number): string {
  return (minutes / 60).toFixed(1)
}
