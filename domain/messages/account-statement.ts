import Big from 'big.js'
import type { Locale } from '../accounts/locale.ts'
import { say } from '../words/say.ts'
import type { ValuesOf } from '../words/sentences.ts'
import { type Words, wordsFor } from '../words/words-for.ts'
import { figureIn } from './amount.ts'
import type { Block, Row } from './letter.ts'
import { StatementData } from './mail-data.ts'
import type { Message } from './message.ts'
import { renderLetter } from './render-letter.ts'

type Line = ValuesOf<'statement.row'>['row']

/** To the owner: one page of what the account earns after what it costs, and what to do about it. */
export const accountStatement: Message<StatementData> = {
  name: 'account-statement',
  messageClass: 'transactional',
  schema: StatementData,
  render: ({ statement, accountName: account, ownerName, company }, locale) => {
    const { word, tell } = wordsFor({ locale, timeZone: 'UTC' })
    return renderLetter({
      locale,
      company,
      tone: 'calm',
      subject: word('statement.subject', { account }),
      preview: tell(statement.recommendation.sentence),
      headline: word('statement.headline', { account }),
      blocks: [
        { type: 'paragraph', text: word('task.greeting', { name: ownerName }) },
        ...statementBlocks(statement, locale),
      ],
      footer: word('statement.footer'),
    })
  },
}

/** A statement as part of a mail: what is recommended and why, the figures, and how to read them. */
export function statementBlocks(statement: StatementData['statement'], locale: Locale): Block[] {
  const words = wordsFor({ locale, timeZone: 'UTC' })
  const { word, tell } = words
  const { period, currency, costToServe, recommendation, notes } = statement
  return [
    { type: 'paragraph', text: word('statement.opening', { ...period, currency }) },
    { type: 'callout', title: word('statement.recommendation'), text: tell(recommendation.sentence) },
    ...listOf(recommendation.why.map(tell)),
    { type: 'heading', text: word('statement.figures') },
    { type: 'figures', rows: profitAndLoss(statement, words) },
    { type: 'heading', text: word('statement.serving') },
    {
      type: 'figures',
      rows: costToServe.activities.map(({ activity: which, minutes, cost }) => {
        const activity = say('statement.activity', { activity: which })
        const hours = minutes / 60
        const label = minutes > 0 ? word('statement.activity-hours', { activity, hours }) : tell(activity)
        return { label, value: figureIn(cost, currency) }
      }),
    },
    ...(notes.length > 0 ? [{ type: 'heading' as const, text: word('statement.notes') }] : []),
    ...listOf(notes.map(tell)),
  ]
}

function profitAndLoss(statement: StatementData['statement'], { word }: Words): Row[] {
  const { listSales, discounts, returns, netSales, costOfGoods, grossMargin, netContribution } = statement
  const figure = (row: Line, amount: string) => ({
    label: word('statement.row', { row }),
    value: figureIn(amount, statement.currency),
  })
  const less = (row: Line, amount: string) => figure(row, Big(0).minus(amount).toFixed())
  const sum = (row: Line, amount: string) => ({ ...figure(row, amount), strong: true })
  return [
    figure('list', listSales),
    less('discounts', discounts),
    less('returns', returns),
    sum('net', netSales),
    less('goods', costOfGoods),
    sum('margin', grossMargin),
    less('serve', statement.costToServe.total),
    sum('contribution', netContribution),
  ]
}

function listOf(items: readonly string[]): Block[] {
  return items.length > 0 ? [{ type: 'list', items }] : []
}
