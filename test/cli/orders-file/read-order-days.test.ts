import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type OrderDaysOptions, readOrderDays } from '../../../cli/orders-file/read-order-days.ts'
import { documentWords } from '../../../cli/output/reader-words.ts'
import { UsageError } from '../../../cli/usage-error.ts'
import { dayNumber } from '../../../domain/history/day.ts'

const { tell } = documentWords
let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-orders-'))
})
afterEach(async () => {
  await rm(directory, { recursive: true })
})

const read = async (content: string | Buffer, options: Partial<OrderDaysOptions> = {}) => {
  const file = join(directory, 'orders')
  await writeFile(file, content)
  return await readOrderDays(file, { columns: {}, ...options })
}
const days = (...all: string[]) => all.map(dayNumber)

describe('a file of orders', () => {
  test('by blanks, without a header and with columns by position, is read', async () => {
    const { accounts, rows } = await read(
      ' 00004 0001 19970101  2   29.33\r\n 00004 0001 19970118  2   29.73\r\n',
      {
        columns: { account: '2', date: '3', amount: '5' },
        dateFormat: 'yyyyMMdd',
      },
    )
    expect(rows).toBe(2)
    expect(accounts).toEqual([
      { accountId: '0001', days: days('1997-01-01', '1997-01-18'), amounts: [29.33, 29.73] },
    ])
  })

  test('by blanks with a header is read by the usual names, also when zipped', async () => {
    const text = ' customer_id  date number_of_cds  dollar_value\n 00001 19970101  1   11.77\n'
    for (const content of [text, gzipSync(text)]) {
      const { accounts } = await read(content)
      expect(accounts).toEqual([{ accountId: '00001', days: days('1997-01-01'), amounts: [0] }])
    }
  })

  test.each([',', ';', '\t', '|'])('with %j between columns is read, quotes and all', async (mark) => {
    const rows = [
      ['Customer', 'When', 'Note'],
      ['A', '2011-02-03 10:00:00', `"one${mark} two"`],
      ['A', '2011-02-03 17:30:00', 'three'],
    ]
    const { accounts } = await read(rows.map((row) => row.join(mark)).join('\n'), {
      columns: { date: 'when' },
    })
    expect(accounts).toEqual([{ accountId: 'A', days: days('2011-02-03'), amounts: [0] }])
  })

  test('counts several rows of one account on one day as one order-day and adds their amounts', async () => {
    const { accounts } = await read('a,2020-01-02,3\nb,2020-01-02,4\na,2020-01-02,5\na,2020-01-01,1\n', {
      columns: { account: '1', date: '2', amount: '3' },
    })
    expect(accounts).toEqual([
      { accountId: 'a', days: days('2020-01-01', '2020-01-02'), amounts: [1, 8] },
      { accountId: 'b', days: days('2020-01-02'), amounts: [4] },
    ])
  })

  test('leaves out later rows, rows without an account, and counts them', async () => {
    const found = await read('account,date\na,2020-01-01\n,2020-01-01\na,2020-03-01\n', {
      until: '2020-02-29',
    })
    expect(found).toMatchObject({ rows: 3, rowsWithoutAccount: 1, rowsAfterUntil: 1, problems: [] })
    expect(found.accounts).toHaveLength(1)
  })

  test('takes negative amounts for credit notes, and then amounts of 0 for adjustments', async () => {
    const columns = { account: '1', date: '2', amount: '3' }
    const free = await read('a,2020-01-01,0\na,2020-01-05,2\n', { columns })
    expect(free.zeroRows).toEqual({ rows: 1, areOrders: true })
    expect(free.accounts[0]?.days).toHaveLength(2)
    const credited = await read('a,2020-01-01,0\na,2020-01-05,2\na,2020-01-06,-2\n', { columns })
    expect(credited).toMatchObject({ creditRows: 1, zeroRows: { rows: 1, areOrders: false } })
    expect(credited.accounts[0]?.days).toEqual(days('2020-01-05'))
  })

  test('tells the days of credit notes, each once, by negative amounts or by the numbers of cancelled invoices', async () => {
    const rows =
      'a,2020-01-01,5,101\na,2020-02-03,-2,102\na,2020-02-03,-1,102\na,2020-01-09,4,C103\nb,2020-01-04,1,104\n'
    const columns = { account: '1', date: '2', amount: '3' }
    const byAmount = await read(rows, { columns })
    expect(byAmount.accounts.map(({ complaintDays }) => complaintDays)).toEqual([days('2020-02-03'), []])
    expect(byAmount.accounts[0]?.days).toEqual(days('2020-01-01', '2020-01-09'))
    const byBoth = await read(rows, { columns: { ...columns, order: '4' } })
    expect(byBoth.accounts[0]).toMatchObject({
      days: days('2020-01-01'),
      complaintDays: days('2020-01-09', '2020-02-03'),
    })
    expect(byBoth.creditRows).toBe(3)
  })

  test('takes a C for a part of the number where numbers do not begin with a digit', async () => {
    const { accounts, creditRows } = await read('a,2020-01-01,C1\na,2020-01-02,C2\na,2020-01-03,3\n', {
      columns: { account: '1', date: '2', order: '3' },
    })
    expect(creditRows).toBe(0)
    expect(accounts[0]?.days).toHaveLength(3)
    expect(accounts[0]).not.toHaveProperty('complaintDays')
  })

  test('counts rows paid below their list price where one is told, and says nothing of discounts elsewhere', async () => {
    const rows = 'who,date,price,list\na,2020-01-01,9,10\na,2020-01-01,5,5\na,2020-01-02,5,\n'
    const { accounts } = await read(rows, { columns: { account: 'who', listPrice: 'list' } })
    expect(accounts[0]?.discounts).toEqual([
      { known: 2, discounted: 1 },
      { known: 0, discounted: 0 },
    ])
    const plain = await read(rows, { columns: { account: 'who' } })
    expect(plain.accounts[0]).not.toHaveProperty('discounts')
  })

  test('names the line, the column and the reason of every row that it cannot read, and reads the others', async () => {
    const { accounts, problems } = await read(
      'account,date,total\na,2020-01-01,5\na,soon,5\n\na,2020-01-03,much\na\nb,2020-01-04,1\n',
      { columns: { amount: 'total' } },
    )
    expect(accounts.map(({ accountId }) => accountId)).toEqual(['a', 'b'])
    expect(problems.map(({ reason, ...at }) => ({ ...at, reason: tell(reason) }))).toEqual([
      { line: 3, column: 'date', reason: expect.stringContaining('"soon" is no date') },
      { line: 5, column: 'total', reason: expect.stringContaining('"much" is not a number') },
      { line: 6, column: 'date', reason: 'the row has only 1 columns' },
    ])
  })

  test('with days that stand for none names them and keeps the order-days that it has without them', async () => {
    const rows = 'account,date\na,2023-07-20\nb,2023-07-12\na,2022-11-30\n'
    const base = await read(rows, { until: '2024-12-31' })
    const found = await read(`${rows}b,1900-01-01\na,1900-01-01\nc,1899-12-30\n`, { until: '2024-12-31' })
    expect(found.accounts).toEqual(base.accounts)
    expect(found.problems.map(({ line, column }) => [line, column])).toEqual(
      [5, 6, 7].map((at) => [at, 'date']),
    )
    expect(found.problems.map(({ reason }) => tell(reason))[0]).toContain(
      '1900-01-01 must not lie before 1970',
    )
  })

  test('with years of two digits has the same order-days as with years of four', async () => {
    const short = await read('account,date\na,20/07/23\na,12/07/23\nb,30/11/99\n', { dateFormat: 'dd/MM/yy' })
    const long = await read('account,date\na,2023-07-20\na,2023-07-12\nb,1999-11-30\n')
    expect(short.accounts).toEqual(long.accounts)
    expect(short.problems).toEqual([])
  })

  test('that was cut short while zipped is refused by name', async () => {
    const whole = gzipSync(`account,date\n${'a,2020-01-01\n'.repeat(500)}`)
    await expect(read(whole.subarray(0, -12))).rejects.toThrow(/orders cannot be unzipped/)
  })

  test.each([
    [
      { account: 'client', date: '2' },
      'a,2020-01-01',
      /--account-column: "client" cannot be found.*no header line/,
    ],
    [{ account: '9', date: '2' }, 'a,2020-01-01', /there is no column 9, the first line has 2/],
    [{ account: 'client' }, 'who,date\na,2020-01-01', /has no column "client", only who, date/],
    [{}, 'who,date\na,2020-01-01', /no column found for account \(--account-column\)/],
    [{ account: '1', date: '2', listPrice: '3' }, 'a,2020-01-01,5', /--price-column\): cannot be guessed/],
    [
      { account: 'who', listPrice: 'list' },
      'who,date\na,2020-01-01',
      /--list-price-column: the file has no column "list"/,
    ],
    [{}, '', /is empty/],
  ])('with columns %j that it does not have is refused by name', async (columns, content, message) => {
    const reading = read(content, { columns })
    await expect(reading).rejects.toThrow(UsageError)
    await expect(reading).rejects.toThrow(message)
  })
})
