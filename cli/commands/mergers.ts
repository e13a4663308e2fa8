import type { Command } from 'commander'
import { say as told } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { mergeAccounts, undoMerger } from '../api/mergers.ts'
import { optionsOf } from '../options-of.ts'
import { helpOf } from '../output/help-of.ts'
import { say } from '../output/say.ts'
import { UsageError } from '../usage-error.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

/** `holdfast accounts merge A into B`: one account's facts count with another from now on. */
export function mergeCommand(words: Words): Command {
  const help = helpOf(words, 'help.accounts')
  return commandWithEndpoint(words, 'merge')
    .description(help('merge'))
    .argument('<account>', help('merge-from'))
    .argument('<into>', help('merge-word'))
    .argument('<other>', help('merge-into'))
    .action(async (from: string, between: string, into: string, given: unknown) => {
      if (between !== 'into') throw new UsageError(told('usage.into', { from, into }))
      const options = optionsOf(CommonOptions, given)
      const merger = await mergeAccounts(connect(options).client, { from, into })
      const { word } = words
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
export function unmergeCommand(words: Words): Command {
  const help = helpOf(words, 'help.accounts')
  return commandWithEndpoint(words, 'unmerge')
    .description(help('unmerge'))
    .argument('<account>', help('unmerge-from'))
    .action(async (from: string, given: unknown) => {
      const options = optionsOf(CommonOptions, given)
      const merger = await undoMerger(connect(options).client, from)
      const { word } = words
      say(options.json, { merger }, () => word('mergers.undone', { from, into: merger.into }))
    })
}
