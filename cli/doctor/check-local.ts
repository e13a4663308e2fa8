import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn'
import * as z from 'zod'
import type { StackFile } from '../api/stack-file.ts'
import { keysOf } from './check-keys.ts'
import { runChecks } from './check-runs.ts'
import { bad, type Check, good } from './finding.ts'

const Schedules = z.object({
  schedules: z.array(
    z.object({ name: z.string(), failed: z.object({ at: z.string(), reason: z.string() }).optional() }),
  ),
})
const patienceMs = 20_000
const isItUp = 'is the stack up? npm start'

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
        if (schedules.length === 0) return bad('nothing fires by the clock', 'npm run synth, and start again')
        const failed = schedules.flatMap(({ name, failed }) =>
          failed ? [`${name} failed at every try, last at ${failed.at.slice(0, 16)} (${failed.reason})`] : [],
        )
        if (failed.length > 0)
          return bad(
            failed.join('; '),
            'docs/runbook.md, "A timer is silent"; the logs are in the data directory',
          )
        return good(`${schedules.length} fire by the stack's clock`)
      },
    },
    {
      name: 'lag',
      otherwise: 'the stack is travelling in time, or works on: look again when it rests',
      async look() {
        const answer = await fetch(`${controlUrl}/advance`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ by: 'PT0S' }),
          signal: AbortSignal.timeout(patienceMs),
        })
        if (!answer.ok) throw new Error(`the stack answered ${answer.status}`)
        return good('every record is worked off and nothing runs')
      },
    },
    ...runChecks(sfn, Object.fromEntries(machines), new Date(now)),
  ]
}
