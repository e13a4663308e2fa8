import type { Command } from 'commander'
import * as z from 'zod'
import { say } from '../output/say.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

const Ran = z.looseObject({ now: z.string() })

/** `holdfast scan`: runs the daily churn scan of a local stack now, instead of waiting for its morning. */
export function scan(): Command {
  return commandWithEndpoint('scan', 'run the daily churn scan of a local stack now').action(
    async (given: unknown) => {
      const options = CommonOptions.parse(given)
      const ran = Ran.parse(await connect(options).client.control('/schedules/ScanChurn/run'))
      say(options.json, ran, () => `Scanned at ${ran.now}.`)
    },
  )
}
