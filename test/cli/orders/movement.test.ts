import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHoldfast } from '../run-holdfast.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-movement-'))
  const rows = [
    'account,date,amount',
    ...['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'].map(
      (month) => `Stays,${month}-01,100`,
    ),
    'Shrinks,2024-02-10,600',
    'Shrinks,2024-05-10,150',
    'Goes,2024-03-01,100',
    'Comes,2024-06-20,80',
  ]
  await writeFile(join(directory, 'orders.csv'), rows.join('\n'))
})
afterAll(async () => await rm(directory, { recursive: true }))
const movement = (...more: string[]) =>
  runHoldfast(['movement', '--orders', 'orders.csv', '--until', '2024-06-30', ...more], directory)

describe('holdfast movement', () => {
  test('tells how much stayed before it tells the months', async () => {
    const { code, stdout } = await movement()
    expect(code).toBe(0)
    expect(stdout.split('\n')[0]).toBe(
      'Of 3 accounts 67% stayed. Of every 100 of sales that they brought in the 3 months before, 45 stayed, and with what the others buy more it is 45.',
    )
    expect(stdout).toMatch(
      /2024-06 +1,000 \(3\) +\+80 \(1\) +0 \(0\) +0 \(0\) +−450 \(1\) +−100 \(1\) +530 \(3\)/,
    )
    expect(stdout).toContain('The season is in it')
    expect(stdout).toMatch(/One point less churn a year is worth \d+ of sales: 20% of accounts stay a year/)
  })

  test('prints all of it as one document', async () => {
    const { stdout } = await movement('--json')
    expect(JSON.parse(stdout)).toMatchObject({
      windowMonths: 3,
      months: [
        { month: '2024-06', before: { accounts: 3, amount: 1000 }, now: { accounts: 3, amount: 530 } },
      ],
      retention: [{ tier: 'all', accounts: 3, gross: 0.45, net: 0.45 }, {}, {}, {}, {}],
    })
  })

  test('asks about a last order that lies in the future, instead of telling of months without any', async () => {
    await writeFile(
      join(directory, 'slip.csv'),
      ['account,date,amount', 'Stays,2024-01-01,100', 'Stays,2093-06-01,100'].join('\n'),
    )
    const { code, stderr } = await runHoldfast(['movement', '--orders', 'slip.csv'], directory)
    expect(code).toBe(1)
    expect(stderr).toContain('ends on 2093-06-01, which lies in the future')
  })

  test('says what is missing where two quarters are not known', async () => {
    const { code, stderr } = await runHoldfast(
      ['movement', '--orders', 'orders.csv', '--until', '2024-05-31'],
      directory,
    )
    expect(code).toBe(1)
    expect(stderr).toContain('two quarters of whole months are needed')
  })
})
