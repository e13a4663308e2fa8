import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { madeUpAccounts } from '../domain/learning/made-up-accounts.ts'
import { runHoldfast } from './run-holdfast.ts'

const Scorecard = z.strictObject({
  auc: z.number(),
  aucSe: z.number(),
  brier: z.number(),
  logLoss: z.number(),
  ece: z.number(),
  liftAt10: z.number(),
})
const Scorecards = z.strictObject({
  holdfast: Scorecard,
  shipped: Scorecard,
  rfm: Scorecard,
  recency: Scorecard,
  mbg: Scorecard,
})
const Result = z.strictObject({
  accounts: z.number(),
  churnRate: z.number(),
  models: Scorecards,
  watched: z.strictObject({ accounts: z.number(), churnRate: z.number(), scorecards: Scorecards }),
  season: z.unknown(),
  verdict: z.string(),
  learned: z.string(),
})
const Told = Result.extend({ horizonDays: z.int(), horizonFrom: z.string(), horizonGaps: z.int() })
const flags = ['--orders', 'orders.csv', '--at', '2021-02-05', '--horizon', '60']
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-backtest-'))
  const start = dayNumber('2020-01-01')
  const rows = madeUpAccounts(250, 470).flatMap(({ accountId, days, amounts }) =>
    days.map((day, i) => `${accountId},${dayFromNumber(start + day)},${(amounts[i] ?? 0).toFixed(2)}`),
  )
  await writeFile(join(folder, 'orders.csv'), ['customer,date,value', ...rows].join('\n'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('holdfast backtest', () => {
  test('prints the models, the shipped rules among them, as one JSON document, for the watched accounts too', async () => {
    const { code, stdout } = await runHoldfast(
      [
        'backtest',
        ...flags,
        '--amount-column',
        'value',
        '--train-at',
        '2020-12-07',
        '--train-at',
        '2020-10-08',
        '--json',
      ],
      folder,
    )
    expect(code).toBe(0)
    const { accounts, churnRate, models, watched } = Result.parse(JSON.parse(stdout))
    expect(accounts).toBe(250)
    expect(churnRate).toBeGreaterThan(0.2)
    expect(churnRate).toBeLessThan(0.95)
    expect(models.holdfast.auc).toBeGreaterThan(0.7)
    expect(models.holdfast.brier).toBeLessThan(churnRate * (1 - churnRate))
    expect(watched.accounts).toBeLessThan(accounts)
    expect(watched.churnRate).toBeLessThan(churnRate)
  })

  test('takes the latest days whose horizons are over when none is named, and says which', async () => {
    const { stdout } = await runHoldfast(['backtest', ...flags], folder)
    expect(stdout).toContain('learned at 2020-12-07, 2020-10-08, 2020-08-09')
    expect(stdout).toContain('Holdfast')
  })

  test('writes one page that needs nothing else', async () => {
    const { code } = await runHoldfast(['backtest', ...flags, '--report', 'report.html', '--json'], folder)
    const page = await readFile(join(folder, 'report.html'), 'utf8')
    expect(code).toBe(0)
    for (const title of ['Calibration', 'ROC', 'Lift', 'Order rhythms', 'RFM regression'])
      expect(page).toContain(title)
    // Each is drawn for a screen and for a telephone, and one of the two is shown.
    expect(page.match(/class="chart (wide|narrow)-chart"><svg/g)?.length).toBe(8)
    expect(page).toContain('.narrow-chart{display:none}')
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|NaN|undefined/)
  })

  test('takes the horizon from the gaps known by the day when none is named, and says so', async () => {
    const unnamed = flags.slice(0, 4)
    const json = await runHoldfast(['backtest', ...unnamed, '--json'], folder)
    const told = Told.parse(JSON.parse(json.stdout))
    expect(told.horizonFrom).toBe('gaps')
    const named = await runHoldfast(
      ['backtest', ...unnamed, '--horizon', String(told.horizonDays), '--json'],
      folder,
    )
    const { horizonDays, horizonFrom, horizonGaps, ...same } = told
    expect(Result.parse(JSON.parse(named.stdout))).toEqual(same)
    const gaps = Number(horizonGaps).toLocaleString('en')
    const sentence = `Horizon ${horizonDays} days: of ${gaps} gaps between order days, nine in ten were no longer.`
    const page = ['--report', 'told.html']
    const text = await runHoldfast(['backtest', ...unnamed, ...page], folder)
    expect(text.stdout).toContain(`ordered nothing in the next ${horizonDays} days`)
    expect(text.stdout).toContain(sentence)
    expect(await readFile(join(folder, 'told.html'), 'utf8')).toContain(sentence)
  })

  test('takes the shipped horizon where too few gaps are known by the day, and which one ends with the file', async () => {
    const early = ['backtest', '--orders', 'few.csv', '--at', '2020-03-01']
    await writeFile(
      join(folder, 'few.csv'),
      'customer,date\na,2020-01-01\na,2020-02-01\nb,2020-01-05\na,2020-04-30\n',
    )
    const { stdout, stderr } = await runHoldfast(early, folder)
    expect(stdout).toContain('ordered nothing in the next 90 days')
    expect(stdout).toContain(
      'Horizon 90 days, not from the data: it takes 100 gaps between order days to tell, known so far: 1.',
    )
    expect(stderr).toContain('--horizon 60 ends with the file')
    const json = await runHoldfast([...early, '--json'], folder)
    expect(JSON.parse(json.stdout)).toMatchObject({ horizonDays: 90, horizonFrom: 'default', horizonGaps: 1 })
  })

  test.each([
    [
      'a training day whose horizon is not over',
      ['--train-at', '2020-12-08'],
      'the latest day is 2020-12-07',
    ],
    [
      'a training day before the first order',
      ['--train-at', '2019-01-01'],
      'nobody had ordered by 2019-01-01',
    ],
    ['a day that is none', ['--train-at', 'soon'], 'no day'],
    ['a horizon of nothing', ['--horizon', '0'], 'horizon'],
  ])('refuses %s as wrong usage', async (_, wrong, reason) => {
    const { code, stderr } = await runHoldfast(['backtest', ...flags, ...wrong], folder)
    expect(code).toBe(2)
    expect(stderr).toContain(reason)
  })

  test('says so when the file knows nothing before or after the day', async () => {
    const early = await runHoldfast(['backtest', ...flags, '--at', '2019-06-01'], folder)
    const late = await runHoldfast(['backtest', ...flags, '--at', '2022-06-01'], folder)
    const short = await runHoldfast(['backtest', ...flags, '--at', '2021-04-01', '--json'], folder)
    expect([early.code, late.code, short.code]).toEqual([1, 1, 0])
    expect(early.stderr).toContain('nobody to forecast')
    expect(late.stderr).toContain('is not known')
    expect(short.stderr).toContain('days after the file’s end count as silent')
  })
})
