import { OutsideDomain } from './outside-domain.ts'

/** Mean and standard deviation of every column; a constant column has scale 1, so that it standardises to 0. */
export type Standard = { means: number[]; scales: number[] }

/** Throws OutsideDomain for no rows, rows of different length and entries that are not finite. */
export function standardOf(rows: readonly (readonly number[])[]): Standard {
  const width = rows[0]?.length ?? 0
  if (rows.length === 0) throw new OutsideDomain('number of rows', 0, 'at least one is needed')
  const means = new Float64Array(width)
  for (const [i, row] of rows.entries()) {
    if (row.length !== width)
      throw new OutsideDomain(`width of row ${i}`, row.length, `${width} is needed, as in row 0`)
    for (let j = 0; j < width; j++) {
      const value = row[j] ?? Number.NaN
      if (!Number.isFinite(value))
        throw new OutsideDomain(`row ${i}, column ${j}`, value, 'a finite number is needed')
      means[j] = (means[j] ?? 0) + value / rows.length
    }
  }
  const squares = new Float64Array(width)
  for (const row of rows)
    for (let j = 0; j < width; j++)
      squares[j] = (squares[j] ?? 0) + ((row[j] ?? 0) - (means[j] ?? 0)) ** 2 / rows.length
  const scales = Array.from(squares, (square, j) => {
    const scale = Math.sqrt(square)
    return scale > 1e-9 * Math.max(1, Math.abs(means[j] ?? 0)) ? scale : 1
  })
  return { means: [...means], scales }
}
