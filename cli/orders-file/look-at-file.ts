import { minorUnits } from '../../domain/money/minor-units.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import { type ColumnChoice, type Columns, findColumns, isHeader, type Wanted } from './columns/columns.ts'
import { type FoundStates, findStates } from './columns/order-states.ts'
import { findPreset, type Preset } from './columns/presets.ts'
import { usualRules } from './columns/usual-rules.ts'
import type { CsvFault } from './cutting/cut-csv.ts'
import { findShape, type Shape, type ShapeChoice } from './cutting/find-shape.ts'
import type { FileRow } from './cutting/open-rows.ts'
import { FileError } from './file-error.ts'
import { lookTold } from './look-told.ts'
import { createRowEvidence, type RowEvidence } from './row-evidence.ts'
import type { Marks } from './values/find-marks.ts'
import { currenciesBeside, type NamedCurrency } from './values/named-currencies.ts'
import { createDateReader, type DateForm } from './values/order-date.ts'
import type { DecimalMark } from './values/read-amount.ts'

/** What a person may say about a file; everything left out is found by looking. */
export type FileChoice = ShapeChoice & {
  columns: ColumnChoice
  /** date-fns tokens. */
  dateFormat?: string | undefined
  /** Where dates without an offset were written (IANA name). */
  timeZone?: string | undefined
  decimal?: DecimalMark | undefined
  carryDown?: boolean | undefined
  preset?: string | undefined
  currency?: string | undefined
}

/** How a file is to be read, and the sentences that tell a person so. */
export type Look = {
  file: string
  shape: Shape
  columns: Columns
  hasHeader: boolean
  /** Cells of the header, or of most rows where there is none. */
  width: number
  marks: Marks
  dates: DateForm
  /** Whether a C before the order number cancels it: where most numbers begin with a digit. */
  cancelMarks: boolean
  carryDown: boolean
  /** What the export says became of its orders, where it is a known one. */
  states: FoundStates
  /** The program that exported the file, one without a name where it is none that is known; null without a header. */
  preset: Preset | null
  /** Index of the column with how many pieces were given back later; null where the file has none. */
  givenBack: number | null
  /** The currency that stands beside its prices, where no column names those of the rows. */
  currency: NamedCurrency | null
  told: Sentence[]
}

/** A look that goes on: takes up one batch of rows after another, in the order of the file, and decides by those it saw. */
export type Looking = {
  shape: Shape
  see(rows: readonly FileRow[]): void
  onBroken(line: number, fault: CsvFault): void
  decide(): Look
}

/**
 * Begins to look at a file whose rows the caller goes through, in bounded memory: how it is cut, what its columns hold and how they write
 * numbers and dates. Throws FileError with the line that proves it where the file contradicts itself or can be read two ways, and with the flag
 * that settles it; so do `see` and `decide`.
 */
export async function beginLook(file: string, choice: FileChoice, wanted: Wanted): Promise<Looking> {
  const shape = await findShape(file, choice)
  const given = { timeZone: choice.timeZone ?? 'UTC', format: choice.dateFormat }
  const isDate = await dateTest(given)
  let begun: Begun | undefined
  let broken: Broken | undefined
  return {
    shape,
    onBroken(line, fault) {
      broken ??= { line, fault }
    },
    see(rows) {
      let first = 0
      if (begun === undefined) {
        const [head] = rows
        if (head === undefined) return
        const start = startTold(shape, () => startOf(head.cells, choice, wanted, isDate))
        const isCarried = start.carryDown || choice.carryDown !== undefined
        begun = {
          start,
          evidence: createRowEvidence(file, { ...start, isCarried }),
          currencies: currenciesBeside(file, start.columns),
        }
        if (start.hasHeader) first = 1
      }
      const { evidence, currencies } = begun
      for (const row of first === 0 ? rows : rows.slice(first)) {
        evidence.see(row)
        currencies?.see(row)
      }
    },
    decide() {
      if (begun === undefined) throw new FileError(say('file.empty', { file }))
      return decided({ file, shape, choice, given, ...begun, broken })
    },
  }
}

