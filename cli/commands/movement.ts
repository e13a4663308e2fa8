import type { Command } from 'commander'
import * as z from 'zod'
import { dayFromNumber, dayNumber, dayOf } from '../../domain/history/day.ts'
import { baseMovements } from '../../domain/movement/base-movement.ts'
import { Settings } from '../../domain/settings.ts'
import { optionsOf } from '../options-of.ts'
import { movementText } from '../orders/movement-text.ts'
import { commandOnOrders, OrderFileOptions, readOrderFile } from '../orders-file/order-file-options.ts'
import { readerWords } from '../output/reader-words.ts'
import { say } from '../output/say.ts'

const Options = OrderFileOptions.extend({
  until: z.iso.date({ error: (issue) => `"${issue.input}" is no day such as 2011-11-30` }).optional(),
})

/** `holdfast movement`: how the accounts of an order file came, grew, shrank and went, month by month. */
export function movementCommand(): Command {
  return commandOnOrders(
    'movement',
    'who started, grew, shrank, was lost and won back, month by month; how much of sales stays; what one point less churn is worth',
  )
    .option('--until <day>', 'last day that counts, YYYY-MM-DD (default: the last one of the file)')
    .action(async (given: unknown) => {
      const options = optionsOf(Options, given)
      const words = readerWords(options)
      const file = await readOrderFile(options, options.until)
      const last = file.accounts.reduce((latest, { days }) => Math.max(latest, days.at(-1) ?? latest), 0)
      if (last === 0) throw new Error(words.word('file.no-order', { file: options.orders, rows: file.rows }))
      // A slip of the pen would end the last months where nobody has ordered yet.
      if (options.until === undefined && last > dayNumber(dayOf(new Date().toISOString())) + 1)
        throw new Error(words.word('file.ends-ahead', { file: options.orders, last: dayFromNumber(last) }))
      const lastDay = options.until === undefined ? last : dayNumber(options.until)
      const [movement] = baseMovements(file.accounts, lastDay, Settings.parse({}).tiers)
      if (!movement)
        throw new Error(
          words.word('file.short-history', { file: options.orders, last: dayFromNumber(lastDay) }),
        )
      say(options.json, movement, () => movementText(movement, words))
    })
}
