import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { dayFromNumber, dayNumber } from '../domain/history/day.ts'
import { days, writeFileOf } from './files/made-up-file.ts'

/**
 * Rows a second of processor time and peak memory of `fit`, `backtest` and `import orders --dry-run` on files of lines, beside pandas, scipy and
 * scikit-learn doing the same work: `node bench/files.ts [rows...]` (100000 and 1000000 where none are named), with PYTHON naming a
 * Python that has them.
 */
const Took = z.looseObject({ seconds: z.number(), megabytes: z.number() })
const path = (name: string) => fileURLToPath(new URL(`./files/${name}`, import.meta.url))
const withoutLibraries = 3
/** What the command's first line tells Node. */
const flags = (readFileSync(new URL('../cli/holdfast.ts', import.meta.url), 'utf8').split('\n')[0] ?? '')
  .split(' ')
  .slice(3)
const horizon = '90'
const until = dayFromNumber(dayNumber('2022-01-01') + days - Number(horizon) - 1)
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100_000, 1_000_000]
const directory = mkdtempSync(join(tmpdir(), 'holdfast-bench-'))

try {
  for (const rows of sizes) {
    const file = join(directory, 'orders.csv')
    await writeFileOf(rows, file)
    const commands = {
      fit: ['fit', '--orders', file, '--until', until, '--json'],
      backtest: ['backtest', '--orders', file, '--at', until, '--horizon', horizon, '--json'],
      import: ['import', 'orders', file, '--dry-run', '--json'],
    }
    for (const [name, args] of Object.entries(commands)) {
      const own = measured(process.execPath, [...flags, path('measured.ts'), ...args])
      const peer =
        name === 'import'
          ? null
          : measured(process.env.PYTHON ?? 'python3', [path('pandas_files.py'), name, file, until, horizon])
      tell(rows, name, own, peer)
    }
  }
} finally {
  rmSync(directory, { recursive: true })
}

/** What a program took by its own account, on its last line; null where it or its libraries are not there. */
function measured(program: string, args: string[]): z.infer<typeof Took> | null {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  })
  if (error && 'code' in error && error.code === 'ENOENT') return null
  if (status === withoutLibraries) return null
  if (status !== 0) throw new Error(`${program} ${args[0]} ended with ${status}: ${stderr}`)
  return Took.parse(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''))
}

function tell(
  rows: number,
  name: string,
  own: z.infer<typeof Took> | null,
  peer: z.infer<typeof Took> | null,
): void {
  if (own === null) throw new Error('no answer')
  const figures = ({ seconds, megabytes }: z.infer<typeof Took>) =>
    `${seconds.toFixed(1)} s of processor, ${Math.round(rows / seconds).toLocaleString('en')} rows/s, ${megabytes.toFixed(0)} MB`
  const beside = peer
    ? `; pandas ${figures(peer)}: ${(own.seconds / peer.seconds).toFixed(2)} times as long`
    : name === 'import'
      ? ''
      : '; pandas, scipy or scikit-learn not found, comparison skipped'
  process.stdout.write(`${rows.toLocaleString('en')} rows, ${name}: ${figures(own)}${beside}\n`)
}
