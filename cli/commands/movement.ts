import type { Command } from 'commander'
import * as z from 'zod'
import { dayFromNumber, dayNumber, dayOf } from '../../domain/history/day.ts'
import { baseMovements } from '../../domain/movement/base-movement.ts'
import { Settings } from '../../domain/settings.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { optionsOf } from '../options-of.ts'
import { movementText } from '../orders/movement-text.ts'
import { commandOnOrders, OrderFileOptions, readOrderFile } from '../orders-file/order-file-options.ts'
import { helpOf } from '../output/help-of.ts'
import { say } from '../output/say.ts'

const Options = OrderFileOptions.extend({
  until: z.iso.date().optional(),
})

/** `holdfast movement`: how the accounts of an order file came, grew, shrank and went, month by month. */
export function movementCommand(words: Words): Command {
  return commandOnOrders(words, 'movement')
    .option('--until <day>', helpOf(words, 'help.movement')('until'))
    .action(async (given: unknown) => {
      const options = optionsOf(Options, given)
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
