import type { Command } from 'commander'
import * as z from 'zod'
import type { Words } from '../../domain/words/words-for.ts'
import { helpOf } from '../output/help-of.ts'
import type { ShapeChoice } from './cutting/find-shape.ts'
import { companyZone } from './values/company-zone.ts'
import type { DecimalMark } from './values/read-amount.ts'

/** What every command takes that settles how a file is read. */
export const ReadingOptions = z.object({
  dateFormat: z.string().min(1).optional(),
  timeZone: z.string().refine(isTimeZone, 'time-zone').default(companyZone),
  decimal: z.enum(['point', 'comma']).optional(),
  encoding: z.string().min(1).optional(),
  delimiter: z.string().min(1).optional(),
  skipLines: z.coerce.number().int().min(0).max(1000).optional(),
  sheet: z.string().min(1).optional(),
  carryDown: z.boolean().optional(),
})

/** Adds those options to a command. Without any of them the file itself says how it is to be read. */
export function withReadingOptions(words: Words, command: Command): Command {
  const help = helpOf(words, 'help.reading')
  return command
    .option('--date-format <format>', help('date-format'))
    .option('--time-zone <zone>', help('time-zone'))
    .option('--decimal <mark>', help('decimal'))
    .option('--encoding <name>', help('encoding'))
    .option('--delimiter <mark>', help('delimiter'))
    .option('--skip-lines <count>', help('skip-lines'))
    .option('--sheet <name>', help('sheet'))
    .option('--carry-down', help('carry-down'))
    .option('--no-carry-down', help('no-carry-down'))
}

/** How a command's options say that a file is to be read. */
export function choiceOf(options: z.infer<typeof ReadingOptions>): ShapeChoice & {
  dateFormat?: string | undefined
  timeZone: string
  decimal?: DecimalMark | undefined
  carryDown?: boolean | undefined
} {
  const { dateFormat, timeZone, encoding, delimiter, skipLines, sheet, carryDown } = options
  const decimal = options.decimal && (options.decimal === 'comma' ? ',' : '.')
  return { dateFormat, timeZone, decimal, encoding, delimiter, skipLines, sheet, carryDown }
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
