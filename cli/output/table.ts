export type Align = 'left' | 'right'
export type TableColumn<Row> = { title: string; align?: Align; of: (row: Row) => string }

/** Rows as aligned text: two blanks between columns, no line ends in blanks. */
export function table<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ of }) => of(row)))]
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => (line[at] ?? '').length)))
  const format = (line: string[]): string =>
    line
      .map((cell, at) =>
        columns[at]?.align === 'right' ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return cells.map(format).join('\n')
}
