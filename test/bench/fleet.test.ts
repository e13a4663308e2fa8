import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

test('the scan and the sweep of a made-up fleet read every account that is theirs and set none aside', {
  timeout: 120_000,
}, async () => {
  const flags = ['bench/fleet.ts', '--accounts', '60', '--latency', '0', '--json']
  const { stdout } = await promisify(execFile)(process.execPath, flags, { cwd: root, timeout: 110_000 })
  const { scan, sweep } = JSON.parse(stdout)
  expect(scan).toMatchObject({ accounts: 60, missed: 0, setAside: 0 })
  expect(scan.due).toBeGreaterThan(0)
  expect(sweep).toMatchObject({ due: 60, missed: 0, setAside: 0 })
})
