import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import type { Field } from './columns/fields.ts'
import { withStates } from './columns/order-states.ts'
import type { Shape } from './cutting/find-shape.ts'
import type { Look } from './look-at-file.ts'
import type { NumberField } from './values/find-marks.ts'
import type { DecimalMark } from './values/read-amount.ts'

/** How a file is read, in five sentences. */
export function lookTold(look: Omit<Look, 'told'>, rows: number, dates: Sentence): Sentence[] {
  const { shape, columns, marks, file, preset } = look
  const named = (Object.entries(columns) as [Field, { name: string }][]).map(
    ([field, { name }]): [Field, string] => [field, name],
  )
  const numbers = Object.entries(marks) as [NumberField, DecimalMark][]
  const by = columns.order
    ? say('file.orders-by-number', { column: columns.order.name })
    : say('file.orders-by-day')
  return [
    say('file.read-as', {
      ...{ file, cut: cutOf(shape), header: yesNo(look.hasHeader), titles: shape.titleLines, rows },
      export: preset?.name ? say('file.export', { preset: preset.name }) : say('file.no-export'),
    }),
    say('file.columns', { columns: columnsTold(named) }),
    numbers.length === 0
      ? say('file.no-decimals')
      : say('file.numbers', {
          columns: numbers.map(([field, mark], at) =>
            say('file.number', {
              ...{ field, mark: mark === ',' ? 'comma' : 'point' },
              more: yesNo(at + 1 < numbers.length),
            }),
          ),
        }),
    say('file.dates', { dates, zone: look.dates.timeZone }),
    withPercent(
      withStates(
        say('file.orders', { by, carried: yesNo(look.carryDown), cancelled: yesNo(look.cancelMarks) }),
        look.states,
      ),
      look,
    ),
  ]
}

function withPercent(told: Sentence, { preset, columns: { discount } }: Omit<Look, 'told'>): Sentence {
  return preset?.percentDiscount && discount
    ? say('file.with-percent', { told, column: discount.name })
    : told
}

/** Which column holds which field, one after another. */
export function columnsTold(named: readonly (readonly [Field, string])[]): Sentence[] {
  return named.map(([field, words], at) =>
    say('file.column', {
      field,
      name: words === '' ? say('file.no-name') : say('word.own', { words }),
      more: yesNo(at + 1 < named.length),
    }),
  )
}

function cutOf(shape: Shape): Sentence {
  if (shape.kind === 'sheet')
    return shape.sheet ? say('file.cut-named-sheet', { sheet: shape.sheet }) : say('file.cut-sheet')
  const { delimiter, encoding } = shape
  const read = { encoding: encoding.name, why: say('file.encoding', { why: encoding.why }) }
  return delimiter === null
    ? say('file.cut-blanks', read)
    : say('file.cut-text', { ...read, delimiter: JSON.stringify(delimiter) })
}

const yesNo = (is: boolean) => (is ? 'yes' : 'no')
