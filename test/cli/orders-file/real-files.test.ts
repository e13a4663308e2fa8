import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ReadOptions, readOrders } from '../../../cli/orders/read-orders.ts'
import { readOrderDays } from '../../../cli/orders-file/read-order-days.ts'
import { documentWords } from '../../../cli/output/reader-words.ts'
import { UsageError } from '../../../cli/usage-error.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-real-'))
})
afterEach(async () => await rm(directory, { recursive: true }))

const { tell } = documentWords
const written = async (content: string | Buffer) => {
  const path = join(directory, 'orders')
  await writeFile(path, content)
  return path
}
const read = async (content: string | Buffer, options: Partial<ReadOptions> = {}) =>
  await readOrders(await written(content), { columns: {}, timeZone: 'UTC', ...options })
const lines = (...all: string[]) => `${all.join('\n')}\n`
const HEADER = 'customer,order no,date,sku,qty,price'
const rows = (...all: string[]) => lines(HEADER, ...all)
/** Latin letters as Windows writes them in Western Europe: one byte each. */
const windows = (text: string) => Buffer.from(text, 'latin1')

type File = Awaited<ReturnType<typeof read>>
const worth = ({ events }: File, id: string): number =>
  events
    .filter(({ event }) => event.id === id)
    .flatMap(({ event }) => event.lines)
    .reduce((cents, { quantity, unitPrice }) => cents + Math.round(quantity * Number(unitPrice) * 100), 0)

