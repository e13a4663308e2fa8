import type { Task } from '../tasks/task.ts'
import type { Words } from '../words/words-for.ts'

/** The articles an account stopped buying as a heading and a line each; undefined for a task that names none. */
export function stoppedLines(
  { stopped = [] }: Pick<Task, 'stopped'>,
  { word }: Words,
): { title: string; lines: string[] } | undefined {
  if (stopped.length === 0) return undefined
  return {
    title: word('task.stopped-title'),
    lines: stopped.map(({ sku, lastDay, everyDays, orderDays }) =>
      word('task.stopped', { article: sku, last: lastDay, every: everyDays, buys: orderDays }),
    ),
  }
}
