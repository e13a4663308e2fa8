import { Command, Option } from 'commander'
import * as z from 'zod'
import { Locale } from '../../domain/accounts/locale.ts'
import { type Client, createClient } from '../api/client.ts'
import { type Endpoint, findEndpoint } from '../api/endpoint.ts'
import { readerLocale } from '../reader-locale.ts'

/** What every command takes. */
export const CommonOptions = z.object({
  url: z.string().optional(),
  secret: z.string().optional(),
  token: z.string().optional(),
  stack: z.string().optional(),
  as: z.enum(['operator', 'manager', 'owner']).optional(),
  locale: Locale.optional(),
  json: z.boolean().optional(),
})

/** A command with the options that say where Holdfast is and how to print. */
export function commandWithEndpoint(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--url <url>', 'base URL of a Holdfast API (HOLDFAST_URL)')
    .option('--secret <secret>', 'signing secret for what is sent (HOLDFAST_SECRET)')
    .option('--token <token>', 'bearer token for what is read (HOLDFAST_TOKEN)')
    .option('--stack <dir>', 'data directory of a local stack (default: .holdfast)')
    .option('--as <role>', 'ask a local stack as its operator, manager or owner (default: operator)')
    .addOption(
      new Option(
        '--locale <language>',
        'language of sentences about accounts (default: that of LC_ALL or LANG)',
      ).choices(Locale.options),
    )
    .option('--json', 'print one JSON document')
}

/** The endpoint and client that a command's options name. */
export function connect(options: z.infer<typeof CommonOptions>): { endpoint: Endpoint; client: Client } {
  const endpoint = findEndpoint(options, process.env)
  return { endpoint, client: createClient(endpoint, { locale: readerLocale(options, process.env) }) }
}
