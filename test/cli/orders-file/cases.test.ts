import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Big from 'big.js'
import { describe, expect, test } from 'vitest'
import { type ReadOptions, readOrders } from '../../../cli/orders/read-orders.ts'
import { readOrderDays } from '../../../cli/orders-file/read-order-days.ts'
import { histogramOf } from '../../../cli/orders-file/sums/histogram-of.ts'
import { documentWords } from '../../../cli/output/reader-words.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import { backTest } from '../../../domain/learning/back-test.ts'
import { Settings } from '../../../domain/settings.ts'
import { fitPurchaseModel } from '../../../domain/statistics/purchase/fit-purchase-model.ts'

const folder = fileURLToPath(new URL('../../../../shared/cases/files/', import.meta.url))
const read = async (name: string, options: Partial<ReadOptions> = {}) =>
  await readOrders(`${folder}${name}`, { columns: {}, timeZone: 'UTC', ...options })
type Read = Awaited<ReturnType<typeof read>>

const kinds = ({ events }: Read) => events.map(({ event }) => event.type)
const accounts = ({ events, names }: Read) =>
  [...new Set(events.map(({ event: { accountId } }) => names.get(accountId) ?? accountId))].sort()
const days = ({ events }: Read) => events.map(({ event }) => event.at.slice(0, 10)).sort()
const lines = ({ events }: Read) =>
  events.flatMap(({ event }) => event.lines.map(({ quantity, unitPrice }) => [quantity, Number(unitPrice)]))
const worth = ({ events }: Read, order: string) =>
  events
    .filter(({ event }) => event.id === `o-${order}`)
    .flatMap(({ event }) => event.lines)
    .reduce((sum, { quantity, unitPrice }) => sum.plus(Big(unitPrice).times(quantity)), Big(0))
    .toFixed(2)
const { tell } = documentWords
const lefts = ({ problems }: Read) => problems.map(({ line, reason }) => `${line}: ${tell(reason)}`)
const rOf = async (name: string, dateFormat?: string) => {
  const file = await readOrderDays(`${folder}${name}`, { columns: {}, until: '2024-12-31', dateFormat })
  const { parameters } = fitPurchaseModel(histogramOf(file.accounts), dayNumber('2024-12-31'), { k: 1 })
  return { r: parameters.r, problems: file.problems }
}

