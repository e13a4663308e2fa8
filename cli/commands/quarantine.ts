import { Command } from 'commander'
import * as z from 'zod'
import { say as told } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { listTroubles, type Released, release, type Trouble } from '../api/mending.ts'
import { optionsOf } from '../options-of.ts'
import { helpOf } from '../output/help-of.ts'
import { say } from '../output/say.ts'
import { table } from '../output/table.ts'
import { UsageError } from '../usage-error.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

const ReleaseOptions = CommonOptions.extend({ all: z.boolean().optional() })
/** How what concerns no account is shown and asked for. */
const NOBODY = '-'

/** `holdfast quarantine`: what could not be worked on and was set aside, and taking it back. */
export function quarantineCommand(words: Words): Command {
  return new Command('quarantine')
    .addCommand(list(words))
    .addCommand(show(words))
    .addCommand(releaseCommand(words))
}

function list(words: Words): Command {
  const command = commandWithEndpoint(words, 'list').description(helpOf(words, 'help.quarantine')('list'))
  return command.action(async (given: unknown) => {
    const options = optionsOf(CommonOptions, given)
    const setAside = await listTroubles(connect(options).client)
    say(options.json, { setAside }, () =>
      setAside.length === 0 ? words.word('mend.nothing') : lines(setAside, words),
    )
  })
}

function show(words: Words): Command {
  const help = helpOf(words, 'help.quarantine')
  return commandWithEndpoint(words, 'show')
    .description(help('show'))
    .argument('<account>', help('account'))
    .action(async (account: string, given: unknown) => {
      const options = optionsOf(CommonOptions, given)
      const setAside = await listTroubles(connect(options).client, account)
      say(options.json, { setAside }, () =>
        setAside.length === 0
          ? words.word('mend.nothing-of', { account })
          : setAside.map((trouble) => whole(trouble, words)).join('\n\n'),
      )
    })
}

function releaseCommand(words: Words): Command {
  const help = helpOf(words, 'help.quarantine')
  return commandWithEndpoint(words, 'release')
    .description(help('release'))
    .argument('[account]', help('release-account'))
    .option('--all', help('all'))
    .action(async (account: string | undefined, given: unknown) => {
      const options = optionsOf(ReleaseOptions, given)
      if ((account === undefined) === (options.all === undefined))
        throw new UsageError(told('usage.takes', { command: 'release' }))
      const { client } = connect(options)
      const accounts =
        account === undefined
          ? [...new Set((await listTroubles(client)).map(({ accountId }) => accountId))]
          : [account === NOBODY ? undefined : account]
      const outcome: Released = { released: [], left: [] }
      for (const accountId of accounts) {
        const { released, left } = await release(client, accountId)
        outcome.released.push(...released)
        outcome.left.push(...left)
      }
      say(options.json, outcome, () => releasedText(outcome, account, words))
      if (outcome.left.length > 0) process.exitCode = 1
    })
}

function releasedText({ released, left }: Released, account: string | undefined, words: Words): string {
  const { word } = words
  if (released.length + left.length === 0)
    return account === undefined ? word('mend.nothing') : word('mend.nothing-of', { account })
  if (left.length === 0) return word('mend.released', { released: released.length })
  const head = word('mend.released-some', { released: released.length, left: left.length })
  return `${head}\n${lines(left, words)}`
}

function lines(troubles: readonly Trouble[], { word }: Words): string {
  return table(
    [
      { title: word('mend.column', { column: 'account' }), of: ({ accountId }) => accountId ?? NOBODY },
      { title: word('mend.column', { column: 'item' }), of: ({ item }) => item },
      { title: word('mend.column', { column: 'since' }), of: ({ at }) => at },
      { title: word('mend.column', { column: 'reason' }), of: ({ reason }) => reason },
    ],
    troubles,
  )
}

function whole({ accountId: account, lastAt: last, at: since, times, ...trouble }: Trouble, { word }: Words) {
  const { item, work, reason } = trouble
  const what =
    account === undefined
      ? word('mend.trouble-of-none', { item, work, reason })
      : word('mend.trouble', { item, account, work, reason })
  return `${what}\n  ${word('mend.met', { since, times, last })}`
}
