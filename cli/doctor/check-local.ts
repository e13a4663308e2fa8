import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn'
import * as z from 'zod'
import { say } from '../../domain/words/say.ts'
import type { StackFile } from '../api/stack-file.ts'
import { keysOf } from './check-keys.ts'
import { runChecks } from './check-runs.ts'
import { also, amiss, bad, type Check, fine, good, runbook, todo } from './finding.ts'

const Schedules = z.object({
  schedules: z.array(
    z.object({ name: z.string(), failed: z.object({ at: z.string(), reason: z.string() }).optional() }),
  ),
})
const patienceMs = 20_000
const isItUp = todo('is-it-up')

/** What only a stack on this machine has: its timetable, its streams, the secret it made, and the runs at its read-only door. */
export async function localChecks(stack: StackFile): Promise<Check[]> {
  const { controlUrl, signingSecret, aws } = stack
  const read = async (path: string) => (await fetch(`${controlUrl}${path}`)).json()
  const { now } = z.object({ now: z.iso.datetime() }).parse(await read('/clock'))
  const sfn = new SFNClient({
    endpoint: aws.AWS_ENDPOINT_URL,
    region: aws.AWS_REGION,
    credentials: { accessKeyId: aws.AWS_ACCESS_KEY_ID, secretAccessKey: aws.AWS_SECRET_ACCESS_KEY },
  })
  const { stateMachines = [] } = await sfn.send(new ListStateMachinesCommand({}))
  const machines = stateMachines.map(({ name = '', stateMachineArn = '' }) => [name, stateMachineArn])
  return [
    {
      name: 'keys',
      otherwise: isItUp,
      look: async () => keysOf(JSON.stringify({ first: signingSecret }), new Date(now), new Date(now)),
    },
    {
      name: 'schedules',
      otherwise: isItUp,
      async look() {
        const { schedules } = Schedules.parse(await read('/schedules'))
        if (schedules.length === 0) return bad(amiss('no-timers'), todo('synth'))
        const [failed, ...others] = schedules.flatMap(({ name, failed }) =>
          failed
            ? [say('doctor.timer-failed', { name, at: failed.at.slice(0, 16), reason: failed.reason })]
            : [],
        )
        if (failed) return bad(also(failed, ...others), also(runbook('A timer is silent'), todo('logs')))
        return good(say('doctor.timers', { count: schedules.length }))
      },
    },
    {
      name: 'lag',
      otherwise: todo('rest'),
      async look() {
        const answer = await fetch(`${controlUrl}/advance`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ by: 'PT0S' }),
          signal: AbortSignal.timeout(patienceMs),
        })
        if (!answer.ok) {
          const found = say('doctor.refuses', { url: controlUrl, status: String(answer.status) })
          return { state: 'unknown', found, mend: todo('rest') }
        }
        return good(fine('all-done'))
      },
    },
    ...runChecks(sfn, Object.fromEntries(machines), new Date(now)),
  ]
}
