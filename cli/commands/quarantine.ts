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
    say(options.json, { setAside }, () => (setAside.length === 0 ? 'Nothing is set aside.' : lines(setAside)))
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
        setAside.length === 0 ? `Nothing is set aside of ${account}.` : setAside.map(whole).join('\n\n'),
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
      say(options.json, outcome, () => releasedText(outcome, account))
      if (outcome.left.length > 0) process.exitCode = 1
    })
}

function releasedText({ released, left }: Released, account: string | undefined): string {
  if (released.length + left.length === 0)
    return account === undefined ? 'Nothing is set aside.' : `Nothing is set aside of ${account}.`
  const taken = `${released.length} taken back`
  return left.length === 0 ? `${taken}.` : `${taken}, ${left.length} failed again:\n${lines(left)}`
}

function lines(troubles: readonly Trouble[]): string {
  return table(
    [
      { title: 'account', of: ({ accountId }) => accountId ?? NOBODY },
      { title: 'item', of: ({ item }) => item },
      { title: 'since', of: ({ at }) => at },
      { title: 'reason', of: ({ reason }) => reason },
    ],
    troubles,
  )
}

function whole({ accountId, item, work, reason, at, lastAt, times }: Trouble): string {
  return [
    `${item} of ${accountId ?? 'no account'}`,
    `  could not be worked on by ${work}: ${reason}`,
    `  since ${at}, met ${times} ${times === 1 ? 'time' : 'times'}, last ${lastAt}`,
  ].join('\n')
}
