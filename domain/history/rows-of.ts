// Caps keep a day's item far below the 400 KB of a DynamoDB item, whatever is sent. Each keeps the first by an order of their
// own, so that what is kept of two parts of a day is what would have been kept of the whole.
const evidenceIds = 20
const detailRows = 100

/** Ids as evidence: the first 20 in id order. */
export function evidenceOf(ids: readonly string[]): string[] {
  return ids.toSorted().slice(0, evidenceIds)
}

/** The first 100 rows in the order of a key. */
export function rowsOf<R>(rows: readonly R[], keyOf: (row: R) => string): R[] {
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .slice(0, detailRows)
    .map(({ row }) => row)
}

/** The first 100 rows by the instant they happened; what else they say settles ties. */
export function byInstant<R extends { at: string }>(rows: readonly R[]): R[] {
  return rowsOf(rows, (row) => `${new Date(row.at).toISOString()} ${JSON.stringify(row)}`)
}
