import type { Page, TableReader } from '../table/table.ts'

/** Open tasks lie in the due index under this one key, by deadline. */
export const openTasksPk = 'DUE#TASKS'

/** How many open tasks are past their deadline. */
export async function countOverdue(reader: TableReader, now: Date): Promise<number> {
  const to = now.toISOString()
  return (await reader.queryAll({ index: 'due', pk: openTasksPk, to, attributes: ['pk'] })).length
}

/** One page of all open tasks, the earliest deadline first. */
export function listOpenTasks(reader: TableReader, page: { limit: number; cursor?: string }): Promise<Page> {
  return reader.query({ index: 'due', pk: openTasksPk, ...page })
}
