import type { ImportSummary } from './import-orders.ts'

const MOST_SHOWN = 20

/** What an import tells a person: how the file was understood, what went in, and every row that did not. */
export function importText(file: string, summary: ImportSummary): string {
  const columns = Object.entries(summary.columns).map(([field, name]) => `${field}=${name}`)
  const problems = [
    ...summary.problems.map(({ line, column, reason }) => `row ${line}, column ${column}: ${reason}`),
    ...summary.rejected.map(
      ({ line, id, field, reason }) => `row ${line}, ${id}: ${field} refused: ${reason}`,
    ),
  ]
  const shown = problems.slice(0, MOST_SHOWN)
  const profiles =
    summary.profilesWritten > 0
      ? `${count(summary.profilesWritten)} account profiles written`
      : 'no account profiles written (--owner-email names a manager for them)'
  return [
    `Read ${count(summary.rows)} rows of ${file}: ${columns.join(', ')}`,
    `Currency ${summary.currency.code}: ${summary.currency.why}`,
    ...(summary.rowsWithoutAccount > 0
      ? [`${count(summary.rowsWithoutAccount)} rows name no account and were left out`]
      : []),
    ...(summary.rowsNoOrder > 0
      ? [`${count(summary.rowsNoOrder)} rows of drafts, quotations or cancelled documents were left out`]
      : []),
    ...(summary.rowsOutsideDays > 0
      ? [`${count(summary.rowsOutsideDays)} rows lie outside --from and --until`]
      : []),
    ...(summary.resumedAtBatches > 0
      ? [`Went on after ${summary.resumedAtBatches} batches of an interrupted import`]
      : []),
    `${count(summary.orders)} orders and ${count(summary.returns)} returns of ${count(summary.accounts)} accounts; ${profiles}`,
    ...(summary.dryRun ? ['Dry run: nothing was sent'] : []),
    ...(summary.importId
      ? [`Import ${summary.importId}: \`npx holdfast import undo ${summary.importId}\` takes it back`]
      : []),
    `${count(summary.accepted)} accepted, ${count(summary.duplicate)} already known, ${count(summary.rejected.length)} rejected, ${count(summary.problems.length)} bad rows; ${count(summary.eventsPerSecond)} events/s`,
    ...shown,
    ...(problems.length > shown.length
      ? [`and ${count(problems.length - shown.length)} more; --json lists all`]
      : []),
  ].join('\n')
}

const count = (value: number): string => value.toLocaleString('en')
