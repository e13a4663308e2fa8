import { Command } from 'commander'
import * as z from 'zod'
import { Locale } from '../../domain/accounts/locale.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { helpOf } from '../output/help-of.ts'
import { createProgressBar } from '../output/progress-bar.ts'
import { readerWords } from '../output/reader-words.ts'
import { columnsOf, withColumnOptions } from './columns/column-options.ts'
import { toldIn } from './file-error.ts'
import { type OrderDaysFile, readOrderDays } from './read-order-days.ts'
import { choiceOf, ReadingOptions, withReadingOptions } from './reading-options.ts'
import { reportProblems } from './report-problems.ts'

/** What every command on a file of orders takes; the columns by their options' names. */
export const OrderFileOptions = z.looseObject({
  orders: z.string().min(1),
  ownerColumn: z.string().min(1).optional(),
  ...ReadingOptions.shape,
  locale: Locale.optional(),
  json: z.boolean().optional(),
})

/** A command with the options that name a file of orders and its columns. */
export function commandOnOrders(words: Words, name: string): Command {
  const help = helpOf(words, 'help.orders')
  const command = new Command(name).option('--orders <file>', help('orders', 'required'))
  withColumnOptions(words, command, ['account', 'date']).option('--amount-column <name>', help('amount'))
  return withReportOptions(words, withReadingOptions(words, command))
}

/** Adds the options that say how a report is read. */
export function withReportOptions(words: Words, command: Command): Command {
  return command
    .option('--locale <language>', helpOf(words, 'help.orders')('locale'))
    .option('--json', helpOf(words, 'help.endpoint')('json'))
}

/** Reads the file that a command's options name, with a bar on a terminal. Rows left out are named and make the exit code 1. */
export async function readOrderFile(
  options: z.infer<typeof OrderFileOptions>,
  until?: string,
): Promise<OrderDaysFile> {
  const columns = columnsOf(options)
  const bar = await createProgressBar('reading', 'rows')
  const words = readerWords(options)
  const reading = readOrderDays(options.orders, { ...choiceOf(options), columns, until }, (rows) => {
    bar.total(rows)
    bar.at(rows)
  })
  const file = await toldIn(words, reading).finally(() => bar.stop())
  if (!options.json) process.stderr.write(`${file.told.map(words.tell).join('\n')}\n`)
  reportProblems(options.orders, file.problems, words)
  if (file.problems.length > 0) process.exitCode = 1
  return file
}