describe('a file as companies really have them', () => {
  test('of Shopify is recognised by its header, offsets and all', async () => {
    const file = await read(
      lines(
        'Name,Email,Currency,Shipping,Created at,Lineitem quantity,Lineitem price,Lineitem sku,Billing Company',
        '#21,b@n.example,USD,12.00,2024-03-05 10:15:20 -0500,2,45.00,H-1,North',
        '#21,b@n.example,,,2024-03-05 10:15:20 -0500,4,25.00,S-9,',
        '#22,b@n.example,USD,0.00,2024-04-02 09:00:00 -0400,1,30.00,H-3,North',
      ),
    )
    expect(file.problems).toEqual([])
    expect(file.events).toHaveLength(2)
    expect(file.events[0]?.event).toMatchObject({
      at: '2024-03-05T15:15:20.000Z',
      currency: 'USD',
      freight: '12.00',
    })
    expect(file.told.map(tell)[0]).toContain('an export of shopify')
    expect([...file.names.values()]).toEqual(['North'])
  })

  test('of Odoo carries its blank parent cells down', async () => {
    const file = await read(
      lines(
        '"Order Reference","Customer","Order Date","Order Lines/Product","Order Lines/Quantity","Order Lines/Unit Price"',
        '"S12","Acme","2024-05-06 08:00:00","P1","10","4.5"',
        '"","","","P2","3","12.0"',
        '"","","","P3","500","0.02"',
        '"S13","Bolt","2024-05-07 09:30:00","P1","20","4.4"',
      ),
    )
    expect(file.problems).toEqual([])
    expect([file.events.length, worth(file, 'o-S12'), worth(file, 'o-S13')]).toEqual([2, 9100, 8800])
  })

  test('of QuickBooks passes its title and total lines over and takes the customer from the group', async () => {
    const file = await read(
      lines(
        ...['My Company', 'Sales by Customer Detail', 'January - March 2024', ''],
        ',Date,Transaction Type,Num,Product/Service,Qty,Sales Price,Amount,Balance',
        'North,,,,,,,,',
        ',03/05/2024,Invoice,1001,Hinge,2,45.00,90.00,90.00',
        ',03/28/2024,Invoice,1002,Hinge,1,45.00,45.00,135.00',
        'Total for North,,,,,,,$135.00,',
        'TOTAL,,,,,,,$135.00,',
      ),
    )
    expect(file.problems).toEqual([])
    expect(file.events.map(({ event }) => [event.accountId, event.at.slice(0, 10)])).toEqual([
      ['North', '2024-03-05'],
      ['North', '2024-03-28'],
    ])
  })

  test('of SAP is read with decimal commas, trailing minus and ruled lines', async () => {
    const file = await read(
      lines(
        '|Sold-to pt|Sales Doc.|Doc. Date |Material|Order Quantity|Net price|',
        '|----------|----------|----------|--------|--------------|---------|',
        '|0000100012|4500000001|05.03.2024|M-100   |        10,000|  1.234,50|',
        '|0000100012|4500000002|06.03.2024|M-100   |         2,000-|  1.234,50|',
      ),
    )
    expect(file.events.map(({ event }) => [event.type, event.lines[0]])).toEqual([
      ['order', { sku: 'M-100', quantity: 10, unitPrice: '1234.50' }],
      ['return', { sku: 'M-100', quantity: 2, unitPrice: '1234.50' }],
    ])
  })

  test('takes a C before every order number for a part of it, the same in every command', async () => {
    const content = rows('a,C10001,2024-03-01,A1,5,10.00', 'a,C10002,2024-04-01,A1,5,10.00')
    expect((await read(content)).events.map(({ event }) => event.type)).toEqual(['order', 'order'])
    const { accounts } = await readOrderDays(await written(content), { columns: { order: 'order no' } })
    expect(accounts[0]?.days).toHaveLength(2)
  })

  test.each([
    [
      'cp1252',
      windows(rows('Müller,1,2024-03-01,A,1,5', 'Möller,2,2024-03-02,A,1,5', 'Mäller,3,2024-03-03,A,1,5')),
      3,
      {},
    ],
    [
      'utf-16be',
      Buffer.from(`\uFEFF${rows('a,1,2024-03-01,A,1,5', 'b,2,2024-03-02,A,1,5')}`, 'utf16le').swap16(),
      2,
      {},
    ],
    [
      'utf-16le',
      Buffer.from(`\uFEFF${rows('a,1,2024-03-01,A,1,5', 'b,2,2024-03-02,A,1,5')}`, 'utf16le'),
      2,
      {},
    ],
    ['gzip without its ending', gzipSync(rows('a,1,2024-03-01,A,1,5')), 1, {}],
    [
      'composed and decomposed letters',
      Buffer.from(rows('Mu\u0308ller,1,2024-03-01,A,1,5', 'M\u00fcller,2,2024-03-02,A,1,5')),
      1,
      {},
    ],
    [
      '17850.0 beside 17850',
      Buffer.from(rows('17850.0,1,2024-03-01,A,1,5', '17850,2,2024-03-02,A,1,5')),
      1,
      {},
    ],
    ["Excel's sep=; line", Buffer.from('sep=;\ncustomer;date;sku;qty;price\na;2024-03-01;A;1;5\n'), 1, {}],
  ])('in %s keeps every customer apart and whole', async (_, content, accounts, options) => {
    const file = await read(content, options)
    expect(file.problems).toEqual([])
    expect(new Set(file.events.map(({ event }) => event.accountId)).size).toBe(accounts)
    expect([...file.names.values()].join()).not.toContain('\uFFFD')
  })

  test('keeps the names that are no ids', async () => {
    const file = await read(
      rows('北京五金有限公司,1,2024-03-01,A,1,5', 'Müller & Söhne KG,2,2024-03-02,A,1,5'),
    )
    expect([...file.names.values()].sort()).toEqual(['Müller & Söhne KG', '北京五金有限公司'])
  })

  test.each([
    [
      'a month-first date',
      rows('a,1,02/01/2024,A,1,5', 'a,2,03/28/2024,A,1,5'),
      /line 3.*--date-format "MM\/dd\/yyyy"/,
    ],
    [
      'both orders of day and month',
      rows('a,1,28/01/2024,A,1,5', 'a,2,03/28/2024,A,1,5'),
      /line 2.*line 3.*--date-format/,
    ],
    ['dates that prove nothing', rows('a,1,02/01/2024,A,1,5'), /can be read two ways.*--date-format/],
    [
      'two decimal marks',
      rows('a,1,2024-01-01,A,1,$12.50', 'a,2,2024-01-02,A,1,"12,50 €"'),
      /line 2.*line 3.*--decimal/,
    ],
    [
      'a number read two ways',
      rows('a,1,2024-01-01,A,1,"1,234"'),
      /"1,234" \(line 2\) can be read two ways.*--decimal/,
    ],
    [
      'an unclosed quote',
      rows('a,1,2024-01-01,A,1,5', 'a,2,2024-01-02,"A,1,5', 'a,3,2024-01-03,A,1,5'),
      /quote opened on line 3/,
    ],
    [
      'a quote closed rows later',
      rows('a,1,2024-01-01,"A,1,5', 'a,2,2024-01-02,A,1,5', 'a,3,2024-01-03,A,1,5"'),
      /quote opened on line 2/,
    ],
    [
      'a broken header',
      lines('customer,date,sku,qty,pri"ce', 'a,2024-03-01,A,1,5'),
      /header on line 1 is no CSV/,
    ],
    [
      'a header twice',
      lines('customer,date,sku,qty,price,price', 'a,2024-03-01,A,1,5,6'),
      /"price" 2 times.*5 or 6/,
    ],
    [
      'blank parents',
      rows('a,1,2024-01-01,A,1,5', ',,,B,1,5'),
      /line 3 leaves customer and date blank.*--carry-down/,
    ],
    ['a spoiled Excel file', Buffer.from('PK\u0003\u0004xlsxbinary', 'latin1'), /Excel file \(\.xlsx\).*CSV/],
  ])(
    'with %s is stopped by the line that proves it and the flag that settles it',
    async (_, content, message) => {
      const reading = read(content)
      await expect(reading).rejects.toThrow(UsageError)
      await expect(reading).rejects.toThrow(message)
    },
  )

  test('takes 1.234 for a thousand where its other numbers have decimal commas', async () => {
    const file = await read(
      lines(
        'Kunde;Datum;Artikelnummer;Menge;Einzelpreis',
        'a;01.03.2024;M;1;12,50',
        'a;01.05.2024;M;2;1.234',
        'a;01.06.2024;M;1.000;0,05',
      ),
    )
    expect(file.events.map(({ event: { lines } }) => [lines[0]?.quantity, lines[0]?.unitPrice])).toEqual([
      [1, '12.50'],
      [2, '1234'],
      [1000, '0.05'],
    ])
  })

  test('names spoiled ids and placeholder dates instead of making customers and orders of them', async () => {
    const ids = ['1.23E+11', '#N/A', 'NULL', 'nan']
    const file = await read(
      rows(
        ...ids.map((id, at) => `${id},${at},2024-03-01,A,1,5`),
        'a,9,1900-01-01,A,1,5',
        'a,10,2024-03-01,A,1,5',
      ),
    )
    expect(file.problems.map(({ line, column }) => [line, column])).toEqual([
      ...ids.map((_id, at) => [at + 2, 'customer']),
      [6, 'date'],
    ])
    expect(file.problems.map(({ reason }) => tell(reason)).at(-1)).toContain('must not lie before 1970')
  })

  test('keeps date-only rows on their day in every zone, and cuts by that day', async () => {
    const file = await read(rows('a,1,2024-03-05,A,1,5', 'a,2,2024-03-06,A,1,5', 'a,3,2024-04-01,A,1,5'), {
      timeZone: 'Asia/Shanghai',
      from: '2024-03-05',
      until: '2024-03-31',
    })
    expect(file.events.map(({ event }) => event.at.slice(0, 10))).toEqual(['2024-03-05', '2024-03-06'])
  })

  test('never sums two currencies in one order, and knows what people call currencies', async () => {
    const file = await read(
      lines(
        `${HEADER},currency`,
        'a,1,2024-03-01,A,1,100,USD',
        'a,1,2024-03-01,B,1,100,JPY',
        'b,2,2024-03-01,A,1,0.005,KWD',
        'b,3,2024-03-01,A,1,5,RMB',
        'b,4,2024-03-01,A,1,5,BTC',
      ),
    )
    expect(file.events.map(({ event }) => [event.id, event.currency])).toEqual([
      ['o-2', 'KWD'],
      ['o-3', 'CNY'],
    ])
    expect(file.problems.map(({ reason }) => tell(reason))).toEqual([
      '"BTC" is not a currency of ISO 4217',
      'the order 1 has rows in USD and in JPY: it was left out whole',
    ])
  })

  test('takes a negative price for a credit, and float noise for what it was', async () => {
    const file = await read(
      rows(
        'a,1,2024-03-09,A,2,-10.00',
        'a,2,2024-05-05,A,3,12.000000000000002',
        'a,3,2024-05-06,A,3,33.3333333',
      ),
    )
    expect(file.events.map(({ event }) => [event.type, event.lines[0]?.unitPrice])).toEqual([
      ['return', '10.00'],
      ['order', '12'],
      ['order', '33.333333'],
    ])
  })

  test('takes the column of exactly the name that was given', async () => {
    const content = lines('Customer,customer,Order Date,SKU,Qty,Price', 'parent,child,2024-03-01,A,1,5')
    const file = await read(content, { columns: { account: 'customer' } })
    expect(file.events[0]?.event.accountId).toBe('child')
  })

  test('tells how it is read in five lines', async () => {
    const { told } = await read(rows('a,1,2024-03-01,A,1,5.50'))
    expect(told).toHaveLength(5)
    expect(told.map(tell).join('\n')).toMatch(
      /utf-8[\s\S]*price=price[\s\S]*decimal point[\s\S]*year first[\s\S]*order no/,
    )
  })
})
