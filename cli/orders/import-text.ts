import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import { sentences } from '../../domain/words/sentences.ts'
import type { Words } from '../../domain/words/words-for.ts'
import type { Field } from '../orders-file/columns/fields.ts'
import { columnsTold } from '../orders-file/look-told.ts'
import { columnNamed } from '../orders-file/report-problems.ts'
import { documentWords } from '../output/reader-words.ts'
import type { ImportSummary } from './import-orders.ts'
import type { Rejected } from './post-events.ts'

const MOST_SHOWN = 20

/** What an import tells a person: how the file was understood, what went in, and every row that did not. */
export function importText(file: string, summary: ImportSummary, { word, tell }: Words): string {
  const { rows, orders, returns, accounts, profilesWritten, importId, accepted, duplicate } = summary
  const problems = problemsOf(summary)
  const shown = problems.slice(0, MOST_SHOWN).map(tell)
  const leftOut = [
    ['no-account', summary.rowsWithoutAccount],
    ['no-order', summary.rowsNoOrder],
    ['outside', summary.rowsOutsideDays],
  ] as const
  const profiles =
    profilesWritten > 0 ? say('import.profiles', { profiles: profilesWritten }) : say('import.no-profiles')
  return [
    word('import.read', {
      rows,
      file,
      columns: columnsTold(Object.entries(summary.columns) as [Field, string][]),
    }),
    word('import.currency', summary.currency),
    ...leftOut
      .filter(([, left]) => left > 0)
      .map(([why, left]) => word('import.left-out', { rows: left, why })),
    ...(summary.resumedAtBatches > 0 ? [word('import.resumed', { batches: summary.resumedAtBatches })] : []),
    word('import.sums', { orders, returns, accounts, profiles }),
    ...(summary.dryRun ? [word('import.dry-run')] : []),
    ...(importId
      ? [word('import.id', { id: importId, undo: `\`npx holdfast import undo ${importId}\`` })]
      : []),
    word('import.result', {
      ...{ accepted, duplicate, rejected: summary.rejected.length },
      ...{ problems: summary.problems.length, pace: summary.eventsPerSecond },
    }),
    ...shown,
    ...(problems.length > shown.length
      ? [word('import.more', { count: problems.length - shown.length })]
      : []),
  ].join('\n')
}

function problemsOf({ problems, rejected }: ImportSummary) {
  return [
    ...problems.map(({ line, column, reason }) =>
      say('import.row', { line, column: columnNamed(column), reason }),
    ),
    ...rejected.map(({ line, id, field, ...refused }) =>
      say('import.rejected', { line, id, field, reason: refusalTold(refused) }),
    ),
  ]
}

/** Why an event was refused; as the API says it where only another release knows the reason. */
function refusalTold({ code, reason }: Pick<Rejected, 'code' | 'reason'>): Sentence {
  const known = sentences['imports.refused'].code.find((each) => each === code)
  return known ? say('imports.refused', { code: known }) : say('word.own', { words: reason })
}

/** The same for programs, told in English. */
export function importDocument(summary: ImportSummary) {
  const { tell } = documentWords
  const { told, problems, currency } = summary
  return {
    ...summary,
    problems: problems.map((problem) => ({ ...problem, reason: tell(problem.reason) })),
    currency: { ...currency, why: tell(currency.why) },
    told: told.map(tell),
  }
}
