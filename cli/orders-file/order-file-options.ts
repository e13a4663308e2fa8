import { Command } from 'commander'
import * as z from 'zod'
import { createProgressBar } from '../output/progress-bar.ts'
import { type OrderDaysFile, readOrderDays } from './read-order-days.ts'
import { choiceOf, ReadingOptions, withReadingOptions } from './reading-options.ts'
import { reportProblems } from './report-problems.ts'

const Column = z.string().min(1).optional()

/** What every command on a file of orders takes. */
export const OrderFileOptions = z.object({
  orders: z.string().min(1),
  accountColumn: Column,
  dateColumn: Column,
  amountColumn: Column,
  orderColumn: Column,
  priceColumn: Column,
  listPriceColumn: Column,
  ownerColumn: Column,
  ...ReadingOptions.shape,
  json: z.boolean().optional(),
})

/** A command with the options that name a file of orders and its columns; `more` columns are those that not every one asks for. */
export function commandOnOrders(
  name: string,
  description: string,
  more: readonly ('prices' | 'owner')[] = [],
): Command {
  const guessed = "by name or position from 1; guessed from a header's usual names"
  const command = new Command(name)
    .description(`${description} (columns by commas or by blanks)`)
    .requiredOption(
      '--orders <file>',
      'the orders, also .gz; several rows of one account on one day are one order',
    )
    .option('--account-column <column>', `column with the account, ${guessed}`)
    .option('--date-column <column>', `column with the date, ${guessed}`)
    .option(
      '--amount-column <column>',
      'column with the amount: negative ones are credit notes, which are no orders (what learns, learns from them), and then neither are those of 0',
    )
    .option(
      '--order-column <column>',
      'column with the order number; C before it cancels, as a negative amount does',
    )
  if (more.includes('prices'))
    command
      .option('--list-price-column <column>', 'column with the list price; rows paid below it are discounted')
      .option('--price-column <column>', `column with the price paid beside the list price, ${guessed}`)
  if (more.includes('owner'))
    command.option(
      '--owner-column <column>',
      'column with the account manager; the latest row of an account counts',
    )
  return withReadingOptions(command).option('--json', 'print one JSON document')
}

/** Reads the file that a command's options name, with a bar on a terminal. Rows left out are named and make the exit code 1. */
export async function readOrderFile(
  options: z.infer<typeof OrderFileOptions>,
  until?: string,
): Promise<OrderDaysFile> {
  const { accountColumn: account, dateColumn: date, amountColumn: amount, orderColumn: order } = options
  const { priceColumn: price, listPriceColumn: listPrice, ownerColumn: owner } = options
  const columns = { account, date, amount, order, price, listPrice, owner }
  const bar = createProgressBar('reading', 'rows')
  const file = await readOrderDays(options.orders, { ...choiceOf(options), columns, until }, (rows) => {
    bar.total(rows)
    bar.at(rows)
  }).finally(() => bar.stop())
  if (!options.json) process.stderr.write(`${file.told.join('\n')}\n`)
  reportProblems(options.orders, file.problems)
  if (file.problems.length > 0) process.exitCode = 1
  return file
}
