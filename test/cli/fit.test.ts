import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { simulatedHistogram } from '../../bench/fit/simulated-histogram.ts'
import { createRandom } from '../../cli/sample/random.ts'
import { dayFromNumber } from '../../domain/history/day.ts'
import { spanOf } from '../../domain/statistics/purchase/order-histogram.ts'
import { hasSharedData, sharedData, withoutData } from '../domain/statistics/purchase/reference-vectors.ts'
import { runHoldfast } from './run-holdfast.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-fit-'))
})
afterEach(async () => {
  await rm(directory, { recursive: true })
})
const holdfastFit = async (...args: string[]) => await runHoldfast(['fit', ...args], directory)
const shared = (path: string) => fileURLToPath(new URL(path, sharedData))

/** Rows of simulated accounts with a repeat order spread evenly: the last day of each is what matters. */
function orderLines(): string[] {
  const { share } = createRandom(11, 'orders')
  const { cells } = simulatedHistogram({ r: 0.8, alpha: 30, a: 0.9, b: 2 }, 600, 100, 400, () => 1 - share())
  let account = 0
  return [...cells].flatMap(([key, count]) =>
    Array.from({ length: count }, () => {
      const { x, firstDay, lastDay } = spanOf(key)
      account += 1
      return Array.from({ length: x + 1 }, (_, i) => {
        const day = x === 0 ? firstDay : firstDay + Math.round(((lastDay - firstDay) * i) / x)
        return `${account},${dayFromNumber(18_000 + day)},9.50`
      })
    }).flat(),
  )
}

describe('holdfast fit', () => {
  test('prints the whole fit as one JSON document', async () => {
    await writeFile(join(directory, 'orders.csv'), ['account,date,total', ...orderLines()].join('\n'))
    const { code, stdout, stderr } = await holdfastFit(
      '--orders',
      'orders.csv',
      '--until',
      '2020-05-18',
      '--json',
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      model: 'mbg',
      k: 1,
      unit: 'weeks',
      accounts: 600,
      params: {
        r: expect.any(Number),
        alpha: expect.any(Number),
        a: expect.any(Number),
        b: expect.any(Number),
      },
      standardErrors: {
        r: expect.any(Number),
        alpha: expect.any(Number),
        a: expect.any(Number),
        b: expect.any(Number),
      },
      logLikelihood: expect.any(Number),
      conditionNumber: expect.any(Number),
      diagnosis: [],
    })
  })

  test('tells a person the parameters, what they mean and what was left out', async () => {
    const lines = [...orderLines(), 'x,2030-01-01,1', ',2019-05-01,1', 'y,2019-05-01,-3']
    await writeFile(join(directory, 'orders.csv'), lines.join('\n'))
    const columns = ['--account-column', '1', '--date-column', '2', '--amount-column', '3']
    const { code, stdout } = await holdfastFit(
      '--orders',
      'orders.csv',
      ...columns,
      '--until',
      '2020-05-18',
      '--model',
      'mbg-cnbd',
    )
    expect(code).toBe(0)
    for (const part of [
      /mbg-cnbd, k = \d, 600 accounts, times in weeks/,
      /alpha +\d/,
      /k chosen by likelihood: k = 1: -\d/,
      /^1 row left out: after the last day$/m,
      /^1 row left out: without an account$/m,
      /^1 row left out: credit notes, by a negative amount or the number of a cancelled invoice$/m,
    ]) {
      expect(stdout).toMatch(part)
    }
  })

  test('names rows that it cannot read, fits the others, and ends with 1', async () => {
    await writeFile(
      join(directory, 'orders.csv'),
      ['account,date,amount', ...orderLines(), '7,never,1'].join('\n'),
    )
    const { code, stdout, stderr } = await holdfastFit(
      '--orders',
      'orders.csv',
      '--until',
      '2020-05-18',
      '--json',
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(/^orders\.csv: line \d+, column date: "never" is no date/)
    expect(JSON.parse(stdout)).toMatchObject({ accounts: 600 })
  })

  test.each([
    [['--until', 'yesterday'], /"yesterday" is no day such as/],
    [['--until', '2020-01-01', '--model', 'bg', '--k', '2'], /other values need --model mbg-cnbd/],
    [['--until', '2020-01-01', '--model', 'pareto'], /model/],
    [['--until', '2020-01-01', '--unit', 'months'], /unit/],
    [['--until', '2020-01-01', '--date-column', 'when'], /no column "when", only account, date/],
    [[], /--until/],
  ])('refuses %j as wrong usage and says what to change', async (args, message) => {
    await writeFile(join(directory, 'orders.csv'), 'account,date\na,2019-01-01\n')
    const { code, stderr } = await holdfastFit('--orders', 'orders.csv', ...args)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })

  test('says that there is nothing to fit before the first order', async () => {
    await writeFile(join(directory, 'orders.csv'), 'account,date\na,2019-01-01\n')
    const { code, stderr } = await holdfastFit('--orders', 'orders.csv', '--until', '2018-01-01')
    expect(code).toBe(1)
    expect(stderr).toMatch(/no order up to 2018-01-01/)
  })

  test.skipIf(!hasSharedData)(
    `repeats the published fit from the raw CDNOW file ${withoutData}`,
    async () => {
      const file = shared('cdnow/CDNOW_sample.txt.gz')
      const columns = [
        '--account-column',
        '2',
        '--date-column',
        '3',
        '--amount-column',
        '5',
        '--date-format',
        'yyyyMMdd',
      ]
      const model = ['--until', '1997-09-30', '--unit', 'weeks', '--model', 'bg', '--no-prior', '--json']
      const { code, stdout } = await holdfastFit('--orders', file, ...columns, ...model)
      expect(code).toBe(0)
      const { params, ...rest } = JSON.parse(stdout)
      expect(rest).toMatchObject({ model: 'bg', k: 1, unit: 'weeks', accounts: 2357, diagnosis: [] })
      expect(rest.logLikelihood).toBeCloseTo(-9582.43, 2)
      expect(params).toEqual({
        r: expect.closeTo(0.243, 3),
        alpha: expect.closeTo(4.414, 3),
        a: expect.closeTo(0.793, 3),
        b: expect.closeTo(2.426, 3),
      })
    },
  )

  test.skipIf(!hasSharedData)(
    `reads Online Retail, whose dropout is not identified for k = 1 ${withoutData}`,
    async () => {
      const file = shared('online-retail/online_retail_invoices.csv.gz')
      const columns = ['--account-column', 'CustomerID', '--date-column', 'ts', '--amount-column', 'amount']
      const format = ['--date-format', 'yyyy-MM-dd HH:mm:ss', '--until', '2011-09-10', '--json']
      const { stdout } = await holdfastFit('--orders', file, ...columns, ...format)
      expect(JSON.parse(stdout).diagnosis[0]).toMatch(/^dropout not identified/)
      const regular = await holdfastFit(
        '--orders',
        file,
        ...columns,
        ...format,
        '--model',
        'mbg-cnbd',
        '--k',
        '2',
      )
      expect(JSON.parse(regular.stdout)).toMatchObject({ k: 2, accounts: 3370, diagnosis: [] })
    },
  )
})