type Begun = {
  start: Start
  evidence: RowEvidence
  currencies: ReturnType<typeof currenciesBeside>
}

const onlyBroken = (file: string, { line, fault }: Broken): Sentence =>
  say('file.only-broken', { file, line, reason: say('row.no-csv', { fault }) })

type Broken = { line: number; fault: CsvFault }
type Seen = Begun & {
  file: string
  shape: Shape
  choice: FileChoice
  given: DateForm
  broken: Broken | undefined
}

function decided({ file, shape, choice, given, start, evidence, currencies, broken }: Seen): Look {
  const { counts, dates, marks } = evidence
  if (counts.rows === 0)
    throw new FileError(broken ? onlyBroken(file, broken) : say('file.no-rows', { file }))
  if (counts.wide > counts.rows / 2)
    throw new FileError(say('file.wide-rows', { file, line: evidence.firstWide() ?? 0, width: start.width }))
  const { columns, hasHeader, carryDown, preset } = start
  const width = hasHeader ? start.width : evidence.usualWidth()
  const { form, told } = dates.decide(file, { ...given, monthFirst: preset?.monthFirst })
  const thousandths = choice.currency !== undefined && minorUnits(choice.currency) === 3
  const cancelMarks = counts.marked > 0 && counts.plainNumbers > counts.rows / 2
  const { states, givenBack } = start
  const look = {
    ...{ file, shape, columns, hasHeader, width, cancelMarks, carryDown, states, givenBack, preset },
    ...{ dates: form, marks: marks.decide(file, columns, choice.decimal, thousandths) },
    currency: currencies?.decide(choice.currency) ?? null,
  }
  return { ...look, told: lookTold(look, counts.rows, told) }
}

/** A header that says nothing may be another line than it seems, and one that was decoded wrongly where the encoding is a guess. */
function startTold(shape: Shape, find: () => Start): Start {
  try {
    return find()
  } catch (cause) {
    if (!(cause instanceof FileError)) throw cause
    const isGuess = shape.kind === 'text' && shape.encoding.why === 'guessed'
    const hints = [
      ...(saysNothing(cause.said) ? [say('file.other-start', { cut: shape.kind })] : []),
      ...(isGuess ? [say('file.encoding-guessed', { encoding: shape.encoding.name })] : []),
    ]
    throw hints.length === 0 ? cause : new FileError([...cause.said, ...hints], { cause })
  }
}

/** Whether several columns were looked for in vain. */
function saysNothing(said: readonly Sentence[]): boolean {
  return said.some(
    ({ key, values: { columns } }) =>
      key === 'file.missing-columns' && Array.isArray(columns) && columns.length > 1,
  )
}

type Start = Pick<Look, 'columns' | 'hasHeader' | 'carryDown' | 'width' | 'states' | 'preset' | 'givenBack'>

function startOf(
  cells: readonly string[],
  choice: FileChoice,
  wanted: Wanted,
  isDate: (text: string) => boolean,
): Start {
  const hasHeader = isHeader(cells, choice.columns, isDate)
  const program = hasHeader ? findPreset(cells, choice.preset) : null
  const known = Object.fromEntries(
    Object.entries(program?.columns ?? {}).filter(([field]) => wanted.guessed.some((each) => each === field)),
  )
  const columns = findColumns(cells, choice.columns, wanted, { hasHeader, known })
  const preset = program ?? (hasHeader ? usualRules(cells, columns) : null)
  return {
    columns,
    hasHeader,
    preset,
    carryDown: choice.carryDown ?? preset?.carryDown ?? false,
    width: cells.length,
    states: findStates(cells, preset?.states ?? [], columns.order?.name),
    givenBack:
      preset?.givenBack !== undefined && cells.includes(preset.givenBack)
        ? cells.indexOf(preset.givenBack)
        : null,
  }
}

async function dateTest(given: DateForm): Promise<(text: string) => boolean> {
  const forms = [false, true].map((monthFirst) => ({ ...given, monthFirst }))
  const readers = await Promise.all(forms.map(createDateReader))
  return (text) => readers.some((read) => read(text) !== null)
}
