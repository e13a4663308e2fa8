import { Command } from 'commander'
import * as z from 'zod'

const Options = z.object({
  port: z.coerce.number().int().min(0).max(65535),
  dataDir: z.string().min(1),
  now: z
    .union([z.iso.date(), z.iso.datetime()])
    .transform((text) => new Date(text))
    .optional(),
  empty: z.boolean().default(false),
})
export type StartOptions = z.infer<typeof Options>

/** Reads `npm start`'s options; a wrong one throws a sentence that names it, --help ends the process. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const command = new Command('npm start --')
    .description('Brings the whole stack up on this machine, with a made-up year of business, and stays up.')
    .option('--port <port>', 'where to listen; 0 picks a free port', '8787')
    .option(
      '--data-dir <dir>',
      'where the stack keeps its state; the same directory goes on where it was',
      '.holdfast',
    )
    .option(
      '--now <date>',
      'the moment at which a new data directory begins, such as 2011-09-10 (default: now)',
    )
    .option('--empty', 'bring no sample accounts')
    .parse(args, { from: 'user' })
  const parsed = Options.safeParse(command.opts())
  if (!parsed.success) throw new Error(`wrong option\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}
