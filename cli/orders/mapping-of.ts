import type { Look } from '../orders-file/look-at-file.ts'

/**
 * How a file is read, by the name of each choice: two readings with the same mapping make the same orders. Which days are taken is no
 * part of it, so that the days of one file may be brought in by and by.
 */
export function mappingOf(
  { shape, columns, marks, dates, states, preset, ...look }: Look,
  currency: string,
): Record<string, string> {
  const named = Object.entries(columns).map(([field, { name, index }]) => [
    `column of ${field}`,
    name || `number ${index + 1}`,
  ])
  const cut =
    shape.kind === 'sheet'
      ? { sheet: shape.sheet ?? 'the first' }
      : { encoding: shape.encoding.name, delimiter: JSON.stringify(shape.delimiter) }
  const decimals = Object.entries(marks).map(([field, mark]) => [`decimal of ${field}`, mark])
  const { format, monthFirst, timeZone } = dates
  return {
    ...Object.fromEntries([...named, ...decimals]),
    ...cut,
    dates: format ?? (monthFirst ? 'month first' : 'day first'),
    'time zone': timeZone,
    'blank cells': look.carryDown ? 'repeat the row above' : 'are blank',
    export: preset?.name || 'of no known program',
    ...(preset?.name === '' && states.columns.length > 0
      ? { states: states.columns.map(({ column }) => column).join(', ') }
      : {}),
    ...(preset?.percentDiscount && columns.discount ? { discounts: 'per cent' } : {}),
    'C before a number': look.cancelMarks ? 'cancels' : 'is part of it',
    currency,
  }
}
