import type { StoppedArticle } from '../signals/share/stopped-articles.ts'
import type { Words } from '../words/words-for.ts'

/** The articles an account stopped buying as a heading and a line each; undefined where there are none. */
export function stoppedLines(
  { stopped = [] }: { stopped?: readonly StoppedArticle[] | undefined },
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
