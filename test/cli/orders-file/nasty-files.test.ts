import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOrders } from '../../../cli/orders/read-orders.ts'
import { textOfCell } from '../../../cli/orders-file/cutting/read-sheet.ts'
import { readOrderDays } from '../../../cli/orders-file/read-order-days.ts'
import { documentWords } from '../../../cli/output/reader-words.ts'
import { UsageError } from '../../../cli/usage-error.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-nasty-'))
})
afterAll(async () => await rm(directory, { recursive: true }))

const HEADER = 'customer,order no,date,sku,qty,price'
const lines = (...all: string[]) => `${all.join('\n')}\n`
const rows = (...all: string[]) => lines(HEADER, ...all)
const dated = (date: string) => rows(`a,1,${date},A,1,5`, 'a,2,2024-05-05,A,1,5')
const priced = (price: string) => rows(`a,1,2024-05-05,A,1,${price}`)
const latin = (text: string) => Buffer.from(text, 'latin1')
const options = { columns: {}, timeZone: 'UTC' }

async function written(content: string | Buffer): Promise<string> {
  const file = join(directory, 'file')
  await writeFile(file, content)
  return file
}
/** `account day quantityxprice` of every line, the account as the file calls it. */
async function read(content: string | Buffer): Promise<{ lines: string[]; left: string[] }> {
  const { events, names, problems } = await readOrders(await written(content), options)
  const told = events.flatMap(({ event }) =>
    event.lines.map(({ quantity, unitPrice }) => {
      const called = names.get(event.accountId) ?? event.accountId
      return `${called} ${event.at.slice(0, 10)} ${event.type === 'return' ? '-' : ''}${quantity}x${Number(unitPrice)}`
    }),
  )
  return { lines: told, left: problems.map(({ line, reason }) => `${line}: ${documentWords.tell(reason)}`) }
}

