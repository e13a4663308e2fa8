import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
let directory: string
let npm: ChildProcess

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-npm-'))
  npm = spawn('npm', ['start', '--', '--port', '0', '--empty', '--data-dir', directory], {
    cwd: root,
    stdio: 'ignore',
  })
  await until(() => existsSync(join(directory, 'stack.json')))
})

afterEach(async () => {
  npm.kill('SIGKILL')
  await until(() => isFree(directory))
  await rm(directory, { recursive: true, force: true })
})

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 40_000; !holds(); await pause(100)) {
    if (Date.now() > end) throw new Error('waited 40 s in vain')
  }
}

/** Whether no stack holds the data directory any more: its lock goes with the process. */
function isFree(dataDir: string): boolean {
  const claim = new DatabaseSync(join(dataDir, 'claim.db'))
  try {
    claim.exec('BEGIN EXCLUSIVE; ROLLBACK')
    return true
  } catch {
    return false
  } finally {
    claim.close()
  }
}

describe('npm start', { timeout: 100_000 }, () => {
  test.each(['SIGTERM', 'SIGKILL'] as const)('leaves nothing running when npm gets %s', async (signal) => {
    expect(isFree(directory)).toBe(false)
    npm.kill(signal)
    await until(() => isFree(directory))
    expect(existsSync(join(directory, 'stack.json'))).toBe(false)
  })
})
