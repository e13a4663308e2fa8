import { type AccountState, blankState } from '../../domain/history/account-state.ts'
import { filedOf } from '../../functions/store/accounts/risk.ts'
import { revisedOf } from '../../functions/store/table/revision.ts'
import type { Item, Table } from '../../functions/store/table/table.ts'
import { Run } from '../../functions/store/tasks/runs.ts'
import { calledFor } from './called-for.ts'

/**
 * A scan's way to the table that looks over its shoulder: keeps what the scan has read of each account, and adds every
 * run that those facts do not call for to `unfounded`. A scan judges before it asks, so each needs a witness of its own.
 */
export function witness(table: Table, unfounded: string[]): Table {
  const states = new Map<string, AccountState>()
  const runs = new Map<string, Item[]>()
  return {
    ...table,
    async get(key) {
      const item = await table.get(key)
      if (item && key.sk === 'STATE') states.set(key.pk, filedOf(item).memory.latest)
      return item
    },
    async queryAll(query) {
      const items = await table.queryAll(query)
      if (query.prefix === 'RUN#') runs.set(query.pk, items)
      return items
    },
    async transact(writes) {
      for (const write of writes) {
        if (!('put' in write && write.put.sk.startsWith('RUN#'))) continue
        const { pk, sk } = write.put
        const { playbook, cause } = revisedOf(write.put, Run).value
        const wishes = calledFor(states.get(pk) ?? blankState, runs.get(pk) ?? [])
        if (!wishes.some((wish) => wish.playbook === playbook && wish.cause === cause))
          unfounded.push(`${pk} ${sk}`)
      }
      return table.transact(writes)
    },
  }
}
