/** A cell that a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/

export type Cell = string | number | boolean | null

/** Rows as CSV (RFC 4180) that a spreadsheet opens as text: what looks like a formula is led by an apostrophe, which numbers never need. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell) => {
    const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value ?? '')
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
