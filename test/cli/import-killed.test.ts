import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { serveRoutes } from '../../functions/runtime/serve-routes.ts'
import { contentHash } from '../../functions/store/table/content-hash.ts'
import { foldEvents } from '../../functions/streams/fold-events.ts'
import { type Engine, startEngine } from '../support/engine.ts'
import { givenFor, testSecret } from '../support/given.ts'
import { httpEvent } from '../support/http.ts'
import { intakeRoutes } from '../support/intake-routes.ts'

const program = fileURLToPath(new URL('../../cli/holdfast.ts', import.meta.url))
/** Two batches and a part of one. */
const orders = 1_050
const accounts = 3
const ordersADay = 10

let engine: Engine
let directory: string
beforeAll(async () => {
  engine = await startEngine()
  directory = await mkdtemp(join(tmpdir(), 'holdfast-killed-'))
  const first = dayNumber('2024-01-01')
  const rows = Array.from(
    { length: orders },
    (_, n) =>
      `${n},a${n % accounts},S,1,2.50,${dayFromNumber(first + Math.floor(n / accounts / ordersADay))}`,
  )
  await writeFile(join(directory, 'orders.csv'), ['order,account,sku,qty,price,date', ...rows].join('\n'))
})
afterAll(async () => {
  await engine.stop()
  await rm(directory, { recursive: true })
})

type Moment = 'before it is stored' | 'before it is answered'

/** A company whose intake is reached over HTTP, and which folds what it has taken in when asked to. */
async function company() {
  const stored = await engine.newTable()
  const given = givenFor(stored.table, new Date().toISOString())
  const intake = serveRoutes<'Intake'>(intakeRoutes, given)
  const folded = new Set<string>()
  const batches = { seen: 0, at: async (_moment: Moment, _batch: number): Promise<void> => {} }
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '' } = request
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    const body = await text(request)
    const batch = path === '/v1/events' ? ++batches.seen : 0
    if (batch > 0) await batches.at('before it is stored', batch)
    const answer = await intake(httpEvent({ method, path, headers, body }), {})
    if (batch > 0) await batches.at('before it is answered', batch)
    response.writeHead(answer.statusCode ?? 500, { 'content-type': 'application/json' }).end(answer.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const start = (...args: string[]): ChildProcess =>
    spawn(process.execPath, [program, 'import', ...args, '--url', url, '--secret', testSecret, '--json'], {
      cwd: directory,
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  return {
    /** Imports the file; answers what the command tells at its end. */
    async bring() {
      const child = start('orders', 'orders.csv')
      if (child.stdout === null) throw new Error('its answer is not piped')
      const [told] = await Promise.all([text(child.stdout), once(child, 'close')])
      return JSON.parse(told)
    },
    /** Imports the file and is killed at a moment of one of its batches. */
    async bringAndKill(moment: Moment, batch: number) {
      const child = start('orders', 'orders.csv')
      batches.seen = 0
      const exited = once(child, 'exit')
      batches.at = async (now, of) => {
        if (now !== moment || of !== batch) return
        child.kill('SIGKILL')
        await exited
      }
      const [code, signal] = await exited
      batches.at = async () => {}
      expect([code, signal]).toEqual([null, 'SIGKILL'])
    },
    async undo(importId: string) {
      await once(start('undo', importId), 'exit')
    },
    /** All that is derived of what was taken in, but for how often it was written, what was told on the way and when to look again. */
    async stateHash() {
      const facts = (await stored.dump()).filter(
        ({ pk, sk }) => sk.startsWith('EVT#') && !folded.has(pk + sk),
      )
      for (const { pk, sk } of facts) folded.add(pk + sk)
      for (const [pk, of] of Map.groupBy(facts, (item) => item.pk))
        await foldEvents.consume({ pk, sks: of.map(({ sk }) => sk) }, given)
      const derived = (await stored.dump())
        .filter(({ sk }) => sk.startsWith('DAY#') || sk.startsWith('TRADE') || sk === 'STATE')
        .map(({ revision: _, announced: __, wasWarned: ___, due, duePk, dueSk, ...item }) => item)
      return contentHash(derived)
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

test('an import that is killed again and again, at any moment of a batch, ends in the state of one that was not', {
  timeout: 300_000,
}, async () => {
  const whole = await company()
  const told = await whole.bring()
  expect(told).toMatchObject({ accepted: orders, duplicate: 0, rejected: [] })
  const state = await whole.stateHash()

  const killed = await company()
  await killed.bringAndKill('before it is stored', 1)
  await killed.bringAndKill('before it is answered', 2)
  await killed.bringAndKill('before it is answered', 1)
  const last = await killed.bring()
  expect(last.rejected).toEqual([])
  // Something was stored before a kill, and everything is now.
  expect(last.duplicate + last.resumedAtBatches).toBeGreaterThan(0)
  expect(await killed.stateHash()).toBe(state)

  await killed.undo(last.importId)
  expect(await killed.stateHash()).not.toBe(state)
  await killed.bring()
  expect(await killed.stateHash()).toBe(state)
  await whole.stop()
  await killed.stop()
})
