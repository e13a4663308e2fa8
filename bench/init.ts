import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs'
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
import { loadedAtStart } from './init/loaded-at-start.ts'

const usage = `How much longer each function takes to start than a bundle with nothing but the DynamoDB client, and how much larger
it is: node bench/init.ts [--rounds 15] [--json]

Every round starts all of them once, the bare one first; ratios are medians over the rounds, each against the bare one
of its own round, so that a busy machine disturbs both alike. The bare one is a single file, as bundlers make it unless told.
  start, init     time until the function is ready for its first event
  size, bundle    bytes that are read by then
  total           bytes of the whole folder, with what is loaded only when it is needed
`
const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '15' },
    help: { type: 'boolean', short: 'h', default: false },
  },
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

function startOf(folder: string): number {
  const entry = pathToFileURL(join(folder, 'index.mjs')).href
  const { stdout, stderr, status } = spawnSync(process.execPath, [timer, entry], {
    encoding: 'utf8',
    timeout: 30_000,
    env: {
      ...environment,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'none',
      AWS_SECRET_ACCESS_KEY: 'none',
    },
  })
  if (status !== 0) throw new Error(`${folder} did not start: ${stderr}`)
  return Number(stdout)
}

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** The bare bundle as anybody would make it: one file, and the SDK whole. */
function bareBundle(folder: string): void {
  const entry = fileURLToPath(new URL('./init/dynamodb-only.ts', import.meta.url))
  const options = { ...bundling, splitting: false, alias: {} }
  buildSync({ ...options, entryPoints: [{ in: entry, out: 'index' }], outdir: folder })
}

type Size = { bundle: number; total: number }
function sizeOf(folder: string): Size {
  const bytes = (files: string[]) => files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
  return { bundle: bytes(loadedAtStart(folder)), total: bytes(globSync('*.mjs', { cwd: folder })) }
}

const two = (value: number) => Number(value.toFixed(2))
function measure(bare: string, folders: Record<string, string>, count: number) {
  const base = sizeOf(bare)
  const named = Object.entries(folders)
  const rounds = Array.from({ length: count }, () => {
    const bareMs = startOf(bare)
    return { bareMs, starts: named.map(([, folder]) => startOf(folder)) }
  })
  const perFunction = named.map(([name, folder], place) => {
    const { bundle: atStart, total } = sizeOf(folder)
    const init = median(rounds.map(({ bareMs, starts }) => (starts[place] ?? Number.NaN) / bareMs))
    return { name, init: two(init), bundle: two(atStart / base.bundle), total: two(total / base.total) }
  })
  return { bareMs: Math.round(median(rounds.map(({ bareMs }) => bareMs))), functions: perFunction }
}

function run(rounds: number): string {
  const bare = mkdtempSync(join(tmpdir(), 'holdfast-init-'))
  try {
    bareBundle(bare)
    const entries = Object.fromEntries(Object.entries(functions).map(([name, { entry }]) => [name, entry]))
    const measured = bundle(entries, (folders) => {
      for (const folder of Object.values(folders)) shipSettings(Settings.parse({}), folder)
      return measure(bare, folders, rounds)
    })
    if (flags.json) return `${JSON.stringify(measured)}\n`
    const lines = measured.functions.map(
      ({ name, init, bundle: size, total }) =>
        `${name.padEnd(20)} start ${init.toFixed(2)}x   size ${size.toFixed(2)}x   total ${total.toFixed(2)}x`,
    )
    return `a bundle with the DynamoDB client alone starts in ${measured.bareMs} ms\n${lines.join('\n')}\n`
  } finally {
    rmSync(bare, { recursive: true, force: true })
  }
}

process.stdout.write(flags.help ? usage : run(Number(flags.rounds)))
