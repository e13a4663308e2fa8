import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import type { OrderSample } from '../../domain/statistics/purchase/order-sample.ts'

const script = fileURLToPath(new URL('./scipy_fit.py', import.meta.url))
const Answer = z.object({
  milliseconds: z.number(),
  logLikelihood: z.number(),
  parameters: z.array(z.number()),
  evaluations: z.number(),
  scipy: z.string(),
})
const withoutScipy = 3

/** The best of `runs` scipy fits of a sample, or null where Python or scipy is not there. */
export function fitWithScipy(sample: OrderSample, runs: number): z.infer<typeof Answer> | null {
  const directory = mkdtempSync(join(tmpdir(), 'holdfast-bench-'))
  try {
    const file = join(directory, 'histogram.txt')
    writeFileSync(file, rowsOf(sample))
    const python = process.env.PYTHON ?? 'python3'
    const { status, stdout, stderr, error } = spawnSync(python, [script, file, String(runs)], {
      encoding: 'utf8',
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    })
    if (error && 'code' in error && error.code === 'ENOENT') return null
    if (error) throw error
    if (status === withoutScipy) return null
    if (status !== 0) throw new Error(`${python} ended with ${status}: ${stderr}`)
    return Answer.parse(JSON.parse(stdout))
  } finally {
    rmSync(directory, { recursive: true })
  }
}

function rowsOf({ x, ageAt, lastAt, ages, lasts, count }: OrderSample): string {
  const rows = Array.from(
    x,
    (each, i) => `${each} ${lasts[lastAt[i] ?? 0]} ${ages[ageAt[i] ?? 0]} ${count[i]}`,
  )
  return rows.join('\n')
}
