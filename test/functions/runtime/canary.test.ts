import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  consumers,
  listeners,
  type RouteName,
  routes,
  type StepName,
  steps,
  timers,
} from '../../../functions/registry.ts'
import { atBoundary } from '../../../functions/runtime/at-boundary.ts'
import { jsonLog } from '../../../functions/runtime/log.ts'
import { Problem } from '../../../functions/runtime/problem.ts'
import { serveConsumer } from '../../../functions/runtime/serve-consumer.ts'
import { serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { serveSteps } from '../../../functions/runtime/serve-steps.ts'
import { serveTimers } from '../../../functions/runtime/serve-timers.ts'
import { sourceFrames } from '../../../functions/runtime/source-frames.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { givenFor, testSecret } from '../../support/given.ts'
import { httpEvent, signature } from '../../support/http.ts'

const canary = 'CANARY jo.kern@acme.example'
/** As an error that quotes what it failed on: JSON.parse, the mail library and the table's engine do. */
const leak = (): never => {
  throw new TypeError(`could not read "${canary}"`)
}
let engine: Engine
let stored: TestTable
beforeAll(async () => {
  engine = await startEngine()
  stored = await engine.newTable()
})
afterAll(() => engine.stop())
const scene = () => givenFor(stored.table, '2026-03-02T12:00:00Z')

/** What is left of a failure outside of the function: the log, and what the caller is told. */
async function leftBehind(lines: string[], work: () => Promise<unknown>): Promise<string> {
  const told = await work().catch((error: Error) => ({
    name: error.name,
    message: error.message,
    stack: error.stack,
  }))
  return JSON.stringify([lines, told])
}

describe('an error that quotes a customer leaves nothing of them behind', () => {
  test.each(Object.keys(steps) as StepName[])('in the step %s', async (step) => {
    const given = { ...scene(), mail: { sender: '', send: leak } }
    const host = serveSteps({ [step]: { needs: [], execute: async () => leak() } } as never, given as never)
    const left = await leftBehind(given.lines, () => host({ step }))
    expect(left).not.toContain('CANARY')
    // Its name stays, for workflows choose by it what to try again, and the log can be found by an id.
    expect(left).toMatch(/"name":"TypeError"/)
    const id = /\(log: ([0-9a-f-]{36})\)/.exec(left)?.[1]
    expect(given.lines.join()).toContain(`"errorId":"${id}"`)
  })

  test.each(Object.keys(timers))('in the timer %s', async (timer) => {
    const given = scene()
    const host = serveTimers({ [timer]: { needs: [], run: async () => leak() } } as never, given as never)
    const left = await leftBehind(given.lines, () => host({ timer }))
    expect(left).not.toContain('CANARY')
    expect(left).toContain('TypeError')
  })

  test.each(Object.keys(consumers))('in the consumer %s', async (name) => {
    const given = scene()
    const host = serveConsumer({ name, needs: [], consume: async () => leak() } as never, given as never)
    const event = {
      Records: [{ dynamodb: { Keys: { pk: { S: 'A#acme' }, sk: { S: 'EVT#1' } }, SequenceNumber: '1' } }],
    }
    const context = { getRemainingTimeInMillis: () => 60_000 }
    const left = await leftBehind(given.lines, () => host(event, context))
    expect(left).not.toContain('CANARY')
    expect(left).toContain('TypeError')
  })

  test.each(Object.keys(listeners))('in the listener %s', async (name) => {
    const given = scene()
    const left = await leftBehind(given.lines, () =>
      atBoundary(given.log, 'listener failed', { name }, async () => leak()),
    )
    expect(left).not.toContain('CANARY')
  })

  test.each(Object.keys(routes) as RouteName[])('in the route %s', async (name) => {
    const given = scene()
    const { method, path } = routes[name]
    const route = { needs: [], contract: { summary: '', answers: {} }, answer: async () => leak() }
    const host = serveRoutes({ [name]: route } as never, given as never)
    const at = path.replace(/\{\w+\}/g, 'acme')
    const event = httpEvent({ method, path: at, headers: signature('', given.now(), testSecret) })
    const left = await leftBehind(given.lines, () => host(event, {}))
    expect(left).not.toContain('CANARY')
    expect(left).toContain(method === 'HEAD' ? 'TypeError' : 'urn:holdfast:problem:internal')
  })
})

test('what is known keeps its words', async () => {
  const log = jsonLog(
    () => new Date(0),
    () => {},
  )
  const known = atBoundary(log, 'failed', {}, () =>
    Promise.reject(new Problem('not-found', 'There is no task t-1.')),
  )
  await expect(known).rejects.toThrow('not-found: There is no task t-1.')
})

test('frames are frames: what stands before them may quote anything', () => {
  const error = new Error(`line one\n${canary}`)
  expect(sourceFrames(error.stack).join()).not.toContain('CANARY')
  expect(sourceFrames(error.stack)[0]).toMatch(/^at .*canary\.test/)
})
