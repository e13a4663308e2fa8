import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOrders } from '../../../cli/orders/read-orders.ts'
import { readOrderDays } from '../../../cli/orders-file/read-order-days.ts'
import { currencyBeside } from '../../../cli/orders-file/values/named-currencies.ts'

let file: string
let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-currencies-'))
  file = join(directory, 'orders.csv')
})
afterAll(async () => await rm(directory, { recursive: true }))

const options = { columns: {}, timeZone: 'UTC' }
async function written(...prices: string[]) {
  const rows = prices.map((price, n) => `a,${n + 1},2024-03-0${n + 1},A,2,"${price}"`)
  await writeFile(file, `${['customer,order no,date,sku,qty,price', ...rows].join('\n')}\n`)
}
const currencyOf = async (...prices: string[]) => {
  await written(...prices)
  const { events, currency } = await readOrders(file, options)
  return [currency.code, ...new Set(events.map(({ event }) => event.currency))]
}

describe('the currency that stands beside prices', () => {
  test.each([
    ['USD 5.50', 'USD'],
    ['(USD 5.50)', 'USD'],
    ['-5.50 CHF', 'CHF'],
    ['5,50 €', 'EUR'],
    ['£5', 'GBP'],
    ['5元', 'CNY'],
    ['US$ 5', 'USD'],
    ['$5', '$'],
    ['￥5', '¥'],
    ['5 Stk', null],
    ['5.50 CR', null],
    ['5.50', null],
  ])('is read of %s as %s', (text, code) => {
    expect(currencyBeside(text)).toBe(code)
  })

  test('is that of the orders', async () => {
    expect(await currencyOf('USD 5.50', '6.50')).toEqual(['USD', 'USD'])
    expect(await currencyOf('£5.50', '£6.50')).toEqual(['GBP', 'GBP'])
    expect(await currencyOf('5.50')).toEqual(['EUR', 'EUR'])
  })

  test('is asked for where several share its sign', async () => {
    await written('$5.50')
    await expect(readOrders(file, options)).rejects.toThrow(
      /column price: "\$5\.50" \(line 2\) is of a currency that shares its sign.*--currency says which/,
    )
    expect((await readOrders(file, { ...options, currency: 'CAD' })).currency.code).toBe('CAD')
    // What learns when somebody orders does not ask for what.
    expect((await readOrderDays(file, options)).accounts).toHaveLength(1)
  })

  test('may be only one, as nothing is summed across currencies', async () => {
    await written('USD 5.50', '6.50', 'CHF 6.50')
    const two = /"USD 5\.50" \(line 2\) and "CHF 6\.50" \(line 4\) are of two currencies.*--currency-column/
    await expect(readOrders(file, options)).rejects.toThrow(two)
    await expect(readOrderDays(file, options)).rejects.toThrow(two)
  })

  test('is not overruled', async () => {
    await written('USD 5.50')
    await expect(readOrders(file, { ...options, currency: 'EUR' })).rejects.toThrow(
      /"USD 5\.50" \(line 2\) is of another currency than --currency EUR/,
    )
  })
})
