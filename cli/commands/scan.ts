import type { Command } from 'commander'
import * as z from 'zod'
import { say } from '../output/say.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

const Now = z.object({ now: z.string() })

/** `holdfast scan`: lets a local stack's next daily churn scan happen. */
export function scan(): Command {
  return commandWithEndpoint(
    'scan',
    "let a local stack's next daily churn scan happen, by moving its clock one day forward",
  ).action(async (given: unknown) => {
    const options = CommonOptions.parse(given)
    // The scan runs every morning in the company's own time zone: one day holds exactly one, wherever that is.
    const { now } = Now.parse(await connect(options).client.control('/advance', { by: 'P1D' }))
    say(options.json, { now }, () => `Scanned; it is now ${now}.`)
  })
}