/** What each line of the README of the cases says to be right, by the name of its file. */
const right: Readonly<Record<string, () => Promise<void>>> = {
  '01-shopify.csv': async () => {
    const columns = {
      ...{ account: 'Email', sku: 'Lineitem sku', quantity: 'Lineitem quantity' },
      ...{ price: 'Lineitem price', order: 'Name' },
    }
    for (const named of [columns, {}]) {
      const file = await read('01-shopify.csv', { columns: named })
      // One of the two was refunded.
      expect([kinds(file), lefts(file)]).toEqual([['order', 'order', 'return'], []])
    }
    expect((await readOrderDays(`${folder}01-shopify.csv`, { columns: {} })).problems).toEqual([])
  },
  '41-db-timestamps.csv': async () => {
    const file = await read('41-db-timestamps.csv')
    expect([file.events.length, lefts(file)]).toEqual([7, []])
  },
  '02-odoo.csv': async () => {
    const columns = {
      ...{ sku: 'Order Lines/Product', quantity: 'Order Lines/Quantity' },
      ...{ price: 'Order Lines/Unit Price', order: 'Order Reference' },
    }
    const file = await read('02-odoo.csv', { columns })
    expect([file.events.length, lines(file).length, worth(file, 'S00012')]).toEqual([2, 4, '91.00'])
  },
  '03-c-numbers.csv': async () => {
    expect(kinds(await read('03-c-numbers.csv'))).toEqual(['order', 'order', 'order', 'order'])
    const { accounts: counted } = await readOrderDays(`${folder}03-c-numbers.csv`, { columns: {} })
    expect(counted.map(({ days: of }) => of.length)).toEqual([3, 1])
  },
  '04-us-dates.csv': async () => {
    await expect(read('04-us-dates.csv')).rejects.toThrow(/line 4.*--date-format "MM\/dd\/yyyy"/)
    expect(days(await read('04-us-dates.csv', { dateFormat: 'MM/dd/yyyy' }))).toContain('2024-03-01')
  },
  '05-eu-thousands.csv': async () => {
    expect(lines(await read('05-eu-thousands.csv'))).toEqual(
      expect.arrayContaining([
        [1, 12.5],
        [1, 1234.5],
        [2, 1234],
        [1000, 0.05],
      ]),
    )
  },
  '06-cp1252.csv': async () => {
    const file = await read('06-cp1252.csv', {
      columns: { sku: 'Artikel', price: 'Preis', order: 'Rechnung' },
    })
    expect(accounts(file)).toEqual(['Mäller GmbH', 'Möller GmbH', 'Müller GmbH'])
  },
  '07-gb18030.csv': async () => expect(accounts(await read('07-gb18030.csv'))).toHaveLength(12),
  '08-utf16be.csv': async () => {
    const file = await read('08-utf16be.csv')
    expect(lefts(file)).toEqual([])
    expect(file.events.length).toBeGreaterThan(0)
  },
  '09-unclosed-quote.csv': async () =>
    await expect(read('09-unclosed-quote.csv')).rejects.toThrow(
      /quote opened on line 4 .*swallows \d+ lines/,
    ),
  '10-sep.csv': async () => expect((await read('10-sep.csv')).told.map(tell)[0]).toContain('columns by ";"'),
  '11-quickbooks.csv': async () => {
    const file = await read('11-quickbooks.csv')
    expect(file.told.map(tell)[0]).toContain('an export of quickbooks')
    expect(file.events.length).toBeGreaterThan(0)
  },
  '28.xlsx': async () => {
    const file = await read('28.xlsx').catch((error: Error) => error.message)
    if (typeof file === 'string') expect(file).toMatch(/Excel file \(\.xlsx\).*CSV/)
    else expect(file.told.map(tell)[0]).toContain('an Excel sheet')
  },
  '12-sap.txt': async () => {
    const columns = {
      ...{ account: 'Sold-to pt', date: 'Doc. Date', price: 'Net price', order: 'Sales Doc.' },
    }
    const file = await read('12-sap.txt', { columns })
    expect([kinds(file), lines(file).map(([quantity]) => quantity)]).toEqual([
      ['order', 'return'],
      [10, 2],
    ])
  },
  '14-date-only-zone.csv': async () => {
    const zone = { timeZone: 'Asia/Shanghai', from: '2024-03-05', until: '2024-03-31' }
    const file = await read('14-date-only-zone.csv', zone)
    expect(days(file)).toEqual(['2024-03-05', '2024-03-06'])
  },
  '30-shanghai.csv': async () => {
    const { accounts: counted } = await readOrderDays(`${folder}30-shanghai.csv`, {
      columns: {},
      timeZone: 'Asia/Shanghai',
    })
    const [account] = counted.filter(({ days: of }) => of.length === 20)
    expect(account?.days.every((day, n, all) => n === 0 || day - (all[n - 1] ?? 0) === 7)).toBe(true)
  },
  '16-currency.csv': async () => {
    const file = await read('16-currency.csv')
    expect(lefts(file).join()).toMatch(/order 1601 has rows in USD and in JPY/)
    expect(file.events.map(({ event }) => event.id)).not.toContain('o-1601')
  },
  '17-refunds.csv': async () => {
    const file = await read('17-refunds.csv')
    expect(kinds(file)).toEqual(expect.arrayContaining(['order', 'return']))
    expect(lefts(file).join()).not.toMatch(/12\.0000|33\.333/)
    // Two signs, no pieces, a discount below nothing and one above the worth of its row.
    expect(file.problems.map(({ line }) => line)).toEqual([5, 7, 8, 9])
  },
  '18-yy.csv': async () =>
    expect(days(await read('18-yy.csv', { dateFormat: 'dd/MM/yy' }))).toEqual(
      expect.arrayContaining(['2024-03-05']),
    ),
  'f9-yy.csv': async () => expect((await rOf('f9-yy.csv', 'dd/MM/yy')).r).toBeCloseTo(8.23, 2),
  '20-excel-ids.csv': async () => {
    const file = await read('20-excel-ids.csv')
    expect(accounts(file).join(' ')).not.toMatch(/E\+|#N\/A|NULL|nan/)
    expect(lefts(file).filter((reason) => /is no customer but/.test(reason)).length).toBeGreaterThanOrEqual(4)
    const counted = await readOrderDays(`${folder}20-excel-ids.csv`, { columns: {} })
    expect(counted.accounts.map(({ accountId }) => accountId)).toEqual(accounts(file))
  },
  '23-header-quirks.csv': async () => {
    const columns = { account: 'customer', date: 'Order Date' }
    const file = await read('23-header-quirks.csv', { columns })
    expect(accounts(file)).toEqual(expect.arrayContaining(['c23-child-a', 'c23-child-b']))
    expect(accounts(file)).not.toContain('parent-1')
  },
  '26-header-quote.csv': async () =>
    await expect(read('26-header-quote.csv')).rejects.toThrow(/the header on line 1 is no CSV/),
  '29-gz-noext.csv': async () => {
    const file = await read('29-gz-noext.csv')
    expect([file.events.length > 0, lefts(file)]).toEqual([true, []])
  },
  '31-names-as-ids.csv': async () =>
    expect(accounts(await read('31-names-as-ids.csv'))).toEqual(
      expect.arrayContaining(['北京五金有限公司', 'Müller & Söhne KG']),
    ),
  '37-symbols.csv': async () => {
    await expect(read('37-symbols.csv')).rejects.toThrow(
      /"\$12\.50" \(line 2\) has a decimal point, "12,50 €" \(line 3\) a decimal comma; --decimal/,
    )
  },
  'f8-null-1900.csv': async () => {
    const [base, spoiled] = [await rOf('f8-base.csv'), await rOf('f8-null-1900.csv')]
    expect(base.r).toBeCloseTo(8.23, 2)
    expect(spoiled.r).toBe(base.r)
    expect(spoiled.problems).toHaveLength(3)
    for (const { reason } of spoiled.problems) expect(tell(reason)).toContain('must not lie before 1970')
  },
  'f6-regular-30d.csv': async () => {
    const file = await readOrderDays(`${folder}f6-regular-30d.csv`, { columns: {} })
    const tested = backTest(file.accounts, dayNumber('2023-07-01'), 30, Settings.parse({}))
    expect(tested.alike).toMatchObject({ cases: 300, outcome: 0 })
    expect(tested.trainedAt).toEqual([])
    expect(tested.scorecards.holdfast.ece).toBeLessThan(0.01)
  },
}

/** Where the right value of a line is shown whose file is only the way to it: a test and its title. */
const elsewhere: Readonly<Record<string, readonly [file: string, title: string]>> = {
  '19-remap.csv': ['test/cli/import-orders.test.ts', 'says what it replaces of the same file'],
  '32-jpy-column.csv': [
    'test/domain/costing/other-currencies.test.ts',
    'is told of in the currency of its orders, whatever its profile says',
  ],
  '33-jpy-flag.csv': ['test/domain/costing/other-currencies.test.ts', 'EUR 120.00 are JPY 19,200'],
  '35-kwd-flag.csv': ['test/domain/costing/other-currencies.test.ts', 'EUR 120.00 are KWD 39.600'],
  '42-same-fact-other-spelling.json': [
    'test/functions/api/intake.test.ts',
    'knows the same fact again in another spelling',
  ],
  '43-two-contents-one-batch.json': [
    'test/functions/api/intake.test.ts',
    'lets the first of two contents under one id in one batch win',
  ],
}
/** Stands beside another in one line of the README. */
const beside = ['f8-base.csv']

describe.skipIf(!existsSync(folder))('a line of the README of the cases', () => {
  test.each(Object.entries(right))('has its right value: %s', async (_, shows) => await shows())

  test.each(Object.entries(elsewhere))('has its right value in another test: %s', (_, [file, title]) => {
    expect(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')).toContain(title)
  })

  test('is never without a test', () => {
    const readme = readFileSync(`${folder}README.md`, 'utf8')
    const named = new Set(readme.match(/\b(?:\d\d|f\d)[\w-]*\.(?:csv|txt|xlsx|json)/g))
    const shown = [...Object.keys(right), ...Object.keys(elsewhere), ...beside]
    expect([...named].sort()).toEqual(shown.sort())
  })
})
