import type { Command } from 'commander'
import * as z from 'zod'
import { say as told } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { type Mended, refold, storedAccounts } from '../api/mending.ts'
import { optionsOf } from '../options-of.ts'
import { helpOf } from '../output/help-of.ts'
import { createProgressBar } from '../output/progress-bar.ts'
import { say } from '../output/say.ts'
import { UsageError } from '../usage-error.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'
import { refoldText } from './refold-text.ts'

const Options = CommonOptions.extend({
  all: z.boolean().optional(),
  since: z.iso.date().optional(),
})

/** `holdfast refold`: recomputes accounts from their stored events. */
export function refoldCommand(words: Words): Command {
  const help = helpOf(words, 'help.refold')
  return commandWithEndpoint(words, 'refold')
    .argument('[account]', help('account'))
    .option('--all', help('all'))
    .option('--since <day>', help('since'))
    .action(async (account: string | undefined, given: unknown) => {
      const options = optionsOf(Options, given)
      const { all, since, json } = options
      if ([account, all, since].filter((each) => each !== undefined).length !== 1)
        throw new UsageError(told('usage.takes', { command: 'refold' }))
      const { client } = connect(options)
      const bar = await createProgressBar('refolding', 'accounts')
      const results: Mended[] = []
      const note = (mended: readonly Mended[]) => {
        results.push(...mended)
        bar.total(results.length)
        bar.at(results.length)
      }
      if (account !== undefined) await refold(client, [account], note)
      else for await (const page of storedAccounts(client, since)) await refold(client, page, note)
      bar.stop()
      say(json, { results }, () => refoldText(results, words))
      if (results.some(({ setAside }) => setAside.length > 0)) process.exitCode = 1
    })
}
