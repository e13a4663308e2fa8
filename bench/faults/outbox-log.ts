import type { Item, Table } from '../../functions/store/table/table.ts'
import { type OutboxRequest, requestOf } from '../../functions/store/tasks/outbox.ts'

/** A request as it was put into the outbox: its keys, itself, and of how many facts the account was judged with it. */
export type Asked = { pk: string; sk: string; request: OutboxRequest; count: unknown }
/** Every request put into the outbox, in the order they took effect, and how often an account's risk was filed. */
export type OutboxLog = { asked: Asked[]; judgements: number }

/** A table that keeps a log of its outbox. */
export function loggedTable(table: Table): { table: Table; log: OutboxLog } {
  const log: OutboxLog = { asked: [], judgements: 0 }
  function note(items: readonly Item[]): void {
    const risk = items.find(({ sk }) => sk === 'STATE')
    if (risk) log.judgements++
    for (const item of items) {
      const { pk, sk } = item
      if (sk.startsWith('OUT#'))
        log.asked.push({ pk, sk, request: requestOf(item).request, count: risk?.count })
    }
  }
  const logged: Table = {
    ...table,
    async put(item, options) {
      const answer = await table.put(item, options)
      if (answer.written) note([item])
      return answer
    },
    async transact(writes) {
      const answer = await table.transact(writes)
      if (answer.written) note(writes.flatMap((write) => ('put' in write ? [write.put] : [])))
      return answer
    },
  }
  return { table: logged, log }
}
