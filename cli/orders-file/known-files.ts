/** Files that people take for tables and that are none, by how they begin, and what to do with them. */
const known: readonly (readonly [begins: RegExp, is: string, advice: string])[] = [
  [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: how such a file begins
    /^\u00d0\u00cf\u0011\u00e0/,
    'an Excel file of the old kind (.xls)',
    'open it and save it as .xlsx or as CSV',
  ],
  [/^%PDF/, 'a PDF', 'export the orders as CSV or .xlsx instead'],
  [/^PAR1/, 'a Parquet file', 'export it as CSV'],
  [
    /^\s*<(?:\?xml|!doctype|html|table|workbook)/i,
    'HTML or XML',
    'open it in a spreadsheet and save it as .xlsx or as CSV',
  ],
  [/^\s*[[{]/, 'JSON', 'export the orders as CSV or .xlsx, or send them to POST /v1/events'],
  [/^SQLite format 3/, 'a database', 'export its orders as CSV'],
]

/** What a file is that is no table of rows, and what to do; null where nothing speaks against it. */
export function noTable(beginning: Buffer): string | null {
  const text = beginning.subarray(0, 200).toString('latin1')
  const found = known.find(([begins]) => begins.test(text))
  return found ? `is ${found[1]}, no table of orders: ${found[2]}` : null
}
