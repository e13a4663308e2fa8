import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { type AccountPast, ordersUntil } from '../../domain/learning/account-past.ts'
import { rfmFeatures } from '../../domain/learning/baselines.ts'
import { featureParameters } from '../../domain/learning/feature-parameters.ts'
import { outcomesOf, rowsAt } from '../../domain/learning/rows-at.ts'
import { rhythmBlock } from '../../domain/signals/rhythm/rhythm-features.ts'
import type { Outcome } from '../../domain/statistics/outcomes.ts'

const script = fileURLToPath(new URL('./boost.py', import.meta.url))
const Answer = z.object({ forecasts: z.array(z.number()), version: z.string() })
export type Boosted = z.infer<typeof Answer>
const withoutLibrary = 3
const windows = [30, 90, 180]

/**
 * Forecasts of gradient boosting on what anybody would try first (RFM, the account's own rhythm, orders lately), learned from the same
 * origins as Holdfast. Null where Python or scikit-learn is not there, or where there is only one outcome to learn from.
 */
export function boosted(
  pasts: readonly AccountPast[],
  test: readonly AccountPast[],
  at: number,
  { horizonDays, trainedAt }: { horizonDays: number; trainedAt: readonly number[] },
): Boosted | null {
  const rows: number[][] = []
  const outcomes: Outcome[] = []
  for (const origin of trainedAt) {
    const known = rowsAt(pasts, origin, horizonDays)
    rows.push(...known.pasts.map((past) => featuresOf(past, origin)))
    outcomes.push(...outcomesOf(known, horizonDays))
  }
  if (new Set(outcomes).size < 2) return null
  return askPython({ rows, outcomes, test: test.map((past) => featuresOf(past, at)) })
}

function featuresOf(past: AccountPast, day: number): number[] {
  const known = past.days.slice(0, ordersUntil(past, day))
  const rhythm = rhythmBlock
    .over({ ...past, days: known }, featureParameters)
    .map(({ feature }) => feature(day))
  const lately = windows.map((length) => known.filter((order) => order > day - length).length)
  return [...rfmFeatures(past, day), ...rhythm, ...lately]
}

function askPython(given: { rows: number[][]; outcomes: Outcome[]; test: number[][] }): Boosted | null {
  const directory = mkdtempSync(join(tmpdir(), 'holdfast-bench-'))
  try {
    const file = join(directory, 'rows.json')
    writeFileSync(file, JSON.stringify(given))
    const python = process.env.PYTHON ?? 'python3'
    const { status, stdout, stderr, error } = spawnSync(python, [script, file], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      env: { ...process.env, OMP_NUM_THREADS: '1' },
    })
    if (error && 'code' in error && error.code === 'ENOENT') return null
    if (error) throw error
    if (status === withoutLibrary) return null
    if (status !== 0) throw new Error(`${python} ended with ${status}: ${stderr}`)
    return Answer.parse(JSON.parse(stdout))
  } finally {
    rmSync(directory, { recursive: true })
  }
}
