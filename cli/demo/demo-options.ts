import { Command } from 'commander'
import * as z from 'zod'

const Options = z.object({
  orders: z.string().min(1).optional(),
  now: z
    .union([z.iso.date(), z.iso.datetime()])
    .transform((text) => new Date(text))
    .optional(),
  days: z.coerce.number().int().min(1).max(365).optional(),
})
export type DemoOptions = z.infer<typeof Options>

/** Reads `npm run demo`'s options; a wrong one throws a sentence that names it, --help ends the process. */
export function parseDemoOptions(args: readonly string[]): DemoOptions {
  const command = new Command('npm run demo --')
    .description('Plays 30 days of a made-up supplier at speed, or 60 days of real orders.')
    .option('--orders <file>', 'live through the orders of this CSV file (also .gz) instead')
    .option('--now <date>', 'the day on which the demo begins; needed with --orders')
    .option('--days <count>', 'how many days to live through (default: 30, with --orders 60)')
    .parse(args, { from: 'user' })
  const parsed = Options.safeParse(command.opts())
  if (!parsed.success) throw new Error(`wrong option\n${z.prettifyError(parsed.error)}`)
  if (parsed.data.orders && !parsed.data.now)
    throw new Error('--orders needs --now: the day up to which its orders are history')
  return parsed.data
}
