import { OutsideDomain } from './outside-domain.ts'

/**
 * Solves M x = v for a symmetric positive definite M (Cholesky). `matrix` holds M row by row; only its lower triangle
 * is read. Throws OutsideDomain when M is not positive definite.
 */
export function solveSymmetric(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length
  const lower = Float64Array.from(matrix)
  const at = (row: number, column: number): number => lower[row * size + column] ?? 0
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let sum = at(row, column)
      for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k)
      if (row > column) lower[row * size + column] = sum / at(column, column)
      else if (sum > 0) lower[row * size + column] = Math.sqrt(sum)
      else
        throw new OutsideDomain(`pivot ${column} of the matrix`, sum, 'a positive definite matrix is needed')
    }
  }
  const solution = Float64Array.from(vector)
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) solution[row] = (solution[row] ?? 0) - at(row, k) * (solution[k] ?? 0)
    solution[row] = (solution[row] ?? 0) / at(row, row)
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++)
      solution[row] = (solution[row] ?? 0) - at(k, row) * (solution[k] ?? 0)
    solution[row] = (solution[row] ?? 0) / at(row, row)
  }
  return solution
}
