import { minorUnits } from '../../domain/money/minor-units.ts'
import { UsageError } from '../usage-error.ts'
import { type ColumnChoice, type Columns, findColumns, isHeader, type Wanted } from './columns.ts'
import type { Marks } from './find-marks.ts'
import { findShape, type Shape, type ShapeChoice } from './find-shape.ts'
import { type FileRow, openRows } from './open-rows.ts'
import { createDateReader, type DateForm } from './order-date.ts'
import { type FoundStates, findStates, statesTold } from './order-states.ts'
import { findPreset, type Preset } from './presets.ts'
import type { DecimalMark } from './read-amount.ts'
import { createRowEvidence, type RowEvidence } from './row-evidence.ts'

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
  preset: Preset | null
  /** Index of the column with how many pieces were given back later; null where the file has none. */
  givenBack: number | null
  told: string[]
}

/** A look that goes on: takes up one batch of rows after another, in the order of the file, and decides by those it saw. */
export type Looking = {
  shape: Shape
  see(rows: readonly FileRow[]): void
  onBroken(line: number, reason: string): void
  decide(): Look
}

/**
 * Looks at a whole file, row by row in bounded memory, before anything is made of it: how it is cut, what its columns
 * hold and how they write numbers and dates. Throws UsageError with the line that proves it where the file contradicts
 * itself or can be read two ways, and with the flag that settles it.
 */
export async function lookAtFile(file: string, choice: FileChoice, wanted: Wanted): Promise<Look> {
  const looking = await beginLook(file, choice, wanted)
  for await (const rows of openRows(file, looking.shape, looking.onBroken)) looking.see(rows)
  return looking.decide()
}

/** Begins to look at a file whose rows the caller goes through; `see` and `decide` throw as `lookAtFile` does. */
export async function beginLook(file: string, choice: FileChoice, wanted: Wanted): Promise<Looking> {
  const shape = await findShape(file, choice)
  const given = { timeZone: choice.timeZone ?? 'UTC', format: choice.dateFormat }
  const isDate = await dateTest(given)
  let begun: { start: Start; evidence: RowEvidence } | undefined
  let broken: string | undefined
  return {
    shape,
    onBroken(line, reason) {
      broken ??= `: line ${line} is no CSV (${reason})`
    },
    see(rows) {
      let first = 0
      if (begun === undefined) {
        const [head] = rows
        if (head === undefined) return
        const start = startTold(shape, () => startOf(head.cells, choice, wanted, isDate))
        const isCarried = start.carryDown || choice.carryDown !== undefined
        begun = { start, evidence: createRowEvidence(file, { ...start, isCarried }) }
        if (start.hasHeader) first = 1
      }
      for (const row of first === 0 ? rows : rows.slice(first)) begun.evidence.see(row)
    },
    decide() {
      if (begun === undefined)
        throw new UsageError(`${file} is empty: rows with an account and a date are needed`)
      return decided({ file, shape, choice, given, ...begun, broken })
    },
  }
}

type Seen = {
  file: string
  shape: Shape
  choice: FileChoice
  given: DateForm
  start: Start
  evidence: RowEvidence
  broken: string | undefined
}

function decided({ file, shape, choice, given, start, evidence, broken }: Seen): Look {
  const { counts, dates, marks } = evidence
  if (counts.rows === 0)
    throw new UsageError(`${file} has a header and no rows${broken ?? ': there is nothing to read'}`)
  if (counts.wide > counts.rows / 2)
    throw new UsageError(
      `${file}: line ${evidence.firstWide()} has more cells than its header has names (${start.width}), as most rows have: a comma within numbers or names that is not in quotes, or a header without a name for its first column; quote the cells, use another delimiter, or name that column`,
    )
  const { columns, hasHeader, carryDown, preset } = start
  const width = hasHeader ? start.width : evidence.usualWidth()
  const { form, told } = dates.decide(file, { ...given, monthFirst: preset?.monthFirst })
  const thousandths = choice.currency !== undefined && minorUnits(choice.currency) === 3
  const cancelMarks = counts.marked > 0 && counts.plainNumbers > counts.rows / 2
  const { states, givenBack } = start
  const look = {
    ...{ file, shape, columns, hasHeader, width, cancelMarks, carryDown, states, givenBack, preset },
    ...{ dates: form, marks: marks.decide(file, columns, choice.decimal, thousandths) },
  }
  return { ...look, told: toldOf(look, counts.rows, told) }
}

/** Where the encoding is a guess, a header that says nothing may be one that was guessed wrongly. */
function startTold(shape: Shape, find: () => Start): Start {
  try {
    return find()
  } catch (cause) {
    if (!(cause instanceof UsageError) || shape.kind !== 'text' || !shape.encoding.why.startsWith('guessed'))
      throw cause
    const hint = `(read as ${shape.encoding.name}, which is a guess: --encoding names another, such as shift_jis or gb18030)`
    throw new UsageError(`${cause.message} ${hint}`, { cause })
  }
}

type Start = Pick<Look, 'columns' | 'hasHeader' | 'carryDown' | 'width' | 'states' | 'preset' | 'givenBack'>

function startOf(
  cells: readonly string[],
  choice: FileChoice,
  wanted: Wanted,
  isDate: (text: string) => boolean,
): Start {
  const hasHeader = isHeader(cells, choice.columns, isDate)
  const preset = hasHeader ? findPreset(cells, choice.preset) : null
  const known = Object.fromEntries(
    Object.entries(preset?.columns ?? {}).filter(([field]) => wanted.guessed.some((each) => each === field)),
  )
  const columns = findColumns(cells, choice.columns, wanted, { hasHeader, known })
  return {
    columns,
    hasHeader,
    preset,
    carryDown: choice.carryDown ?? preset?.carryDown ?? false,
    width: cells.length,
    states: findStates(cells, preset?.states ?? [], preset?.columns.order),
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

function toldOf(look: Omit<Look, 'told'>, rows: number, dates: string): string[] {
  const { shape, columns, marks, file, preset } = look
  const cut =
    shape.kind === 'sheet'
      ? `an Excel sheet${shape.sheet ? ` (${shape.sheet})` : ''}`
      : `${shape.encoding.name} (${shape.encoding.why}), columns by ${shape.delimiter === null ? 'blanks' : JSON.stringify(shape.delimiter)}`
  const title = shape.titleLines > 0 ? `, ${shape.titleLines} title lines passed over` : ''
  const named = Object.entries(columns).map(([field, { name }]) => `${field}=${name || '(no name)'}`)
  const numbers = Object.entries(marks).map(
    ([field, mark]) => `${field} ${mark === ',' ? 'decimal comma' : 'decimal point'}`,
  )
  const cancelled = look.cancelMarks ? ', and numbers with a C before them' : ''
  const carried = look.carryDown ? '; blank cells repeat the row above' : ''
  const order = columns.order ? `one number in ${columns.order.name}` : 'one account and day'
  return [
    `${file}: ${cut}, ${look.hasHeader ? 'a header' : 'no header'}${title}, ${rows.toLocaleString('en')} rows${preset ? `, an export of ${preset.name}` : ''}`,
    `columns: ${named.join(', ')}`,
    `numbers: ${numbers.length > 0 ? numbers.join(', ') : 'without decimals'}`,
    `dates: ${dates}; without an offset they are of ${look.dates.timeZone}`,
    `orders: ${order}${carried}; returns: negative quantities or amounts${cancelled}${statesTold(look.states)}`,
  ]
}
