import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import * as z from 'zod'
import { Locale } from '../../domain/accounts/locale.ts'
import { CostRates } from '../../domain/costing/cost-rates.ts'
import { say as told } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { reasonTold } from '../error-in-words.ts'
import { optionsOf } from '../options-of.ts'
import { costOrders } from '../orders/cost-orders.ts'
import { costText } from '../orders/cost-text.ts'
import { readOrders } from '../orders/read-orders.ts'
import { columnsOf, withColumnOptions } from '../orders-file/columns/column-options.ts'
import { toldIn } from '../orders-file/file-error.ts'
import { withReportOptions } from '../orders-file/order-file-options.ts'
import { choiceOf, ReadingOptions, withReadingOptions } from '../orders-file/reading-options.ts'
import { reportProblems } from '../orders-file/report-problems.ts'
import { withEpilogue } from '../output/command-in-words.ts'
import { helpOf } from '../output/help-of.ts'
import { createProgressBar } from '../output/progress-bar.ts'
import { say } from '../output/say.ts'
import { UsageError } from '../usage-error.ts'

const Options = z.looseObject({
  orders: z.string().min(1),
  rates: z.string().min(1),
  margin: z.coerce.number().min(0).max(1).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'currency')
    .optional(),
  ...ReadingOptions.shape,
  locale: Locale.optional(),
  json: z.boolean().optional(),
})

const exampleRates =
  '\n  {"currency":"EUR","groups":{"warehouse":{"cost":"420000","practicalMinutes":700000}},"deliveryCost":"7.50"}'

/** `holdfast cost`: what the accounts of an order file contribute after what they cost. */
export function costCommand(words: Words): Command {
  const help = helpOf(words, 'help.cost')
  const command = new Command('cost')
    .option('--orders <file>', help('orders', 'required'))
    .option('--rates <file>', help('rates', 'required'))
    .option('--margin <share>', help('margin'))
    .option('--currency <code>', help('currency'))
  withReportOptions(words, withReadingOptions(words, withColumnOptions(words, command)))
  return withEpilogue(command, help('rates-are'), exampleRates).action(async (given: unknown) => {
    const options = optionsOf(Options, given)
    const { orders, json, timeZone } = options
    const rates = await readRates(options)
    const bar = await createProgressBar('reading', 'rows')
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
        ? told('usage.no-json', { file: path, why: cause.message })
        : told('usage.unread', { file: path, why: reasonTold(cause) })
    throw new UsageError(told('usage.wrong', { flag: '--rates', why }), { cause })
  }
  const rates = CostRates.safeParse(content)
  if (!rates.success)
    throw new UsageError(told('usage.within', { file: path, problems: z.prettifyError(rates.error) }))
  return {
    ...rates.data,
    currency: rates.data.currency ?? currency,
    assumedMargin: margin ?? rates.data.assumedMargin,
  }
}