describe('a file that a stranger brings', () => {
  test.each([
    [
      'French headers, blanks before thousands',
      lines(
        'Client;N° commande;Date commande;Référence;Quantité;Prix unitaire',
        'X;1;25/03/2024;A;2;1 234,50',
      ),
    ],
    [
      'French headers in bytes of Windows',
      latin(lines('Client;Date;Référence;Quantité;Prix unitaire', 'X;25/03/2024;A;2;1234,50')),
    ],
    ['Spanish headers', lines('Cliente;Fecha;Artículo;Cantidad;Precio', 'X;25/03/2024;A;2;1.234,50')],
    ['Italian headers', lines('Cliente;Data ordine;Articolo;Quantità;Prezzo', 'X;25/03/2024;A;2;1.234,50')],
    ['Dutch headers, dashes', lines('Klant;Datum;Artikel;Aantal;Prijs', 'X;25-03-2024;A;2;1234,50')],
    ['Polish headers', lines('Klient;Data;Towar;Ilość;Cena', 'X;25.03.2024;A;2;1234,50')],
    ['Japanese headers', lines('顧客コード,受注日,商品コード,数量,単価', 'X,2024/03/25,A,2,1234.50')],
    [
      'headers in traditional characters',
      lines('客戶編號,訂單日期,商品編號,數量,單價', 'X,2024/03/25,A,2,1234.50'),
    ],
    ['a Chinese day', lines('客户名称,下单日期,货号,数量,单价', 'X,2024年3月25日,A,2,1234.50')],
    [
      'full-width digits and commas',
      lines('客户名称，下单日期，货号，数量，单价', 'X，2024-03-25，A，２，１２３４．５０'),
    ],
    ['a typographic apostrophe', rows('X,1,2024-03-25,A,2,1’234.50')],
    ['lakhs', rows('X,1,2024-03-25,A,2,"0,01,234.50"')],
    ['the sign of the yuan behind', rows('X,1,2024-03-25,A,2,1234.50元')],
    ['a weekday before the day', rows('X,1,"Mon, 25 Mar 2024 10:15:20 +0000",A,2,1234.50')],
    ['an American day in words', rows('X,1,"March 25, 2024",A,2,1234.50')],
    ['a German month', rows('X,1,25. März 2024,A,2,1234.50')],
    ['a French month', rows('X,1,25 mars 2024,A,2,1234.50')],
    ['a short Spanish month', rows('X,1,25-mar-2024,A,2,1234.50')],
    ['two digits of a year', rows('X,1,25.03.24,A,2,1234.50')],
    ['a day and a moment without marks', rows('X,1,20240325T101520Z,A,2,1234.50')],
    ['texts that a spreadsheet is told to leave as they are', rows('="X",1,2024-03-25,A,2,"=""1234.50"""')],
    ['blanks around quotes', rows('"X" , "1", "2024-03-25",A, "2" ,"1234.50"')],
    ['line ends of two kinds', `${HEADER}\r\nX,1,2024-03-25,A,2,1234.50\n`],
    [
      'a title over line ends of old',
      ['Orders of March', HEADER, 'X,1,2024-03-25,A,2,1234.50', ''].join('\r'),
    ],
    [
      'a quoted word about its delimiter',
      lines('"sep=;"', HEADER.replaceAll(',', ';'), 'X;1;2024-03-25;A;2;1234,50'),
    ],
    [
      'a name of two lines in its header',
      lines('"customer', 'no",order no,date,sku,qty,price', 'X,1,2024-03-25,A,2,1234.50'),
    ],
    ['two bytes a character and no mark', Buffer.from(rows('X,1,2024-03-25,A,2,1234.50'), 'utf16le')],
    [
      'two bytes a character and headers that begin with none of zero',
      Buffer.from(lines('[客户名称],下单日期,货号,数量,单价', 'X,2024-03-25,A,2,1234.50'), 'utf16le'),
    ],
    ['line ends of old', [HEADER, 'X,1,2024-03-25,A,2,1234.50', ''].join('\r')],
    ['empty cells behind', lines(`${HEADER},,`, 'X,1,2024-03-25,A,2,1234.50,,')],
    ['a first column without a name', lines(`,${HEADER}`, '0,X,1,2024-03-25,A,2,1234.50')],
    ['a remark before the header', lines('# by our shop', HEADER, 'X,1,2024-03-25,A,2,1234.50')],
    ['a note over two lines', lines(`${HEADER},note`, 'X,1,2024-03-25,A,2,1234.50,"call\nhim, please"')],
    ['marks that nobody sees', rows('X\u200b,1,2024-03-25,A,2,1234.50')],
  ])('with %s is read', async (_, content) => {
    expect(await read(content)).toEqual({ lines: ['X 2024-03-25 2x1234.5'], left: [] })
    const { accounts } = await readOrderDays(await written(content), options)
    expect(accounts.map(({ accountId, amounts }) => [accountId, amounts])).toEqual([['X', [2469]]])
  })

  test('has an id that a path can name for an account that is called .. there', async () => {
    const { events, names } = await readOrders(await written(rows('..,1,2024-03-25,A,1,5')), options)
    const [id = ''] = events.map(({ event }) => event.accountId)
    expect(new URL(`/v1/accounts/${id}`, 'https://a.example').pathname).toBe(`/v1/accounts/${id}`)
    expect(names.get(id)).toBe('..')
  })

  test('has one account of a name with blanks of two kinds', async () => {
    const content = rows('A\u00a0GmbH,1,2024-03-25,A,1,5', 'A  GmbH,2,2024-03-26,A,1,5')
    const { events } = await readOrders(await written(content), options)
    expect(new Set(events.map(({ event }) => event.accountId)).size).toBe(1)
  })

  test('is read in bytes of Windows that its western names share with few others', async () => {
    const names = ['Þórður Ýr', 'Société Créée', 'Nº 1 Ça & ½', 'Ångström 10°C', 'Müller®', 'Cam\u00edões']
    const { lines: told } = await read(
      latin(rows(...names.map((name, n) => `${name},${n},2024-03-25,A,2,5`))),
    )
    expect(told).toEqual(expect.arrayContaining(names.map((name) => `${name} 2024-03-25 2x5`)))
  })

  test.each([
    ['a moment of 0', dated('1970-01-01'), /1970-01-01 seems to stand for no date/],
    ['a day that never comes', dated('9999-12-31'), /9999-12-31 seems to stand for no date/],
    ['the first day of a spreadsheet', dated('1900-01-01'), /must not lie before 1970/],
    ['the day 0', dated('0000-00-00'), /is no date/],
    ['the 30th of February', dated('2024-02-30'), /is no date/],
    ['the day number of a spreadsheet', dated('45356'), /number of a day in a spreadsheet/],
    ['seconds', dated('1709629200'), /seconds since 1970: --date-format t/],
    ['milliseconds', dated('1709629200000'), /milliseconds since 1970: --date-format T/],
    ['a name of lost letters', rows('M\uFFFDller,1,2024-05-05,A,1,5'), /lost letters/],
    ['a name with a NUL', rows('a\0,1,2024-05-05,A,1,5'), /lost letters/],
    ['a spoiled order number', rows('a,4.5E+09,2024-05-05,A,1,5'), /no number of an order/],
    ['an error for an order number', rows('a,#REF!,2024-05-05,A,1,5'), /no number of an order/],
    ['pieces with their unit', rows('a,1,2024-05-05,A,2 Stk,5'), /"2 Stk" is not a number/],
    ['an error for a price', priced('#N/A'), /"#N\/A" is not a number/],
    ['a dash for a price', priced('-'), /"-" is not a number/],
    ['more money than there is', priced('1234567890123.5'), /is not an amount of money/],
    [
      'a name with a comma',
      rows('S, J & Co,1,2024-05-05,A,1,5', 'a,2,2024-05-05,A,1,5', 'b,3,2024-05-05,A,1,5'),
      /the row has 7 columns, the header 6/,
    ],
    [
      'a dash for a customer',
      rows('-,1,2024-05-05,A,1,5', 'b,2,2024-05-05,A,1,5'),
      /"-" is no customer but what/,
    ],
    [
      'what a database writes for nothing',
      rows('\\N,1,2024-05-05,A,1,5', 'b,2,2024-05-05,A,1,5'),
      /is no customer but what/,
    ],
    [
      'an empty cell of a pivot',
      rows('(blank),1,2024-05-05,A,1,5', 'b,2,2024-05-05,A,1,5'),
      /is no customer but what/,
    ],
    [
      'a quote for inches',
      rows('a,1,2024-05-05,12" PLATE,1,5', 'b,2,2024-05-05,A,1,5'),
      /no CSV: a quote stands within a cell that does not begin with one/,
    ],
    ['a sum below', rows('a,1,2024-05-05,A,1,5', 'Total,,,,1,5'), /is no date/],
    ['its header again', rows('a,1,2024-05-05,A,1,5', HEADER), /"date" is no date/],
  ])('names the row with %s, and takes the others', async (_, content, reason) => {
    const { left } = await read(content)
    expect(left).toEqual([expect.stringMatching(reason)])
  })

  test.each([
    [
      'years that may stand first',
      rows('a,1,24-03-05,A,1,5'),
      /may begin with the year or with the day; --date-format/,
    ],
    [
      'the day between year and month',
      rows('a,1,2024-05-03,A,1,5', 'a,2,2024-25-03,A,1,5'),
      /"2024-25-03" \(line 3\) has the day before the month.*--date-format yyyy-dd-MM/,
    ],
    [
      'lines that repeat nothing but their number',
      rows('a,1,2024-05-05,A,1,5', ',1,,B,1,7'),
      /line 3 leaves customer and date blank.*--carry-down/,
    ],
    [
      'two encodings',
      Buffer.concat([Buffer.from(rows('Müller,1,2024-05-05,A,1,5')), latin('Möller,2,2024-05-06,A,1,5\n')]),
      /two encodings: "Müller.*--encoding/,
    ],
    [
      'decimal commas between commas',
      rows('a,1,2024-05-05,A,1,12,50', 'b,2,2024-05-06,A,1,13,50'),
      /line 2 has more cells than its header has names \(6\)/,
    ],
    [
      'row names without a header',
      lines(HEADER, '"1",a,1,2024-05-05,A,1,5', '"2",b,2,2024-05-06,A,1,5'),
      /line 2 has more cells/,
    ],
    ['a header only', `${HEADER}\n`, /has a header and no rows/],
    ['quotes that a backslash guards', rows('"Bob \\"B\\" Ltd",1,2024-05-05,A,1,5'), /line 2 is no CSV/],
    [
      'a second encoding far below',
      Buffer.concat([
        Buffer.from(lines(HEADER, ...Array.from({ length: 4000 }, (_, n) => `Müller,${n},2024-05-05,A,1,5`))),
        latin('Möller,5000,2024-05-06,A,1,5\n'),
      ]),
      /two encodings: "Müller.*"Möller/,
    ],
    [
      'bytes of an old Mac',
      latin(lines('Kunde;Datum;Artikel;Menge;Preis', 'Schr\u009ader;25.03.2024;A;2;5,00')),
      /is not UTF-8: name its encoding by --encoding, such as windows-1252, macintosh/,
    ],
    [
      'Hebrew bytes',
      Buffer.from([...latin(`${HEADER}\n`), 0xf7, 0xe9, 0xf4, 0xe4, ...latin(',1,2024-03-05,A,2,5\n')]),
      /is not UTF-8: name its encoding/,
    ],
    [
      'bytes of DOS',
      latin(lines('Kunde;Datum;Artikel;Menge;Preis', 'J\u0094rg;25.03.2024;A;2;5,00')),
      /is not UTF-8: name its encoding/,
    ],
    [
      'four bytes a character',
      Buffer.concat([latin('\u00ff\u00fe\0\0'), Buffer.from('c\0\0\0')]),
      /is UTF-32/,
    ],
    ['another packing', latin('(\u00b5/\u00fd and so on'), /packed in a way that is not read/],
    ['gzip within gzip', gzipSync(gzipSync('a')), /packed in a way that is not read/],
    [
      'a title that has commas',
      lines('Orders of Smith, Jones and Miller', HEADER, 'a,1,2024-05-05,A,1,5'),
      /no column found.*--skip-lines says how many lines stand before it/s,
    ],
    ['JSON', '[{"customer":"a"}]\n', /is JSON, no table of orders/],
    ['a web page', '<html><table></table></html>\n', /is HTML or XML/],
    ['a sheet in XML', '<?xml version="1.0"?><Workbook/>\n', /is HTML or XML/],
    ['a PDF', '%PDF-1.7\n', /is a PDF, no table/],
    ['an old Excel file', latin('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1'), /old kind \(\.xls\)/],
    ['a Parquet file', latin('PAR1\u0015\u0004'), /is a Parquet file/],
    [
      'headers that nobody knows in bytes that were guessed',
      latin(lines('Käufer;Tag;Teil;Zahl;Wert', 'X;25.03.2024;A;2;5,00')),
      /a guess: --encoding names another, such as shift_jis/,
    ],
    [
      'Japanese bytes, of which the header says nothing',
      Buffer.from([
        ...[0x8c, 0xda, 0x8b, 0x71],
        ...latin(',date,sku,qty,price\n'),
        ...[0x93, 0x8c, 0x8b, 0x9e],
        ...latin(',2024-03-05,A,2,5\n'),
      ]),
      /is not UTF-8: name its encoding by --encoding, such as .*shift_jis/,
    ],
  ])('with %s is stopped by name', async (_, content, message) => {
    const reading = read(content)
    await expect(reading).rejects.toThrow(UsageError)
    await expect(reading).rejects.toThrow(message)
  })
})

