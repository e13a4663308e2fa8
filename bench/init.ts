import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSync } from 'esbuild'
import { Settings } from '../domain/settings.ts'
import { functions } from '../functions/registry.ts'
import { envOf } from '../functions/runtime/env.ts'
import { bundle, bundling } from '../infra/constructs/bundle.ts'
import { shipSettings } from '../infra/constructs/ship-settings.ts'

/**
 * How much longer each function takes to start than a bundle with nothing but the DynamoDB client, and how much larger it
 * is: `node bench/init.ts [--rounds 15] [--json]`. Every round starts all of them once, the bare one first; ratios are
 * medians over the rounds, each against the bare one of its own round, so that a busy machine disturbs both alike.
 */
const { values: flags } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '15' } },
})
const timer = fileURLToPath(new URL('./init/time-import.mjs', import.meta.url))
const environment = {
  ...Object.fromEntries(
    Object.values(envOf).flatMap((keys) => keys.map((key) => [key, 'https://holdfast.test'])),
  ),
  STATE_MACHINES: '{}',
  ALL_MACHINES: '{}',
  TIMETABLE: JSON.stringify({ timeZone: 'UTC', schedules: {} }),
}

function startOf(file: string): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, [timer, pathToFileURL(file).href], {
    encoding: 'utf8',
    timeout: 30_000,
    env: {
      ...environment,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'none',
      AWS_SECRET_ACCESS_KEY: 'none',
    },
  })
  if (status !== 0) throw new Error(`${file} did not start: ${stderr}`)
  return Number(stdout)
}

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** The bare bundle as anybody would make it: the same bundling, and the SDK whole. */
function bareBundle(folder: string): string {
  const outfile = join(folder, 'bare.mjs')
  const entry = fileURLToPath(new URL('./init/dynamodb-only.ts', import.meta.url))
  buildSync({ ...bundling, alias: {}, entryPoints: [entry], outfile })
  return outfile
}

const folder = mkdtempSync(join(tmpdir(), 'holdfast-init-'))
try {
  const bare = bareBundle(folder)
  const entries = Object.fromEntries(Object.entries(functions).map(([name, { entry }]) => [name, entry]))
  const measured = bundle(entries, (folders) => {
    for (const of of Object.values(folders)) shipSettings(Settings.parse({}), of)
    const files = Object.entries(folders).map(([name, of]) => ({ name, file: join(of, 'index.mjs') }))
    const rounds = Array.from({ length: Number(flags.rounds) }, () => {
      const base = startOf(bare)
      return { base, starts: files.map(({ file }) => startOf(file)) }
    })
    const perFunction = files.map(({ name, file }, place) => ({
      name,
      init: median(rounds.map(({ base, starts }) => (starts[place] ?? Number.NaN) / base)),
      bundle: statSync(file).size / statSync(bare).size,
    }))
    return { bareMs: median(rounds.map(({ base }) => base)), functions: perFunction }
  })
  const rounded = {
    bareMs: Math.round(measured.bareMs),
    functions: measured.functions.map(({ name, init, bundle: size }) => ({
      name,
      init: Number(init.toFixed(2)),
      bundle: Number(size.toFixed(2)),
    })),
  }
  const lines = rounded.functions.map(
    ({ name, init, bundle: size }) =>
      `${name.padEnd(20)} start ${init.toFixed(2)}x   size ${size.toFixed(2)}x`,
  )
  const text = [`a bundle with the DynamoDB client alone starts in ${rounded.bareMs} ms`, ...lines].join('\n')
  process.stdout.write(`${flags.json ? JSON.stringify(rounded) : text}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
