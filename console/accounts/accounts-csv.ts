import { csv } from '../../domain/words/csv.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { Viewer } from '../viewer.ts'
import { type AccountLine, judgedEarlier } from './account-line.ts'
import { column } from './accounts-view.ts'

/** A list of accounts for a spreadsheet: figures as the API gives them, words as the viewer reads them. One that is cut off, or of more than one model
 * version, says so in its last lines. */
export function accountsCsv(
  viewer: Viewer,
  accounts: readonly AccountLine[],
  people: readonly { personId: string; name: string }[],
  { isCut, modelInUse }: { isCut: boolean; modelInUse: string },
): string {
  const { tell, word } = wordsFor(viewer)
  const nameOf = new Map(people.map(({ personId, name }) => [personId, name]))
  const head = (
    [
      'id',
      'account',
      'band',
      'band-before',
      'probability',
      'since',
      'value',
      'currency',
      'tier',
      'owner',
      'last-order',
      'last-contact',
      'as-of',
      'model',
      'why',
    ] as const
  ).map((each) => column(viewer, each))
  const rows = accounts.map((line) => [
    line.accountId,
    line.name,
    word('console.band', { band: line.band }),
    line.bandWeekBefore ? word('console.band', { band: line.bandWeekBefore }) : null,
    line.probability,
    line.since,
    line.value?.amount ?? null,
    line.value?.currency ?? null,
    line.value ? word('console.tier', { tier: line.value.tier }) : null,
    nameOf.get(line.ownerId) ?? line.ownerId,
    line.lastOrderDay,
    line.lastContactDay,
    line.asOf,
    line.modelVersion,
    tell(line.sentence),
  ])
  const cut = isCut ? [[word('console.file-cut', { count: accounts.length })]] : []
  const earlier = judgedEarlier(viewer, accounts, modelInUse)
  return csv([head, ...rows, ...(earlier === undefined ? [] : [[earlier]]), ...cut])
}
