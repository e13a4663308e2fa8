import type { RowProblem } from './read-order-row.ts'

const mostNamed = 20

/** Names the rows that could not be read on stderr: line, column and why, the first twenty in full. */
export function reportProblems(file: string, problems: readonly RowProblem[]): void {
  for (const { line, column, reason } of problems.slice(0, mostNamed)) {
    process.stderr.write(`${file}: line ${line}, column ${column}: ${reason}\n`)
  }
  if (problems.length > mostNamed) {
    process.stderr.write(`${file}: and ${problems.length - mostNamed} more rows that could not be read\n`)
  }
}
