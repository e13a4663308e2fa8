import { OutsideDomain } from '../outside-domain.ts'
import { solveSymmetric } from '../solve-symmetric.ts'

/** A symmetric matrix in rows, both triangles filled. */
export type SymmetricMatrix = readonly (readonly number[])[]

/** Solves `matrix` y = `right`, or answers null when the matrix is not positive definite. */
export function solvePositive(matrix: SymmetricMatrix, right: readonly number[]): number[] | null {
  try {
    return [...solveSymmetric(Float64Array.from(matrix.flat()), Float64Array.from(right))]
  } catch (error) {
    if (error instanceof OutsideDomain) return null
    throw error
  }
}

/** The inverse of a positive definite matrix, or null when it is not positive definite. */
export function invertPositive(matrix: SymmetricMatrix): number[][] | null {
  const columns: number[][] = []
  for (const at of matrix.keys()) {
    const unit = matrix.map((_, i) => (i === at ? 1 : 0))
    const column = solvePositive(matrix, unit)
    if (column === null) return null
    columns.push(column)
  }
  return columns
}

/** Eigenvalues, ascending, by Jacobi rotations (Golub & Van Loan, section 8.5). */
export function eigenvalues(matrix: SymmetricMatrix): number[] {
  const a = matrix.map((row) => [...row])
  const at = (i: number, j: number) => a[i]?.[j] ?? 0
  const set = (i: number, j: number, value: number) => {
    const row = a[i]
    if (row) row[j] = value
  }
  for (let sweep = 0; sweep < 60; sweep += 1) {
    let off = 0
    for (let i = 0; i < a.length; i += 1)
      for (let j = 0; j < i; j += 1) off = Math.max(off, Math.abs(at(i, j)))
    if (off === 0) break
    for (let p = 0; p < a.length; p += 1) {
      for (let q = p + 1; q < a.length; q += 1) {
        if (at(p, q) === 0) continue
        const theta = (at(q, q) - at(p, p)) / (2 * at(p, q))
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
        const c = 1 / Math.hypot(t, 1)
        const s = t * c
        for (let m = 0; m < a.length; m += 1) {
          const [mp, mq] = [at(m, p), at(m, q)]
          set(m, p, c * mp - s * mq)
          set(m, q, s * mp + c * mq)
        }
        for (let m = 0; m < a.length; m += 1) {
          const [pm, qm] = [at(p, m), at(q, m)]
          set(p, m, c * pm - s * qm)
          set(q, m, s * pm + c * qm)
        }
      }
    }
  }
  return a.map((_, i) => at(i, i)).sort((x, y) => x - y)
}

/** Largest over smallest eigenvalue; null when the matrix is not positive definite. */
export function conditionNumber(matrix: SymmetricMatrix): number | null {
  const values = eigenvalues(matrix)
  const smallest = values[0] ?? 0
  return smallest > 0 ? (values.at(-1) ?? 0) / smallest : null
}
