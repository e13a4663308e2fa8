import { ListExecutionsCommand, type SFNClient } from '@aws-sdk/client-sfn'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import { also, amiss, bad, type Check, fine, good, runbook, todo } from './finding.ts'

const day = 86_400_000
/** A refit a week, and a day for it to run and to be mended. */
const oldDays = 8
const lately = 14 * day

/** Whether the state machines do their work: how old the last refit is, and whether runs have failed. By machine's name and ARN. */
export function runChecks(sfn: SFNClient, machines: Record<string, string>, now: Date): Check[] {
  const latest = async (stateMachineArn: string, statusFilter: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT') =>
    (await sfn.send(new ListExecutionsCommand({ stateMachineArn, statusFilter, maxResults: 1 })))
      .executions?.[0]
  const otherwise = say('doctor.allow', { actions: 'states:ListExecutions' })
  return [
    {
      name: 'model-age',
      otherwise,
      async look() {
        const refit = Object.entries(machines).find(([name]) => /refit/i.test(name))
        if (!refit) return bad(amiss('no-refit'), todo('deploy'))
        const stopped = (await latest(refit[1], 'SUCCEEDED'))?.stopDate
        if (!stopped) return good(fine('no-refit-yet'))
        const age = Math.floor((now.getTime() - stopped.getTime()) / day)
        if (age <= oldDays) return good(say('doctor.refit-ended', { days: age }))
        return bad(say('doctor.refit-late', { days: age }), runbook('A failed run', 'A timer is silent'))
      },
    },
    {
      name: 'runs',
      otherwise,
      async look() {
        const failures: Sentence[] = []
        for (const [name, arn] of Object.entries(machines))
          for (const status of ['FAILED', 'TIMED_OUT'] as const) {
            const stopped = (await latest(arn, status))?.stopDate
            if (stopped && now.getTime() - stopped.getTime() < lately)
              failures.push(say('doctor.run-failed', { name, day: stopped.toISOString().slice(0, 10) }))
          }
        const [failed, ...others] = failures
        if (!failed) return good(fine('no-failed-run'))
        return bad(also(failed, ...others), runbook('A failed run'))
      },
    },
  ]
}