test('a number of a sheet proves its mark, and stays the text that it is where it has none', () => {
  expect([2.125, -1.234, 1.5, 12_345, 1234.5678, '1.234', null].map(textOfCell)).toEqual([
    ...['2.1250', '-1.2340', '1.5', '12345', '1234.5678', '1.234', ''],
  ])
})

test('order 1.0 of a spreadsheet is order 1, and digits behind an apostrophe are an account', async () => {
  const { lines } = await read(rows("'0012,1,2024-05-05,A,1,5", "'0012,1.0,2024-05-05,B,1,5"))
  expect(lines).toEqual(['0012 2024-05-05 1x5', '0012 2024-05-05 1x5'])
  const { events } = await readOrders(
    await written(rows('a,1,2024-05-05,A,1,5', 'a,1.0,2024-05-05,B,1,5')),
    options,
  )
  expect(events).toHaveLength(1)
})

test('discounts in per cent are taken off to the smallest coin of the currency', async () => {
  const content = lines(
    `${HEADER},discount %,currency`,
    'a,1,2024-03-05,A,3,1.115,10,KWD',
    'a,2,2024-03-05,A,3,1.15,10,EUR',
  )
  const { events } = await readOrders(await written(content), { ...options, decimal: '.' })
  const discounts = events.flatMap(({ event }) =>
    event.lines.map((line) => 'discount' in line && line.discount),
  )
  expect(discounts).toEqual(['0.335', '0.35'])
})

test('what begins a group without a day or a number heads or sums it, and is no row without a date', async () => {
  const content = lines(HEADER, 'a,1,2024-05-05,A,1,5', ',,,B,2,5', 'Total for a,,,,3,15')
  const { events, problems } = await readOrders(await written(content), { ...options, carryDown: true })
  expect(problems).toEqual([])
  expect(events.flatMap(({ event }) => event.lines.map(({ quantity }) => quantity))).toEqual([1, 2])
})
