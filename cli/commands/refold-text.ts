import type { Mended } from '../api/mending.ts'
import { table } from '../output/table.ts'

/** What recomputing accounts found, in words: only those of which there is something to say stand in the table. */
export function refoldText(results: readonly Mended[]): string {
  const amiss = results.filter(({ changed, setAside }) => changed || setAside.length > 0)
  const count = `${results.length} ${results.length === 1 ? 'account' : 'accounts'} recomputed`
  if (amiss.length === 0) return `${count}; all were as their stored events say.`
  const rows = table(
    [
      { title: 'account', of: ({ accountId }) => accountId },
      { title: 'made anew', of: ({ changed, days }) => (changed ? days.join(' ') || 'state' : '-') },
      { title: 'set aside', of: ({ setAside }) => setAside.join(' ') || '-' },
    ],
    amiss,
  )
  return `${count}; ${amiss.length} of them not as their stored events say:\n${rows}`
}
