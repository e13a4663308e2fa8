import type { Command } from 'commander'
import * as z from 'zod'
import type { ShapeChoice } from './cutting/find-shape.ts'
import { companyZone } from './values/company-zone.ts'
import type { DecimalMark } from './values/read-amount.ts'

/** What every command takes that settles how a file is read. */
export const ReadingOptions = z.object({
  dateFormat: z.string().min(1).optional(),
  timeZone: z
    .string()
    .refine(isTimeZone, {
      error: (issue) => `--time-zone: "${issue.input}" is no time zone such as Europe/Berlin`,
    })
    .default(companyZone),
  decimal: z.enum(['point', 'comma'], { error: '--decimal is point or comma' }).optional(),
  encoding: z.string().min(1).optional(),
  delimiter: z.string().min(1).optional(),
  skipLines: z.coerce.number().int().min(0).max(1000).optional(),
  sheet: z.string().min(1).optional(),
  carryDown: z.boolean().optional(),
})

/** Adds those options to a command. Without any of them the file itself says how it is to be read. */
export function withReadingOptions(command: Command): Command {
  return command
    .option(
      '--date-format <format>',
      'form of the dates in date-fns tokens, such as MM/dd/yyyy (default: what the dates prove)',
    )
    .option(
      '--time-zone <zone>',
      "where the dates were written (default: the company's zone in cdk.json, else UTC)",
    )
    .option('--decimal <mark>', 'point or comma, before the decimals (default: what the numbers prove)')
    .option('--encoding <name>', 'such as windows-1252 or gb18030 (default: UTF-8, or a guess that is told)')
    .option('--delimiter <mark>', 'between the columns (default: what most lines agree in)')
    .option('--skip-lines <count>', 'lines before the header (default: title lines of one cell)')
    .option('--sheet <name>', 'sheet of an .xlsx file (default: the first)')
    .option('--carry-down', 'blank cells repeat the row above, as in grouped exports')
    .option('--no-carry-down', 'rows with blank account and date are left out')
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
