import { closeSync, mkdirSync, openSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Activity } from '../kernel/activity.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Lifeline } from '../kernel/lifeline.ts'
import type { Invoke, InvokeResult, Tell } from '../kernel/types.ts'
import type { Count } from '../usage/usage.ts'
import { createPool, type Pool } from './create-pool.ts'
import type { LocalFunction } from './read-functions.ts'
import { failed, PAYLOAD_LIMIT, startSandbox } from './start-sandbox.ts'

const CORES = availableParallelism()
/** Sandboxes per function: more than there are cores only warm up the same code once more. */
const MOST_SANDBOXES = Math.min(4, Math.max(2, CORES))

/** Runs the template's functions. */
export interface Lambda {
  invoke: Invoke
  /** Process ids of all sandboxes. */
  pids(): number[]
  stop(): Promise<void>
}

/** What the functions share. */
export interface LambdaHost {
  clock: Clock
  activity: Activity
  tell: Tell
  count: Count
  lifeline: Lifeline
  dataDir: string
  /** Where compiled code is kept for the next sandbox, also of the next stack. */
  codeCache: string
  /** Where the functions' AWS calls go. */
  endpoint: string
}

/** Gives every function its pool of sandboxes and its log file `logs/<function>.log` in the data directory. */
export function createLambda(host: LambdaHost, functions: LocalFunction[]): Lambda {
  const directory = join(host.dataDir, 'logs')
  mkdirSync(directory, { recursive: true })
  // Each function may always have one sandbox; further ones are shared out among all, and leave room for host and engine.
  const spare = { left: Math.ceil(CORES / 2) }
  const served = functions.map((fn) => {
    const log = openSync(join(directory, `${fn.name}.log`), 'a')
    const limit = Math.min(MOST_SANDBOXES, fn.reservedConcurrency ?? MOST_SANDBOXES)
    const pool = createPool(limit, spare, (onExit) => startSandbox(fn, { ...host, log, onExit }))
    return { fn, log, pool, lastError: '' }
  })
  let stopped = false
  const byArn = new Map(served.map((entry) => [entry.fn.arn, entry]))

  return {
    async invoke(functionArn, payload) {
      const unqualified = functionArn.split(':').slice(0, 7).join(':')
      const entry = byArn.get(unqualified)
      if (!entry) throw new Error(`the template has no function ${functionArn}`)
      return host.activity.during(async () => {
        const result = await within(entry.fn, entry.pool, JSON.stringify(payload ?? null))
        // Cut off by the end of the stack, not failed: whoever waits for it asks again after the next start.
        if (stopped) return new Promise<never>(() => {})
        const error = result.error?.errorType ?? ''
        // A function that fails again and again for the same reason is told about once.
        if (error && error !== entry.lastError)
          host.tell('trouble', `${entry.fn.label} failed: ${error} (see logs/${entry.fn.name}.log)`)
        entry.lastError = error
        return result
      })
    },
    pids: () => served.flatMap(({ pool }) => pool.pids()),
    async stop() {
      if (stopped) return
      stopped = true
      await Promise.all(served.map(({ pool }) => pool.stop()))
      for (const { log } of served) closeSync(log)
    },
  }
}

async function within(fn: LocalFunction, pool: Pool, payload: string): Promise<InvokeResult> {
  if (fn.reservedConcurrency === 0) return failed('TooManyRequestsException', 'Rate Exceeded.')
  if (Buffer.byteLength(payload) > PAYLOAD_LIMIT)
    return failed(
      'RequestTooLargeException',
      `Request must be smaller than ${PAYLOAD_LIMIT} bytes for the InvokeFunction operation`,
    )
  try {
    return await pool.invoke(payload)
  } catch (error) {
    return failed('Runtime.StartError', `the sandbox could not be started: ${String(error)}`)
  }
}
