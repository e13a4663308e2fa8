import type { Command } from 'commander'
import * as z from 'zod'
import type { Words } from '../../domain/words/words-for.ts'
import type { AccountList } from '../api/account-views.ts'
import { findAccounts } from '../api/find-accounts.ts'
import { listAccounts } from '../api/list-accounts.ts'
import { optionsOf } from '../options-of.ts'
import { helpOf } from '../output/help-of.ts'
import { say } from '../output/say.ts'
import { shareText } from '../output/share-text.ts'
import { table } from '../output/table.ts'
import { bandNamed, headings } from '../output/work-words.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'
import { mergeCommand, unmergeCommand } from './mergers.ts'

const Options = CommonOptions.extend({
  band: z.enum(['green', 'yellow', 'red', 'learning']).optional(),
  owner: z.string().optional(),
  find: z.string().trim().min(1).optional(),
  limit: z.coerce.number().int().min(1),
})

/** `holdfast accounts`: who is at risk, worst first. */
export function accountsCommand(words: Words): Command {
  const help = helpOf(words, 'help.accounts')
  return commandWithEndpoint(words, 'accounts')
    .option('--band <band>', help('band'))
    .option('--owner <who>', help('owner'))
    .option('--find <text>', help('find'))
    .option('--limit <count>', help('limit'), '50')
    .action(async (given: unknown) => {
      const options = optionsOf(Options, given)
      const { band, owner, find: wanted, limit, json } = options
      const { client } = connect(options)
      const found =
        wanted === undefined
          ? await listAccounts(client, { band, owner }, limit)
          : await findAccounts(client, { band, owner }, { text: wanted, limit })
      say(json, found, () =>
        found.accounts.length === 0 ? words.word('work.none', { of: 'accounts' }) : text(found, words),
      )
    })
    .enablePositionalOptions()
    .addCommand(mergeCommand(words))
    .addCommand(unmergeCommand(words))
}

function text(
  { accounts, modelInUse: model }: Pick<AccountList, 'accounts' | 'modelInUse'>,
  words: Words,
): string {
  const title = headings(words)
  const lines = table(
    [
      { title: title('account'), of: (account) => account.accountId },
      { title: title('name'), of: (account) => account.name },
      { title: title('band'), of: (account) => words.tell(bandNamed(account.band)) },
      { title: title('risk'), align: 'right', of: (account) => shareText(account.probability, words) },
      { title: title('as-of'), of: (account) => account.asOf },
      { title: title('model'), of: (account) => account.modelVersion },
      { title: title('why'), of: (account) => account.sentence.text },
    ],
    accounts,
  )
  const earlier = accounts.filter(({ modelVersion }) => modelVersion !== model).length
  return earlier === 0
    ? lines
    : `${lines}\n${words.word('work.judged-earlier', { earlier, accounts: accounts.length, model })}`
}
