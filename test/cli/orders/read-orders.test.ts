import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ReadOptions, readOrders } from '../../../cli/orders/read-orders.ts'
import { documentWords } from '../../../cli/output/reader-words.ts'
import { IntakeEvent } from '../../../domain/events/event.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-orders-'))
})
afterEach(async () => await rm(directory, { recursive: true }))

const HEADER = 'InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'

async function read(lines: string[], options: Partial<ReadOptions> = {}, name = 'orders.csv') {
  const path = join(directory, name)
  const text = lines.join('\n')
  await writeFile(path, name.endsWith('.gz') ? gzipSync(text) : text)
  return await readOrders(path, { columns: {}, timeZone: 'UTC', ...options })
}

const events = async (...given: Parameters<typeof read>) =>
  (await read(...given)).events.map(({ event }) => event)

describe('order files', () => {
  test('hold each order once where a late row shows that the first ones were misread', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `${at};A;1;2011-01-05;3;acme;France`)
    const read = await events([HEADER.replaceAll(',', ';'), ...rows, '5000;A;1;2011-01-05;3,50;acme;France'])
    expect(read).toHaveLength(5001)
    expect(read.at(-1)).toMatchObject({ id: 'o-999', lines: [{ unitPrice: '3' }] })
    expect(read.find(({ id }) => id === 'o-5000')).toMatchObject({ lines: [{ unitPrice: '3.50' }] })
  })

  test('become one event per order and account, wherever its rows stand', async () => {
    const read = await events([
      HEADER,
      '1,A,2,2011-01-05 10:01,1.50,acme,France',
      '2,A,1,2011-01-04 09:00,1.50,beta,France',
      '1,B,3,2011-01-05 10:00,2,acme,France',
    ])
    expect(read).toEqual([
      {
        id: 'o-1',
        type: 'order',
        accountId: 'acme',
        at: '2011-01-05T10:00:00.000Z',
        currency: 'EUR',
        lines: [
          { sku: 'A', quantity: 2, unitPrice: '1.50' },
          { sku: 'B', quantity: 3, unitPrice: '2' },
        ],
      },
      {
        id: 'o-2',
        type: 'order',
        accountId: 'beta',
        at: '2011-01-04T09:00:00.000Z',
        currency: 'EUR',
        lines: [{ sku: 'A', quantity: 1, unitPrice: '1.50' }],
      },
    ])
    for (const event of read) expect(IntakeEvent.safeParse(event).error).toBeUndefined()
  })

  test('turn credit notes and cancelled invoices into returns of positive quantities', async () => {
    const read = await events([
      HEADER,
      'C9,A,-2,2011-01-05,1.50,acme,France',
      '10,B,-1,2011-01-06,1,acme,France',
      '10,C,5,2011-01-06,1,acme,France',
    ])
    expect(read.map(({ id, type, lines }) => [id, type, lines[0]?.sku, lines[0]?.quantity])).toEqual([
      ['r-C9', 'return', 'A', 2],
      ['o-10', 'order', 'C', 5],
      ['r-10', 'return', 'B', 1],
    ])
    for (const event of read) expect(IntakeEvent.safeParse(event).error).toBeUndefined()
  })

  test('name the row and the column of every mistake and keep the rest', async () => {
    const file = await read([
      HEADER,
      '1,A,two,2011-01-05,1,acme,France',
      '2,A,2,someday,1,acme,France',
      '3,A,2,2011-01-05,-1,acme,France',
      '4,A,2,2011-01-05,1,,France',
      '5,A,2,2011-01-05,1',
      '6,,2,2011-01-05,1,acme,France',
      '7,A,2,2011-01-05,1,acme,France',
    ])
    expect(file.problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 'Quantity'],
      [3, 'InvoiceDate'],
      [6, 'Country'],
      [7, 'StockCode'],
    ])
    expect(file.problems.map(({ reason }) => documentWords.tell(reason))[0]).toContain('"two"')
    expect(file.rowsWithoutAccount).toBe(1)
    // A price below nothing is money given back.
    expect(file.events.map(({ event, line }) => [event.id, line]).sort()).toEqual([
      ['o-7', 8],
      ['r-3', 4],
    ])
  })

  test('are read gzipped, with semicolons, decimal commas, quotes and a byte-order mark', async () => {
    const lines = [
      '\uFEFFKunde;Datum;Artikelnummer;Menge;Preis;Currency',
      '"Müller & Söhne";24.12.2011;"A;1";3;12,50;chf',
    ]
    const [event] = await events(lines, {}, 'orders.csv.gz')
    expect(event).toMatchObject({ currency: 'CHF', lines: [{ sku: 'A;1', quantity: 3, unitPrice: '12.50' }] })
    expect(event?.accountId).toMatch(/^Muller-Sohne-[0-9a-f]{10}$/)
  })

  test('give the currency of the country that most rows name, unless a flag gives one', async () => {
    const rows = [
      HEADER,
      '1,A,1,2011-01-05,1,a,Germany',
      '2,A,1,2011-01-05,1,b,United Kingdom',
      '3,A,1,2011-01-05,1,c,United Kingdom',
    ]
    expect((await read(rows)).currency.code).toBe('GBP')
    expect((await read(rows, { currency: 'USD' })).currency.code).toBe('USD')
  })

  test('are cut to the days asked for, both included', async () => {
    const rows = [HEADER, ...[3, 4, 5, 6].map((day) => `${day},A,1,2011-01-0${day} 23:00,1,a,France`)]
    const file = await read(rows, { from: '2011-01-04', until: '2011-01-05' })
    expect(file.events.map(({ event }) => event.id)).toEqual(['o-4', 'o-5'])
    expect(file.rowsOutsideDays).toBe(2)
  })

  test('split an order of more than a thousand lines, so that intake takes it', async () => {
    const read = await events([
      HEADER,
      ...Array.from({ length: 1001 }, (_, at) => `1,S${at},1,2011-01-05,1,a,France`),
    ])
    expect(read.map(({ id, lines }) => [id, lines.length])).toEqual([
      ['o-1', 1000],
      ['o-1:2', 1],
    ])
  })

  test('that are empty are refused', async () => {
    await expect(read([''])).rejects.toThrow('is empty')
  })
})
