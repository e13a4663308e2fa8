import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { allColumns, type RowProblem } from './read-order-row.ts'

const mostNamed = 20

/** Names the rows that could not be read on stderr: line, column and why, the first twenty in full. */
export function reportProblems(file: string, problems: readonly RowProblem[], { word }: Words): void {
  for (const { line, column: name, reason } of problems.slice(0, mostNamed)) {
    process.stderr.write(`${word('file.row', { file, line, column: columnNamed(name), reason })}\n`)
  }
  const rows = problems.length - mostNamed
  if (rows > 0) process.stderr.write(`${word('file.more-rows', { file, rows })}\n`)
}

/** A column by its name in the file; the whole row where no single cell is wrong. */
export function columnNamed(name: string): Sentence {
  return name === allColumns ? say('file.whole-row') : say('word.own', { words: name })
}
