import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import * as z from 'zod'
import { Locale } from '../../domain/accounts/locale.ts'
import { CostRates } from '../../domain/costing/cost-rates.ts'
import { reasonInWords } from '../error-in-words.ts'
import { optionsOf } from '../options-of.ts'
import { costOrders } from '../orders/cost-orders.ts'
import { costText } from '../orders/cost-text.ts'
import { readOrders } from '../orders/read-orders.ts'
import { columnsOf, withColumnOptions } from '../orders-file/columns/column-options.ts'
import { toldIn } from '../orders-file/file-error.ts'
import { localeOption } from '../orders-file/order-file-options.ts'
import { choiceOf, ReadingOptions, withReadingOptions } from '../orders-file/reading-options.ts'
import { reportProblems } from '../orders-file/report-problems.ts'
import { createProgressBar } from '../output/progress-bar.ts'
import { readerWords } from '../output/reader-words.ts'
import { say } from '../output/say.ts'
import { UsageError } from '../usage-error.ts'

const Options = z.looseObject({
  orders: z.string().min(1),
  rates: z.string().min(1),
  margin: z.coerce.number({ error: '--margin is a share such as 0.3' }).min(0).max(1).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, '--currency is three capital letters such as EUR')
    .optional(),
  ...ReadingOptions.shape,
  locale: Locale.optional(),
  json: z.boolean().optional(),
})

const ratesHelp = `
RATES is JSON as \`settings.costing\` in cdk.json; what it leaves out keeps its default. For example:
  {"currency":"EUR","groups":{"warehouse":{"cost":"420000","practicalMinutes":700000}},"deliveryCost":"7.50"}`

/** `holdfast cost`: what the accounts of an order file contribute after what they cost. */
export function costCommand(): Command {
  const command = new Command('cost')
    .description('what each account of an order file contributes, and how the profit is spread (whale curve)')
    .option('--orders <file>', 'the orders, line by line (required)')
    .option('--rates <file>', 'cost rates, JSON (required)')
    .option(
      '--margin <share>',
      'gross margin taken for sales whose unit cost is unknown (default: as in the rates)',
    )
    .option('--currency <code>', 'currency of rows that name none (default: that of the rates)')
    .addOption(localeOption())
    .option('--json', 'print one JSON document')
    .addHelpText('after', ratesHelp)
  return withReadingOptions(withColumnOptions(command)).action(async (given: unknown) => {
    const options = optionsOf(Options, given)
    const { orders, json, timeZone } = options
    const rates = await readRates(options)
    const bar = await createProgressBar('reading', 'rows')
    const words = readerWords(options)
    const reading = readOrders(
      orders,
      {
        ...choiceOf(options),
        ...{
          columns: columnsOf(options),
          currency: options.currency ?? rates.currency,
          preset: undefined,
        },
      },
      (rows) => {
        bar.total(rows)
        bar.at(rows)
      },
    )
    const file = await toldIn(words, reading).finally(() => bar.stop())
    if (!json) process.stderr.write(`${file.told.map(words.tell).join('\n')}\n`)
    reportProblems(orders, file.problems, words)
    if (file.problems.length > 0) process.exitCode = 1
    const report = costOrders(file, rates, timeZone)
    say(json, report, () => costText(report, (accountId) => file.names.get(accountId) ?? accountId, words))
  })
}

async function readRates({ rates: path, margin, currency = 'EUR' }: z.infer<typeof Options>) {
  let content: unknown
  try {
    content = JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    const why =
      cause instanceof SyntaxError
        ? `is no JSON (${cause.message})`
        : `cannot be read: ${reasonInWords(cause)}`
    throw new UsageError(`--rates: ${path} ${why}`, { cause })
  }
  const rates = CostRates.safeParse(content)
  if (!rates.success) throw new UsageError(`--rates: ${path}:\n${z.prettifyError(rates.error)}`)
  return {
    ...rates.data,
    currency: rates.data.currency ?? currency,
    assumedMargin: margin ?? rates.data.assumedMargin,
  }
}
