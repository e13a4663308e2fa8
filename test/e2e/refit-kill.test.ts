import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChildStack, endChildren, gone, startChild } from './child-stack.ts'
import { ask, createDoors } from './doors.ts'
import { sendCompany } from './made-up-company.ts'
import { partsOfRefits } from './refit-parts.ts'

const now = '2026-03-02T12:00:00Z'
const LONG = 120_000

let dataDir: string
let stack: ChildStack
const doors = createDoors(() => stack.address)

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'holdfast-refit-kill-'))
  stack = await startChild(dataDir, now)
  await sendCompany(doors, 150, '2026-03-01')
}, LONG)
afterAll(async () => {
  await endChildren()
  await rm(dataDir, { recursive: true, force: true })
})

/** Whether the running host has noted that it called the first step, as its journal has it. */
function isLearning(): boolean {
  const journal = new DatabaseSync(join(dataDir, 'journal.db'), { readOnly: true })
  const found = journal.prepare("SELECT value FROM executions WHERE value LIKE '%LearnModel%'").all()
  journal.close()
  return found.some(({ value }) => JSON.parse(String(value)).at?.phase.kind === 'task')
}
const parts = () => partsOfRefits(dataDir)

/** Starts a refit, kills the host at the moment asked for, starts another on its directory, and lets it come to rest. */
async function killDuringRefit(moment: () => Promise<unknown>): Promise<void> {
  const run = ask(`${stack.address.controlUrl}/schedules/StartRefit/run`, { method: 'POST' })
  const cut = run.then(
    ({ body }) => body,
    () => 'cut off',
  )
  await moment()
  await gone(await stack.kill())
  expect(await cut).toBe('cut off')
  stack = await startChild(dataDir, now)
  await doors.quiet()
}

describe('a host that is killed in the middle of a refit', { timeout: LONG }, () => {
  test('while it learns, learns after the restart and promotes once', async () => {
    await killDuringRefit(async () => {
      while (!isLearning()) await pause(1)
    })
    const { learned, ended, promoted, inUse } = await parts()
    expect(learned).toHaveLength(1)
    expect(ended).toEqual([{ at: learned[0], outcome: 'promoted', version: promoted[0] }])
    expect(promoted).toEqual([inUse])
  })

  test('after it learned, goes on with that candidate and ends once', async () => {
    await doors.advance('P1D')
    const before = await parts()
    await killDuringRefit(async () => {
      while ((await parts()).learned.length === before.learned.length) await pause(1)
    })
    const { learned, ended, promoted, inUse } = await parts()
    expect(learned).toHaveLength(2)
    expect(ended.map(({ at }) => at)).toEqual(learned)
    const last = ended.at(-1)
    expect(promoted).toHaveLength(last?.outcome === 'promoted' ? 2 : 1)
    expect(inUse).toBe(promoted.at(-1))
    expect(inUse).toBe(last?.version)
  })
})
