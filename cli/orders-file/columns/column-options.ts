import type { Command } from 'commander'
import * as z from 'zod'
import { columnFlag, columnOption } from './columns.ts'
import { type Field, fields, importFields, lineFields } from './fields.ts'

const meaning: Partial<Record<Field, string>> = {
  account: "the customer's number",
  date: 'when it was ordered',
  sku: 'the product',
  quantity: 'how many; negative for goods that came back',
  price: 'price per unit',
  order: 'order or invoice number (without one, a day is an order)',
  name: "the customer's name",
  listPrice: 'list price per unit',
  unitCost: 'cost per unit',
  discount: 'amount taken off the whole row',
  orderDiscount: 'amount taken off the whole order, the discounts of its rows among it',
  currency: 'currency of the row',
  country: 'country, to guess the currency from',
  freight: 'freight of the order',
}

/** Adds an option for each column that orders and their lines are read from; rows can be no lines without those in `needed`. */
export function withColumnOptions(command: Command, needed: readonly Field[] = lineFields): Command {
  for (const field of importFields) {
    const need = needed.includes(field) ? '' : ' (optional)'
    command.option(
      `${columnFlag(field)} <name>`,
      `column with ${meaning[field]}${need}; guessed when left out`,
    )
  }
  return command
}

/** The columns that a command's options name. */
export function columnsOf(given: Record<string, unknown>): Partial<Record<Field, string>> {
  const named = fields.flatMap((field) => {
    const name = z.string().min(1).optional().parse(given[columnOption(field)])
    return name ? [[field, name] as const] : []
  })
  return Object.fromEntries(named)
}
