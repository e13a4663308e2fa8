import Big from 'big.js'
import { Currency, Money, Sku } from '../../domain/events/fields.ts'
import { Quantity } from '../../domain/events/line.ts'
import type { Columns } from './columns.ts'
import { accountIdOf } from './event-ids.ts'
import type { Field } from './fields.ts'
import type { CsvRow } from './open-csv.ts'
import { dateProblem } from './order-date.ts'
import { readAmount } from './read-amount.ts'

/** What one row says; amounts are decimal strings, `quantity` is negative for goods that came back. */
export type OrderRow = {
  line: number
  accountId: string
  at: string
  sku: string
  quantity: number
  unitPrice: string
  orderId?: string
  name?: string
  listPrice?: string
  unitCost?: string
  discount?: string
  currency?: string
  country?: string
  freight?: string
}

/** Why a row was left out, by the line and column a person can look up. */
export type RowProblem = { line: number; column: string; reason: string }

export type ReadRow = { row: OrderRow } | { problem: RowProblem } | 'without account'

/** Reads one row under the column mapping; never throws for what is in the row. */
export function readOrderRow(
  csv: CsvRow,
  columns: Columns,
  width: number,
  readDate: (text: string) => string | null,
): ReadRow {
  const { line, values } = csv
  const text = (field: Field): string => {
    const column = columns[field]
    return column ? (values[column.index] ?? '').trim() : ''
  }
  const wrong = (field: Field, reason: string): ReadRow => ({
    problem: { line, column: columns[field]?.name ?? field, reason },
  })
  if (values.length !== width) {
    return {
      problem: { line, column: '(all)', reason: `the row has ${values.length} columns, the header ${width}` },
    }
  }
  if (text('account') === '') return 'without account'
  const at = readDate(text('date'))
  if (at === null) return wrong('date', dateProblem(text('date')))
  const sku = Sku.safeParse(text('sku'))
  if (!sku.success) return wrong('sku', `"${text('sku').slice(0, 40)}" is not 1 to 128 printable characters`)

  const amounts: Partial<Record<Field, string>> = {}
  for (const field of ['quantity', 'price', 'listPrice', 'unitCost', 'discount', 'freight'] as const) {
    if (text(field) === '' && field !== 'quantity' && field !== 'price') continue
    const amount = readAmount(text(field))
    if (amount === null) return wrong(field, `"${text(field)}" is not a number that can be read one way only`)
    if (field !== 'quantity' && !Money.safeParse(amount).success) {
      return wrong(field, `${amount} is not an amount of money: not negative, at most six decimals`)
    }
    amounts[field] = amount
  }
  const quantity = Number(amounts.quantity)
  if (!Quantity.safeParse(Math.abs(quantity)).success)
    return wrong('quantity', `${quantity} cannot be ordered`)
  if (new Big(amounts.discount ?? '0').gt(new Big(amounts.price ?? '0').times(Math.abs(quantity)))) {
    return wrong('discount', `${amounts.discount} is more than the row is worth`)
  }
  const currency = text('currency').toUpperCase()
  if (currency !== '' && !Currency.safeParse(currency).success)
    return wrong('currency', `"${currency}" is not a currency of ISO 4217`)
  return {
    row: {
      line,
      accountId: accountIdOf(text('account')),
      at,
      sku: sku.data,
      quantity,
      unitPrice: amounts.price ?? '0',
      ...(text('order') && { orderId: text('order') }),
      ...(text('name') && { name: text('name') }),
      ...(amounts.listPrice && { listPrice: amounts.listPrice }),
      ...(amounts.unitCost && { unitCost: amounts.unitCost }),
      ...(amounts.discount && { discount: amounts.discount }),
      ...(amounts.freight && { freight: amounts.freight }),
      ...(currency && { currency }),
      ...(text('country') && { country: text('country') }),
    },
  }
}
