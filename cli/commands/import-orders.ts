import type { Command } from 'commander'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { columnFlag, columnOption, required } from '../orders/columns.ts'
import { type Field, fields } from '../orders/fields.ts'
import { ImportOptions, importOrders } from '../orders/import-orders.ts'
import { importText } from '../orders/import-text.ts'
import { createProgressBar } from '../output/progress-bar.ts'
import { say } from '../output/say.ts'
import { UsageError } from '../usage-error.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

const meaning: Record<Field, string> = {
  account: "the customer's number",
  date: 'when it was ordered',
  sku: 'the product',
  quantity: 'how many; negative for goods that came back',
  price: 'price per unit',
  order: 'order or invoice number (without one, a day is an order)',
  name: "the customer's name",
  listPrice: 'list price per unit',
  unitCost: 'cost per unit',
  discount: 'amount taken off the whole row',
  currency: 'currency of the row',
  country: 'country, to guess the currency from',
  freight: 'freight of the order',
}

const Column = z.string().min(1).optional()
const Options = ImportOptions.omit({ columns: true })
  .extend({ ...CommonOptions.shape })
  .catchall(Column)
type Options = z.infer<typeof Options>

/** `holdfast import orders FILE`: posts a file's orders and returns to any Holdfast endpoint. */
export function importOrdersCommand(): Command {
  const command = commandWithEndpoint(
    'orders',
    'import orders and returns from a CSV file (also .gz)',
  ).argument('<file>')
  for (const field of fields) {
    const need = required.includes(field) ? '' : ' (optional)'
    command.option(
      `${columnFlag(field)} <name>`,
      `column with ${meaning[field]}${need}; guessed when left out`,
    )
  }
  return command
    .option(
      '--date-format <format>',
      'form of the dates, such as MM/dd/yyyy (default: the usual forms, day before month)',
    )
    .option('--time-zone <zone>', 'where the dates were written', 'UTC')
    .option(
      '--currency <code>',
      'currency of rows that name none (default: guessed from the country, else EUR)',
    )
    .option('--from <day>', 'first day to import, YYYY-MM-DD')
    .option('--until <day>', 'last day to import, YYYY-MM-DD')
    .option('--owner-name <name>', 'account manager of all accounts in the file')
    .option('--owner-email <email>', 'their mail address; without it no account profiles are written')
    .option('--owners <count>', 'for trying things out: spread the accounts over so many made-up managers')
    .option('--progress <file>', 'where to remember what is through (default: FILE.progress.json)')
    .action(async (file: string, given: unknown) => {
      const options = Options.safeParse(given)
      if (!options.success) throw new UsageError(z.prettifyError(options.error))
      checkDays(options.data)
      const { client, endpoint } = connect(options.data)
      const bars = {
        read: createProgressBar('reading', 'rows'),
        accounts: createProgressBar('accounts', 'profiles'),
        events: createProgressBar('posting', 'orders and returns'),
      }
      try {
        const summary = await importOrders(file, importOptionsOf(options.data), client, endpoint.url, bars)
        say(options.data.json, summary, () => importText(file, summary))
        if (summary.problems.length > 0 || summary.rejected.length > 0) process.exitCode = 1
      } finally {
        for (const bar of Object.values(bars)) bar.stop()
      }
    })
}

function checkDays({
  from,
  until,
  timeZone,
}: {
  from?: string | undefined
  until?: string | undefined
  timeZone: string
}): void {
  for (const [flag, day] of [
    ['--from', from],
    ['--until', until],
  ] as const) {
    if (day !== undefined && !z.iso.date().safeParse(day).success)
      throw new UsageError(`${flag}: "${day}" is no day such as 2011-09-10`)
  }
  try {
    Temporal.Now.zonedDateTimeISO(timeZone)
  } catch (cause) {
    throw new UsageError(`--time-zone: "${timeZone}" is no time zone such as Europe/Berlin`, { cause })
  }
}

function importOptionsOf(given: Options): ImportOptions {
  const columns = fields.flatMap((field) => {
    const name = Column.parse(given[columnOption(field)])
    return name ? [[field, name] as const] : []
  })
  return ImportOptions.parse({ ...given, columns: Object.fromEntries(columns) })
}
