import { say } from '../../../domain/words/say.ts'
import type { Columns } from '../columns/columns.ts'
import type { Field } from '../columns/fields.ts'
import { FileError, quoted } from '../file-error.ts'
import { ownText } from './own-text.ts'
import { plainDecimals } from './plain.ts'
import { type DecimalMark, markEvidence } from './read-amount.ts'
import { remembered } from './remembered.ts'

type Seen = { line: number; text: string }
type ColumnMarks = { proven: Partial<Record<DecimalMark, Seen>>; open: Partial<Record<DecimalMark, Seen>> }

/** The fields that hold numbers. */
export const numberFields = [
  'quantity',
  'price',
  'listPrice',
  'unitCost',
  'discount',
  'orderDiscount',
  'freight',
  'amount',
] as const satisfies readonly Field[]
export type NumberField = (typeof numberFields)[number]
export type Marks = Partial<Record<NumberField, DecimalMark>>

/** Collects what the cells of every number column prove about its decimal mark, with the line that proves it. */
export function createMarks() {
  const found = new Map<NumberField, ColumnMarks>()
  return {
    /** Takes up the cells of one column. */
    seeing(field: NumberField): (text: string, line: number) => void {
      const marks: ColumnMarks = { proven: {}, open: {} }
      // Prices and quantities repeat: most cells were seen before.
      const evidenceOf = remembered(markEvidence)
      return (text, line) => {
        const decimals = plainDecimals(text)
        // Its decimals can only prove what is proven already.
        if (decimals === 0 || (decimals !== null && marks.proven['.'])) return
        const evidence = evidenceOf(text)
        if (evidence === null) return
        found.set(field, marks)
        if ('proven' in evidence) marks.proven[evidence.proven] ??= { line, text: ownText(text) }
        else marks.open[evidence.open] ??= { line, text: ownText(text) }
      }
    },
    /**
     * The mark of every column. One that proves none follows the others of the file. Throws where a column contradicts
     * itself, and where 1,234 could be read two ways.
     * @param thousandths whether amounts of three decimals are what the currency writes
     */
    decide(file: string, columns: Columns, given: DecimalMark | undefined, thousandths: boolean): Marks {
      if (given) return Object.fromEntries(numberFields.map((field) => [field, given]))
      const ofFile = new Set([...found.values()].flatMap(({ proven }) => Object.keys(proven)))
      const decided: Marks = {}
      for (const [field, { proven, open }] of found) {
        const name = columns[field]?.name ?? field
        const [point, comma] = [proven['.'], proven[',']]
        if (point && comma)
          throw new FileError(
            say('file.two-marks', {
              ...{ file, column: name, point: quoted(point.text), pointLine: point.line },
              ...{ comma: quoted(comma.text), commaLine: comma.line },
            }),
          )
        const sure = point ? '.' : comma ? ',' : markOfFile(ofFile)
        const either = open[','] ?? open['.']
        if (sure === null && either && !(thousandths && open['.'] && !open[',']))
          throw new FileError(
            say('file.open-mark', { file, column: name, text: quoted(either.text), line: either.line }),
          )
        decided[field] = sure ?? '.'
      }
      return decided
    },
  }
}

function markOfFile(marks: ReadonlySet<string>): DecimalMark | null {
  if (marks.size !== 1) return null
  return marks.has(',') ? ',' : '.'
}
