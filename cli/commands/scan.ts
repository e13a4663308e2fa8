import type { Command } from 'commander'
import * as z from 'zod'
import { say } from '../output/say.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

const Run = z.object({ now: z.string(), answer: z.record(z.string(), z.number()) })
const SCHEDULE = 'ScanChurn'

/** `holdfast scan`: makes a local stack scan now, whatever its clock says, and tells what the scan counted. */
export function scan(): Command {
  return commandWithEndpoint(
    'scan',
    'scan the accounts of a local stack for churn now, without waiting for the morning',
  ).action(async (given: unknown) => {
    const options = CommonOptions.parse(given)
    const { answer, now } = Run.parse(
      await connect(options).client.control(`/schedules/${SCHEDULE}/run`, undefined),
    )
    say(options.json, { ...answer, now }, () => `Scanned at ${now}: ${countsText(answer)}.`)
  })
}

/** `{"read":32,"winBacks":2}` as "32 read, 2 win backs". */
function countsText(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name.replace(/(?=[A-Z])/g, ' ').toLowerCase()}`)
    .join(', ')
}
