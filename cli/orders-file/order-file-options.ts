import { Command, Option } from 'commander'
import * as z from 'zod'
import { Locale } from '../../domain/accounts/locale.ts'
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
export function commandOnOrders(name: string, description: string): Command {
  const command = new Command(name)
    .description(`${description} (columns by commas or by blanks)`)
    .option(
      '--orders <file>',
      'the orders, also .gz; several rows of one account on one day are one order (required)',
    )
  withColumnOptions(command, ['account', 'date']).option(
    '--amount-column <name>',
    'column with the amount of a row, where it is no quantity at a price: negative ones are credit notes, which are no orders (what learns, learns from them), and then neither are those of 0; guessed when left out',
  )
  return withReadingOptions(command).addOption(localeOption()).option('--json', 'print one JSON document')
}

/** The language in which a report is read. */
export function localeOption(): Option {
  return new Option(
    '--locale <language>',
    'language of the report (default: that of LC_ALL or LANG)',
  ).choices(Locale.options)
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
