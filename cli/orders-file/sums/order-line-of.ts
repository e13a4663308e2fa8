import Big from 'big.js'
import { Currency, Money, Sku } from '../../../domain/events/fields.ts'
import { type OrderLine, Quantity } from '../../../domain/events/line.ts'
import type { Sentence } from '../../../domain/words/kinds.ts'
import { say } from '../../../domain/words/say.ts'
import type { Columns } from '../columns/columns.ts'
import type { Field } from '../columns/fields.ts'
import { quoted } from '../file-error.ts'
import type { OrderRow, RowProblem } from '../read-order-row.ts'
import { isPlainName, numberOf, plainDecimals } from '../values/plain.ts'
import { remembered } from '../values/remembered.ts'

/** A row as a line of an order or of a return. */
export type FiledLine = {
  fileLine: number
  type: 'order' | 'return'
  accountId: string
  orderId: string
  /** Milliseconds since 1970. */
  at: number
  currency?: string
  freight?: string
  orderDiscount?: string
  line: OrderLine
}

/** What files call currencies beside their ISO codes; signs that several countries share are none. */
const aliases: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  RMB: 'CNY',
  人民币: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  英镑: 'GBP',
  日元: 'JPY',
  港币: 'HKD',
  港元: 'HKD',
  元: 'CNY',
  '₩': 'KRW',
  '₹': 'INR',
}

/** What a piece that came back is worth: the lines of returns have no discount of their own. */
export function priceGivenBack(unitPrice: string, quantity: number, discount = '0'): string {
  if (Big(discount).eq(0)) return unitPrice
  return Big(unitPrice).minus(Big(discount).div(quantity)).round(6).toFixed()
}

/** The product number that a text is; null where it is none. */
const readSku = remembered((text) => Sku.safeParse(text.normalize('NFC')).data ?? null)
const skuOf = (text: string): string | null => (isPlainName(text) ? text : readSku(text))
const isMoneyOf = remembered((amount) => Money.safeParse(amount).success)
const isMoney = (amount: string): boolean => plainDecimals(amount) !== null || isMoneyOf(amount)
const isQuantity = remembered((text) => Quantity.safeParse(Math.abs(Number(text))).success)
/** Pieces are mostly whole and few. */
const canBeOrdered = (text: string): boolean =>
  (plainDecimals(text) === 0 && text !== '0') || isQuantity(text)
/** The ISO code that a text names, empty for an empty one; null where it names none. */
const currencyOf = remembered((text) => {
  const named = text.toUpperCase()
  const currency = aliases[named] ?? named
  return currency === '' || Currency.safeParse(currency).success ? currency : null
})
const moneyFields = ['price', 'listPrice', 'unitCost', 'discount', 'freight', 'orderDiscount'] as const

/** Makes lines for `POST /v1/events` of rows with these columns; says which column of a row cannot be one and why. */
export function createLineOf(columns: Columns): (row: OrderRow) => FiledLine | { problem: RowProblem } {
  const amounts = moneyFields.filter((field) => columns[field])
  const nameOf = (field: Field): string => columns[field]?.name ?? field
  return (row) => {
    const { texts, numbers } = row
    const wrong = (field: Field, reason: Sentence) => ({
      problem: { line: row.line, column: nameOf(field), reason },
    })
    const sku = skuOf(row.sku)
    if (sku === null) return wrong('sku', say('row.sku', { text: quoted(row.sku.slice(0, 40)) }))
    if (numbers.quantity === undefined) return wrong('quantity', say('row.blank'))
    if (numbers.price === undefined) return wrong('price', say('row.blank'))
    const quantity = numberOf(numbers.quantity)
    const isCredit = numbers.price.startsWith('-')
    if (isCredit && quantity < 0)
      return wrong('price', say('row.two-signs', { price: numbers.price, pieces: String(quantity) }))
    if (!canBeOrdered(numbers.quantity))
      return wrong('quantity', say('row.quantity', { quantity: String(quantity) }))
    const unitPrice = isCredit ? numbers.price.slice(1) : numbers.price
    for (const field of amounts) {
      const amount = field === 'price' ? unitPrice : numbers[field]
      if (amount !== undefined && !isMoney(amount)) return wrong(field, say('row.no-money', { amount }))
    }
    if (numbers.discount !== undefined && Big(numbers.discount).gt(Big(unitPrice).times(Math.abs(quantity))))
      return wrong('discount', say('row.discount', { amount: numbers.discount }))
    const currency = currencyOf(texts.currency)
    if (currency === null) return wrong('currency', say('row.currency', { text: quoted(texts.currency) }))
    const type = quantity < 0 || isCredit || row.cancelled ? 'return' : 'order'
    return filedOf(row, type, { sku, pieces: Math.abs(quantity), unitPrice, currency })
  }
}

type Read = { sku: string; pieces: number; unitPrice: string; currency: string }

function filedOf(
  row: OrderRow,
  type: FiledLine['type'],
  { sku, pieces, unitPrice, currency }: Read,
): FiledLine {
  const { texts, numbers } = row
  const isOrder = type === 'order'
  const line: OrderLine = {
    sku,
    quantity: pieces,
    unitPrice: isOrder ? unitPrice : priceGivenBack(unitPrice, pieces, numbers.discount),
  }
  if (numbers.unitCost) line.unitCost = numbers.unitCost
  if (isOrder && numbers.listPrice) line.listPrice = numbers.listPrice
  if (isOrder && numbers.discount) line.discount = numbers.discount
  const filed: FiledLine = {
    fileLine: row.line,
    type,
    accountId: row.accountId,
    orderId: texts.order || row.day,
    at: row.at,
    line,
  }
  if (currency) filed.currency = currency
  if (numbers.orderDiscount) filed.orderDiscount = numbers.orderDiscount
  if (numbers.freight && isOrder) filed.freight = numbers.freight
  return filed
}
