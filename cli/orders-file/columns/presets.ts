import { say } from '../../../domain/words/say.ts'
import { FileError, quoted } from '../file-error.ts'
import type { ColumnChoice } from './columns.ts'
import { plainName } from './fields.ts'
import type { StateColumn } from './order-states.ts'

/** How a known program exports its orders. */
export type Preset = {
  name: string
  /** Headers by which its export is recognised: all of them. */
  headers: readonly string[]
  columns: ColumnChoice
  /** Whether cells left blank repeat the row above. */
  carryDown?: boolean
  /** Whether its dates begin with the month where both could be meant. */
  monthFirst?: boolean
  /** Columns that say what became of an order. */
  states?: readonly StateColumn[]
  /** Column with how many pieces of a row were given back later. */
  givenBack?: string
  /** Whether its discounts are per cent. */
  percentDiscount?: boolean
}

/** The exports that are recognised by their headers, the most telling first. */
export const presets: readonly Preset[] = [
  {
    name: 'shopify',
    headers: ['Name', 'Email', 'Created at', 'Lineitem quantity', 'Lineitem price'],
    columns: {
      ...{
        account: 'Email',
        order: 'Name',
        date: 'Created at',
        sku: 'Lineitem sku',
        quantity: 'Lineitem quantity',
      },
      ...{ price: 'Lineitem price', listPrice: 'Lineitem compare at price', discount: 'Lineitem discount' },
      ...{ currency: 'Currency', freight: 'Shipping', name: 'Billing Company', country: 'Billing Country' },
      orderDiscount: 'Discount Amount',
    },
    states: [
      { column: 'Cancelled at', ofOrder: true, leftOut: 'any text' },
      { column: 'Financial Status', ofOrder: true, leftOut: ['voided', 'expired'], refunded: ['refunded'] },
    ],
  },
  {
    name: 'woocommerce',
    headers: ['Order Number', 'Order Date', 'Item Cost', 'SKU'],
    columns: {
      ...{
        account: 'Email (Billing)',
        order: 'Order Number',
        date: 'Order Date',
        sku: 'SKU',
        price: 'Item Cost',
      },
      ...{ quantity: 'Quantity (- Refund)', name: 'Company (Billing)', currency: 'Order Currency' },
      ...{ freight: 'Order Shipping Amount', country: 'Country Code (Billing)' },
    },
    states: [
      {
        ...{ column: 'Order Status', ofOrder: true, refunded: ['Refunded'] },
        leftOut: ['Cancelled', 'Failed', 'Pending payment', 'Draft', 'Trash'],
      },
      // Pieces that were refunded are taken off already: nothing is left of such a row.
      { column: 'Quantity (- Refund)', leftOut: ['0'] },
    ],
  },
  {
    name: 'magento',
    headers: ['increment_id', 'created_at', 'customer_email', 'qty_ordered'],
    columns: {
      ...{
        account: 'customer_email',
        order: 'increment_id',
        date: 'created_at',
        sku: 'sku',
        quantity: 'qty_ordered',
      },
      ...{
        price: 'price',
        listPrice: 'original_price',
        discount: 'discount_amount',
        currency: 'order_currency_code',
      },
    },
    states: [
      { column: 'status', leftOut: ['canceled', 'pending_payment', 'fraud'] },
      // A configurable item is exported twice: as itself, with its price, and as what was picked.
      { column: 'parent_item_id', leftOut: 'any text' },
    ],
    givenBack: 'qty_refunded',
  },
  {
    name: 'odoo',
    headers: ['Order Reference', 'Customer', 'Order Lines/Quantity', 'Order Lines/Unit Price'],
    columns: {
      ...{ account: 'Customer', order: 'Order Reference', date: 'Order Date', sku: 'Order Lines/Product' },
      ...{ quantity: 'Order Lines/Quantity', price: 'Order Lines/Unit Price', currency: 'Currency' },
      owner: 'Salesperson',
    },
    states: [{ column: 'Status', ofOrder: true, leftOut: ['Quotation', 'Quotation Sent', 'Cancelled'] }],
    carryDown: true,
  },
  {
    name: 'erpnext',
    headers: ['ID', 'Customer', 'Item Code (Items)', 'Quantity (Items)', 'Rate (Items)'],
    columns: {
      ...{
        account: 'Customer',
        order: 'ID',
        date: 'Date',
        sku: 'Item Code (Items)',
        quantity: 'Quantity (Items)',
      },
      ...{ price: 'Rate (Items)', listPrice: 'Price List Rate (Items)', currency: 'Currency' },
    },
    states: [
      { column: 'Status', ofOrder: true, leftOut: ['Draft', 'Cancelled'], returned: ['Return'] },
      { column: 'Is Return (Credit Note)', ofOrder: true, returned: ['1', 'Yes'] },
    ],
    carryDown: true,
  },
  {
    name: 'quickbooks',
    headers: ['Date', 'Transaction Type', 'Num', 'Qty', 'Sales Price'],
    columns: {
      ...{
        account: '',
        order: 'Num',
        date: 'Date',
        sku: 'Product/Service',
        quantity: 'Qty',
        price: 'Sales Price',
      },
    },
    states: [
      {
        column: 'Transaction Type',
        leftOut: ['Estimate', 'Payment', 'Sales Order'],
        returned: ['Credit Memo', 'Refund', 'Refund Receipt'],
      },
    ],
    carryDown: true,
    monthFirst: true,
  },
  {
    name: 'xero',
    headers: ['ContactName', 'InvoiceNumber', 'InvoiceDate', 'Quantity', 'UnitAmount'],
    columns: {
      ...{ account: 'ContactName', order: 'InvoiceNumber', date: 'InvoiceDate', sku: 'InventoryItemCode' },
      ...{ quantity: 'Quantity', price: 'UnitAmount', currency: 'Currency', country: 'POCountry' },
      discount: 'Discount',
    },
    states: [
      { column: 'Type', returned: ['Sales credit note'], leftOut: ['Bill', 'Bill credit note'] },
      { column: 'Status', leftOut: ['Draft', 'Submitted', 'Awaiting Approval', 'Voided', 'Deleted'] },
    ],
    percentDiscount: true,
  },
  {
    name: 'sap-va05',
    headers: ['Sold-to pt', 'Material', 'Order Quantity', 'Net price'],
    columns: {
      ...{ account: 'Sold-to pt', order: 'Sales Doc.', date: 'Doc. Date', sku: 'Material' },
      ...{ quantity: 'Order Quantity', price: 'Net price', currency: 'Curr.' },
    },
    states: [
      // Types of document: quotation and inquiry; returns and credit memo request, also by their German names.
      { column: 'SaTy', leftOut: ['QT', 'AG', 'IN', 'AF'], returned: ['RE', 'CR', 'G2'] },
      { column: 'Rj', leftOut: 'any text' },
    ],
  },
  {
    name: 'online-retail',
    headers: ['StockCode', 'InvoiceDate', 'Quantity', 'Country'],
    columns: { sku: 'StockCode', date: 'InvoiceDate', quantity: 'Quantity', country: 'Country' },
  },
]

/** The preset that was named, else the one whose headers the file has; null where none is. */
export function findPreset(header: readonly string[], named: string | undefined): Preset | null {
  const has = new Set(header.map(plainName))
  const recognised = presets.find(({ headers }) => headers.every((name) => has.has(plainName(name))))
  if (named === undefined || recognised?.name === named) return recognised ?? null
  const preset = presets.find(({ name }) => name === named)
  if (!preset)
    throw new FileError(
      say('file.unknown-export', {
        name: quoted(named),
        known: presets.map(({ name }) => name).join(', '),
      }),
    )
  const missing = preset.headers.filter((name) => !has.has(plainName(name)))
  if (missing.length > 0)
    throw new FileError(
      say('file.other-export', {
        ...{ name: named, missing: missing.join(', '), header: header.join(', ') },
      }),
    )
  return preset
}
