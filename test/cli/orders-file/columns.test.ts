import { describe, expect, test } from 'vitest'
import { findColumns as find } from '../../../cli/orders-file/columns/columns.ts'
import { importFields, lineFields } from '../../../cli/orders-file/columns/fields.ts'

const findColumns = (header: string[], named: object) =>
  find(header, named, { required: lineFields, guessed: importFields }, { hasHeader: true })
const found = (header: string[], named = {}) =>
  Object.fromEntries(Object.entries(findColumns(header, named)).map(([field, { name }]) => [field, name]))

describe('order file columns', () => {
  test('are recognised in the Online Retail file without a flag', () => {
    expect(
      found('InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'.split(',')),
    ).toEqual({
      order: 'InvoiceNo',
      sku: 'StockCode',
      quantity: 'Quantity',
      date: 'InvoiceDate',
      price: 'UnitPrice',
      account: 'CustomerID',
      country: 'Country',
    })
  })

  test('are recognised under the names that shops and ERP systems use', () => {
    expect(
      found([
        'Customer No.',
        'Order-Date',
        'item_no',
        'Qty',
        'Net Price',
        'Order Number',
        'Customer Name',
        'List Price',
      ]),
    ).toEqual({
      account: 'Customer No.',
      date: 'Order-Date',
      sku: 'item_no',
      quantity: 'Qty',
      price: 'Net Price',
      order: 'Order Number',
      name: 'Customer Name',
      listPrice: 'List Price',
    })
  })

  test('follow a flag against every guess, and a named column is not guessed for something else', () => {
    const header = ['account', 'date', 'sku', 'qty', 'price', 'payer']
    expect(found(header, { account: 'payer' })).toMatchObject({ account: 'payer' })
    expect(found(header, { name: 'account', account: 'payer' })).toMatchObject({
      account: 'payer',
      name: 'account',
    })
  })

  test('that are missing are named together with their flags', () => {
    expect(() => findColumns(['date', 'sku', 'qty'], {})).toThrow(
      /account \(--account-column\), price \(--price-column\)/,
    )
  })

  test('that are named but not in the file are refused with what the file has', () => {
    expect(() => findColumns(['a', 'b'], { listPrice: 'rrp' })).toThrow(
      '--list-price-column: the file has no column "rrp", only a, b',
    )
  })
})
