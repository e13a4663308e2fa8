import { widthOf } from './width.ts'

export type Align = 'left' | 'right'
export type TableColumn<Row> = { title: string; align?: Align; of: (row: Row) => string }

/** Rows as aligned text: two blanks between columns, no line ends in blanks. Aligned by what a terminal shows: a Chinese character takes two columns. */
export function table<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ of }) => of(row)))]
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => widthOf(line[at] ?? ''))))
  const padded = (cell: string, at: number): string => {
    const gap = ' '.repeat((widths[at] ?? 0) - widthOf(cell))
    return columns[at]?.align === 'right' ? gap + cell : cell + gap
  }
  return cells.map((line) => line.map(padded).join('  ').trimEnd()).join('\n')
}
