import { assess } from '../../domain/risk/assess.ts'
import { filedOf } from '../../functions/store/accounts/risk.ts'
import type { MemoryTable } from './memory-table.ts'
import { settings } from './setting.ts'

/** Accounts that are filed to be looked at later than a worse band could be entered, or never: a scan would miss that. */
export function dueTooLate({ partitions }: MemoryTable): string[] {
  return [...partitions].flatMap(([pk, items]) => {
    const item = items.get('STATE')
    if (!item) return []
    const { memory, asOf, due } = filedOf(item)
    const { dueOn } = assess(memory.latest, asOf, settings)
    return dueOn !== null && (due === undefined || due > dueOn) ? [pk] : []
  })
}
