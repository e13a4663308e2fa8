import type { Planned } from '../../domain/playbooks/plan-playbooks.ts'
import { eachIsolated } from '../runtime/each-isolated.ts'
import type { Given } from '../runtime/ports.ts'
import { requestRun } from '../store/tasks/request-run.ts'

const accountsAtOnce = 8

/** How many runs a scan was the first to ask for. */
export type Requested = { winBacks: number; regainShares: number; analyses: number }
const counted = {
  'win-back': 'winBacks',
  'regain-share': 'regainShares',
  'account-cost-analysis': 'analyses',
} as const

/** Asks for what was planned, worst first. Another scan of the same moment may have been quicker: then nothing is counted. */
export async function requestPlaybooks(
  given: Given<'table'>,
  planned: readonly Planned[],
  now: Date,
): Promise<Requested> {
  const requested: Requested = { winBacks: 0, regainShares: 0, analyses: 0 }
  const work = ({ accountId }: Planned) => ({ accountId, item: 'ScanChurn', work: 'ScanChurn' })
  await eachIsolated(planned, accountsAtOnce, work, given, async ({ accountId, report, wishes }) => {
    for (const { playbook, cause } of wishes) {
      const run = { playbook, accountId, cause, why: report.sentence }
      const { written } = await given.table.transact(requestRun(run, now))
      if (written) requested[counted[playbook]]++
    }
  })
  return requested
}
