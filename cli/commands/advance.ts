import type { Command } from 'commander'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { optionsOf } from '../options-of.ts'
import { say } from '../output/say.ts'
import { UsageError } from '../usage-error.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

const Now = z.object({ now: z.string() })

/** `holdfast advance P7D`: moves a local stack's clock; everything that is due on the way happens. */
export function advance(): Command {
  return commandWithEndpoint(
    'advance',
    "move a local stack's clock forward and wait until everything due has happened",
  )
    .argument('<duration>', 'ISO 8601 duration such as PT4H, P7D or P1M')
    .action(async (by: string, given: unknown) => {
      const options = optionsOf(CommonOptions, given)
      const body = { by: checkDuration(by) }
      const answer = Now.parse(await connect(options).client.control('/advance', body))
      say(options.json, answer, () => `It is now ${answer.now}.`)
    })
}

function checkDuration(by: string): string {
  let sign: number
  try {
    sign = Temporal.Duration.from(by).sign
  } catch (cause) {
    throw new UsageError(`"${by}" is no ISO 8601 duration; a week is P7D, four hours are PT4H`, { cause })
  }
  if (sign <= 0) throw new UsageError(`"${by}" does not move forward`)
  return by
}
