import type { Command } from 'commander'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { say as told } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { optionsOf } from '../options-of.ts'
import { helpOf } from '../output/help-of.ts'
import { say } from '../output/say.ts'
import { UsageError } from '../usage-error.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

const Now = z.object({ now: z.string() })

/** `holdfast advance P7D`: moves a local stack's clock; everything that is due on the way happens. */
export function advance(words: Words): Command {
  return commandWithEndpoint(words, 'advance')
    .argument('<duration>', helpOf(words, 'help.advance')('duration'))
    .action(async (by: string, given: unknown) => {
      const options = optionsOf(CommonOptions, given)
      const body = { by: checkDuration(by) }
      const answer = Now.parse(await connect(options).client.control('/advance', body))
      say(options.json, answer, () => words.word('advance.now', { now: answer.now }))
    })
}

function checkDuration(by: string): string {
  const value = `"${by}"`
  let sign: number
  try {
    sign = Temporal.Duration.from(by).sign
  } catch (cause) {
    throw new UsageError(told('usage.value', { value, is: 'duration' }), { cause })
  }
  if (sign <= 0) throw new UsageError(told('usage.value', { value, is: 'forward' }))
  return by
}
