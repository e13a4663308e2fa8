import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOrders } from '../../../cli/orders/read-orders.ts'
import { readOrderDays } from '../../../cli/orders-file/read-order-days.ts'
import { documentWords, readerWords } from '../../../cli/output/reader-words.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-usual-'))
})
afterAll(async () => await rm(directory, { recursive: true }))

const options = { columns: {}, timeZone: 'UTC' }
async function read(...lines: string[]) {
  const file = join(directory, 'orders.csv')
  await writeFile(file, `${lines.join('\n')}\n`)
  const { events, rowsNoOrder, told, mapping } = await readOrders(file, options)
  const { accounts } = await readOrderDays(file, options)
  const facts = events.flatMap(({ event }) =>
    event.lines.map((line) => {
      const discount = 'discount' in line && line.discount ? `-${line.discount}` : ''
      return `${event.type} ${event.id.slice(2)} ${line.quantity}x${line.unitPrice}${discount}`
    }),
  )
  return { facts: facts.sort(), rowsNoOrder, told, mapping, days: accounts.map(({ days }) => days.length) }
}

describe('a file of no known program', () => {
  test.each([
    ['English', 'customer,document type,order no,date,sku,qty,price', ['Invoice', 'Credit Note', 'Quote']],
    ['German', 'Kunde,Belegart,Belegnummer,Datum,Artikel,Menge,Preis', ['Rechnung', 'Gutschrift', 'Angebot']],
    ['Chinese', '客户,单据类型,单号,日期,物料,数量,单价', ['销售出库', '销售退货', '报价单']],
  ])(
    'has returns and quotations where a column of %s documents says so',
    async (_, header, [sold, back, quoted]) => {
      const { facts, rowsNoOrder, days } = await read(
        header,
        `a,${sold},1,2024-03-05,A,10,5.00`,
        `a,${back},2,2024-03-12,A,2,5.00`,
        `a,${back},3,2024-03-13,A,-1,5.00`,
        `a,${quoted},4,2024-03-14,A,7,5.00`,
      )
      expect(facts).toEqual(['order 1 10x5.00', 'return 2 2x5.00', 'return 3 1x5.00'])
      expect(rowsNoOrder).toBe(1)
      expect(days).toEqual([1])
    },
  )

  test.each([
    ['English', 'customer,order no,date,sku,qty,price,status', ['shipped', 'Cancelled', 'refunded']],
    [
      'German',
      'Kunde,Belegnummer,Datum,Artikel,Menge,Preis,Bestellstatus',
      ['versendet', 'Storniert', 'erstattet'],
    ],
    ['Chinese', '客户,单号,日期,物料,数量,单价,订单状态', ['已完成', '已取消', '已退款']],
  ])(
    'has no order that its column of an %s status calls cancelled',
    async (_, header, [sent, cancelled, refunded]) => {
      const { facts, rowsNoOrder } = await read(
        header,
        `a,1,2024-03-05,A,10,5.00,${sent}`,
        `a,2,2024-03-06,A,10,5.00,${cancelled}`,
        // A status that stands on the first row of an order is meant for all of them.
        'a,2,2024-03-06,B,1,5.00,',
        `a,3,2024-03-07,A,4,5.00,${refunded}`,
      )
      expect(facts).toEqual(['order 1 10x5.00', 'order 3 4x5.00', 'return 3 4x5.00'])
      expect(rowsNoOrder).toBe(2)
    },
  )

  test('is told to be read so, and read otherwise it would be another import', async () => {
    const { told, mapping } = await read(
      'customer,order no,date,sku,qty,price,status',
      'a,1,2024-03-05,A,10,5.00,shipped',
    )
    expect(told.map(documentWords.tell).at(-1)).toMatch(
      /; left out: status that says cancelled, draft or quotation; order and return: status that says refunded or returned$/,
    )
    expect(told.map(readerWords({ locale: 'zh-CN' }).tell).at(-1)).toMatch(/status.*为已取消、草稿或报价/)
    expect(mapping).toMatchObject({ export: 'of no known program', states: 'status' })
  })

  test.each(['discount %', 'Discount (%)', 'Rabatt in %', 'discount_pct'])(
    'has discounts in per cent under the header %s',
    async (header) => {
      const { facts, told, mapping } = await read(
        `customer,order no,date,sku,qty,price,${header}`,
        'a,1,2024-03-05,A,3,50.00,10',
      )
      expect(facts).toEqual(['order 1 3x50.00-15'])
      expect(told.map(documentWords.tell).at(-1)).toContain(`; ${header} in per cent`)
      expect(mapping).toMatchObject({ discounts: 'per cent' })
    },
  )

  test('has discounts as amounts under a header that speaks of none', async () => {
    const { facts } = await read(
      'customer,order no,date,sku,qty,price,discount %,discount',
      'a,1,2024-03-05,A,3,50.00,10,15.00',
    )
    expect(facts).toEqual(['order 1 3x50.00-15.00'])
  })

  test('is stopped where two columns differ by capitals only, as nobody knows which is meant', async () => {
    await expect(
      read('customer,Customer,order no,date,sku,qty,price', 'a,PARENT,1,2024-03-05,A,3,50.00'),
    ).rejects.toThrow(/--account-column: the header names "customer" 2 times; give a position: 1 or 2/)
  })

  test.each([
    'Kunden-Nr.;Beleg-Nr.;Belegdatum;Artikel-Nr.;Menge;Einzelpreis (netto)',
    'Auftraggeber;Verkaufsbeleg;Belegdatum;Material;Auftragsmenge;Nettopreis',
    'Kundennummer;Auftragsnummer;Erstelldatum;Artikelnummer;Stückzahl;VK Netto',
    '客户简称;单据号;单据日期;存货编码;数量;无税单价',
    '客户;单据编号;日期;物料编码;销售数量;含税单价',
  ])('is read without a flag under the headers %s', async (header) => {
    expect((await read(header, 'a;1;05.03.2024;A;3;50,00', 'a;2;25.03.2024;A;3;50,00')).facts).toEqual([
      'order 1 3x50.00',
      'order 2 3x50.00',
    ])
  })
})
