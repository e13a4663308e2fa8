import { historyOf } from '../../domain/history/history.ts'
import { stateOf } from '../../domain/history/remember.ts'
import { dayOfItem } from '../../functions/store/accounts/days.ts'
import { revisedOf } from '../../functions/store/table/revision.ts'
import { Run } from '../../functions/store/tasks/runs.ts'
import { calledFor } from './called-for.ts'
import type { MemoryTable } from './memory-table.ts'

/** The playbooks asked for, by account, playbook and cause, and what is wrong with them. */
export type PlaybooksAsked = {
  causes: Set<string>
  /** Runs without their request or their announcement, and requests without a run. */
  torn: string[]
  /** Playbooks that all facts call for, and nobody asked for. */
  missing: string[]
}

/** Judges the playbooks that a table ended with. */
export function judgePlaybooks({ partitions }: MemoryTable): PlaybooksAsked {
  const asked: PlaybooksAsked = { causes: new Set(), torn: [], missing: [] }
  for (const [pk, partition] of partitions) {
    const items = [...partition.values()]
    const of = (prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix))
    const runs = of('RUN#')
    for (const run of runs) {
      const { playbook, cause, runId } = revisedOf(run, Run).value
      asked.causes.add(`${pk} ${playbook} ${cause}`)
      const parts = [`OUT#start#${runId}`, `OUT#announce#PlaybookRequested.v1#${runId}`]
      if (!parts.every((sk) => partition.has(sk))) asked.torn.push(`${pk} ${runId}`)
    }
    if (of('OUT#start#').length > runs.length) asked.torn.push(pk)
    if (!partition.has('STATE')) continue
    const history = historyOf(of('DAY#').map((item) => dayOfItem(item).bucket))
    const wishes = calledFor(stateOf(history), runs)
    asked.missing.push(...wishes.map(({ playbook, cause }) => `${pk} ${playbook} ${cause}`))
  }
  return asked
}
