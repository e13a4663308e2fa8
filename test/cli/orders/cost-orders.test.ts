import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHoldfast } from '../run-holdfast.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-cost-'))
  await writeFile(join(directory, 'rates.json'), JSON.stringify({ currency: 'EUR', deliveryCost: '5.00' }))
  await writeFile(
    join(directory, 'orders.csv'),
    [
      'order,account,sku,qty,price,date,unit cost,currency',
      '1,Müller GmbH,A,10,12.50,2024-01-05,8.10,EUR',
      '2,Müller GmbH,A,20,12.50,2024-03-05,8.10,EUR',
      '3,Klein AG,B,1,3.00,2024-02-01,2.90,EUR',
      '4,North Ltd,C,100,4.00,2024-04-01,,EUR',
      '5,Tokyo KK,C,100,400,2024-04-01,,JPY',
    ].join('\n'),
  )
})
afterAll(async () => await rm(directory, { recursive: true }))
const cost = (...more: string[]) => runHoldfast(['cost', ...more], directory)

describe('holdfast cost', () => {
  test('reckons what each account contributes, leaves other currencies out, and says what it assumes', async () => {
    const { code, stdout } = await cost('--orders', 'orders.csv', '--rates', 'rates.json', '--json')
    expect(code).toBe(0)
    const report = JSON.parse(stdout)
    // An order of one line: 9 minutes at 0.80, 8 at 0.60 and the delivery are 17.00.
    expect(
      report.accounts.map((each: { accountId: string; netContribution: string }) => each.netContribution),
    ).toEqual(['103.00', '98.00', '-16.90'])
    expect(report).toMatchObject({
      ...{ currency: 'EUR', period: { from: '2024-01-05', to: '2024-04-01' } },
      ...{ netSales: '778.00', costToServe: '68.00', netContribution: '184.10', assumedMargin: 0.3 },
      leftOut: [{ currency: 'JPY' }],
      curve: {
        shares: [
          { percent: 1, accounts: 1 },
          { percent: 5, accounts: 1 },
          { percent: 20, accounts: 1 },
        ],
        peak: { accounts: 2, share: 201 / 184.1 },
        losing: { accounts: 1, amount: '-16.90' },
      },
    })
    expect(report.knownCostShare).toBeCloseTo(378 / 778)
  })

  test('says that there is nothing to reckon where no order is in the currency of the rates', async () => {
    await writeFile(join(directory, 'dollars.json'), JSON.stringify({ currency: 'USD' }))
    const { stdout } = await cost('--orders', 'orders.csv', '--rates', 'dollars.json')
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringContaining('The file has no order in USD, the currency of the rates'),
      'Left out: 4 accounts that trade in EUR and JPY; nothing is summed across currencies.',
    ])
  })

  test('tells the conclusion first, and takes another margin where one is stated', async () => {
    const { stdout } = await cost('--orders', 'orders.csv', '--rates', 'rates.json', '--margin', '0.5')
    expect(stdout.split('\n')[0]).toBe(
      '1 of 3 accounts costs more than it brings, EUR\u00a016.90 in all; all together bring EUR\u00a0264.10 from 2024-01-05 to 2024-04-01.',
    )
    expect(stdout).toContain('taken to have a gross margin of 50% (--margin)')
    expect(stdout).toMatch(/Müller GmbH +2 +375.00/)
  })

  test.each([
    [
      ['--orders', 'orders.csv', '--rates', 'none.json'],
      '--rates: none.json cannot be read: there is no such file or directory',
    ],
    [['--orders', 'orders.csv', '--rates', 'orders.csv'], '--rates: orders.csv is no JSON'],
    [['--orders', 'orders.csv', '--rates', 'rates.json', '--margin', '30'], '--margin'],
    [['--orders', 'none.csv', '--rates', 'rates.json'], 'none.csv cannot be read'],
  ])('refuses %j in words', async (args, why) => {
    const { code, stderr } = await cost(...args)
    expect(stderr).toContain(why)
    expect(stderr).not.toContain('ENOENT')
    expect(code).toBeGreaterThan(0)
  })
})
