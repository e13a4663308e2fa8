import type { Words } from '../../domain/words/words-for.ts'
import type { Mended } from '../api/mending.ts'
import { table } from '../output/table.ts'

/** What recomputing accounts found, in words: only those of which there is something to say stand in the table. */
export function refoldText(results: readonly Mended[], { word }: Words): string {
  const amiss = results.filter(({ changed, setAside }) => changed || setAside.length > 0)
  if (amiss.length === 0) return word('mend.refolded', { accounts: results.length })
  const state = word('mend.state')
  const rows = table(
    [
      { title: word('mend.column', { column: 'account' }), of: ({ accountId }) => accountId },
      {
        title: word('mend.column', { column: 'anew' }),
        of: ({ changed, days }) => (changed ? days.join(' ') || state : '-'),
      },
      {
        title: word('mend.column', { column: 'aside' }),
        of: ({ setAside }) => setAside.join(' ') || '-',
      },
    ],
    amiss,
  )
  return `${word('mend.refolded-amiss', { accounts: results.length, amiss: amiss.length })}\n${rows}`
}
