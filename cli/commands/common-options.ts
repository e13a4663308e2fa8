import { Command } from 'commander'
import * as z from 'zod'
import { Locale } from '../../domain/accounts/locale.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { type Client, createClient } from '../api/client.ts'
import { type Endpoint, findEndpoint } from '../api/endpoint.ts'
import { helpOf } from '../output/help-of.ts'
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
export function commandWithEndpoint(words: Words, name: string): Command {
  const help = helpOf(words, 'help.endpoint')
  return new Command(name)
    .option('--url <url>', help('url'))
    .option('--secret <secret>', help('secret'))
    .option('--token <token>', help('token'))
    .option('--stack <dir>', help('stack'))
    .option('--as <role>', help('as'))
    .option('--locale <language>', help('locale'))
    .option('--json', help('json'))
}

/** The endpoint and client that a command's options name. */
export function connect(options: z.infer<typeof CommonOptions>): { endpoint: Endpoint; client: Client } {
  const endpoint = findEndpoint(options, process.env)
  return { endpoint, client: createClient(endpoint, { locale: readerLocale(options, process.env) }) }
}
