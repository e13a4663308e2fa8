import type { Command } from 'commander'
import { mergeAccounts, undoMerger } from '../api/mergers.ts'
import { optionsOf } from '../options-of.ts'
import { readerWords } from '../output/reader-words.ts'
import { say } from '../output/say.ts'
import { UsageError } from '../usage-error.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

/** `holdfast accounts merge A into B`: one account's facts count with another from now on. */
export function mergeCommand(): Command {
  return commandWithEndpoint('merge', 'merge an account into another: merge A into B')
    .argument('<account>', 'the account that goes')
    .argument('<into>', 'the word into')
    .argument('<other>', 'the account that stays')
    .action(async (from: string, between: string, into: string, given: unknown) => {
      if (between !== 'into')
        throw new UsageError(`say which account goes into which: accounts merge ${from} into ${into}`)
      const options = optionsOf(CommonOptions, given)
      const merger = await mergeAccounts(connect(options).client, { from, into })
      const { word } = readerWords(options)
      say(options.json, { merger }, () =>
        [
          word('mergers.merged', { from, into }),
          word('mergers.before', { from, explain: `npx holdfast explain ${from} --on DAY` }),
          word('mergers.undo', { undo: `\`npx holdfast accounts unmerge ${from}\`` }),
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
      const { word } = readerWords(options)
      say(options.json, { merger }, () => word('mergers.undone', { from, into: merger.into }))
    })
}
