import { ListExecutionsCommand, type SFNClient } from '@aws-sdk/client-sfn'
import { bad, type Check, good } from './finding.ts'

const day = 86_400_000
/** A refit a week, and a day for it to run and to be mended. */
const oldDays = 8
const lately = 14 * day

/** Whether the state machines do their work: how old the last refit is, and whether runs have failed. By machine's name and ARN. */
export function runChecks(sfn: SFNClient, machines: Record<string, string>, now: Date): Check[] {
  const latest = async (stateMachineArn: string, statusFilter: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT') =>
    (await sfn.send(new ListExecutionsCommand({ stateMachineArn, statusFilter, maxResults: 1 })))
      .executions?.[0]
  const otherwise = 'allow states:ListExecutions'
  return [
    {
      name: 'model age',
      otherwise,
      async look() {
        const refit = Object.entries(machines).find(([name]) => /refit/i.test(name))
        if (!refit) return bad('there is no refit', 'deploy the stack again')
        const stopped = (await latest(refit[1], 'SUCCEEDED'))?.stopDate
        if (!stopped) return good('no refit has come to its end yet: the shipped rules judge')
        const age = Math.floor((now.getTime() - stopped.getTime()) / day)
        if (age <= oldDays) return good(`the last refit ended ${age} days ago`)
        return bad(
          `the last refit ended ${age} days ago; there should be one a week`,
          'docs/runbook.md, "A failed run" and "A timer is silent"',
        )
      },
    },
    {
      name: 'runs',
      otherwise,
      async look() {
        const failed: string[] = []
        for (const [name, arn] of Object.entries(machines))
          for (const status of ['FAILED', 'TIMED_OUT'] as const) {
            const stopped = (await latest(arn, status))?.stopDate
            if (stopped && now.getTime() - stopped.getTime() < lately)
              failed.push(`${name} on ${stopped.toISOString().slice(0, 10)}`)
          }
        if (failed.length === 0) return good('no run has failed in the last fourteen days')
        return bad(`runs have failed: ${failed.join(', ')}`, 'docs/runbook.md, "A failed run"')
      },
    },
  ]
}
