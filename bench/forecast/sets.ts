import { fileURLToPath } from 'node:url'
import type { columnsOf } from '../../cli/orders-file/columns/column-options.ts'

/** A public set of orders, its columns where they are not guessed, and the days forecast from with the days forecast. */
export type PublicSet = {
  name: string
  file: string
  columns: ReturnType<typeof columnsOf>
  dateFormat?: 'yyyyMMdd'
  days: readonly (readonly [day: string, horizonDays: number])[]
}

const data = (name: string) => fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url))

/** The sets of orders in ../shared/data. Hillstrom's has no orders: one row a customer. */
export const sets: readonly PublicSet[] = [
  {
    name: 'a shop, two years',
    file: data('online-retail-2y/or2y.csv.gz'),
    columns: {},
    days: [
      ['2010-12-09', 90],
      ['2011-03-10', 90],
      ['2011-06-10', 90],
      ['2011-09-10', 90],
    ],
  },
  {
    name: 'the same, one year',
    file: data('online-retail/online_retail_invoices.csv.gz'),
    columns: { account: 'CustomerID', date: 'ts', amount: 'amount' },
    days: [
      ['2011-06-10', 90],
      ['2011-09-10', 90],
    ],
  },
  {
    name: 'CDNOW',
    file: data('cdnow/CDNOW_master.txt.gz'),
    columns: { account: 'customer_id', date: 'date', amount: 'dollar_value' },
    dateFormat: 'yyyyMMdd',
    days: [
      ['1997-12-30', 91],
      ['1998-03-31', 91],
    ],
  },
]
