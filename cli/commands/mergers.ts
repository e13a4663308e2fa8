import type { Command } from 'commander'
import { mergeAccounts, undoMerger } from '../api/mergers.ts'
import { optionsOf } from '../options-of.ts'
import { say } from '../output/say.ts'
import { UsageError } from '../usage-error.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

/** `holdfast accounts merge A into B`: one account's facts count with another from now on. */
export function mergeCommand(): Command {
  return commandWithEndpoint('merge', 'merge an account into another: merge A into B')
    .argument('<account>', 'the account that goes')
    .argument('<into>', 'the word into')
    .argument('<other>', 'the account that stays')
    .action(async (from: string, word: string, into: string, given: unknown) => {
      if (word !== 'into')
        throw new UsageError(`say which account goes into which: accounts merge ${from} into ${into}`)
      const options = optionsOf(CommonOptions, given)
      const merger = await mergeAccounts(connect(options).client, { from, into })
      say(options.json, { merger }, () =>
        [
          `${from} is merged into ${into}: all its orders, returns and complaints count there, also those still to come under its own number. It is on no list any more.`,
          `What was known of both before today is still told (npx holdfast explain ${from} --on DAY); its open tasks and complaints stay under ${from}.`,
          `\`npx holdfast accounts unmerge ${from}\` takes it back.`,
        ].join('\n'),
      )
    })
}

/** `holdfast accounts unmerge A`: takes the merger of an account back. */
export function unmergeCommand(): Command {
  return commandWithEndpoint('unmerge', 'take the merger of an account back')
    .argument('<account>', 'the account that was merged into another')
    .action(async (from: string, given: unknown) => {
      const options = optionsOf(CommonOptions, given)
      const merger = await undoMerger(connect(options).client, from)
      say(
        options.json,
        { merger },
        () => `${from} is an account of its own again; nothing of it counts with ${merger.into} any more.`,
      )
    })
}
