import { randomUUID } from 'node:crypto'
import type { Clock } from '../kernel/clock.ts'
import type { Lifeline } from '../kernel/lifeline.ts'
import type { InvokeResult } from '../kernel/types.ts'
import type { Count } from '../usage/usage.ts'
import { createRuntimeApi } from './create-runtime-api.ts'
import type { LocalFunction } from './read-functions.ts'
import { spawnSandbox } from './spawn-sandbox.ts'

/** Generous: on AWS the first try to initialize gets 10 s, and the machine may be busy with many at once. */
const INIT_LIMIT_MS = 60_000

/** Lambda's limit for a synchronous payload and for an answer. */
export const PAYLOAD_LIMIT = 6_291_556

/** One process that serves invocations of one function, one after the other. */
export interface Sandbox {
  pid: number | undefined
  /** Serves one invocation, given as JSON. Never throws: whatever goes wrong is a Lambda error. */
  invoke(payload: string): Promise<InvokeResult>
  /** Ends the process. */
  stop(): Promise<void>
}

interface Running {
  requestId: string
  payload: string
  settle(result: InvokeResult): void
}

/** Starts a sandbox; `onExit` is called once when its process has ended, for whatever reason. */
export async function startSandbox(
  fn: LocalFunction,
  given: {
    clock: Clock
    lifeline: Lifeline
    count: Count
    endpoint: string
    codeCache: string
    log: number
    onExit(): void
  },
): Promise<Sandbox> {
  const { clock } = given
  let running: Running | undefined
  let asking = false
  let exited: InvokeResult | undefined
  let initError: InvokeResult | undefined
  let timer: NodeJS.Timeout | undefined
  let begun: number | undefined

  const settle = (result: InvokeResult) => {
    clearTimeout(timer)
    bill()
    const settled = running
    running = undefined
    settled?.settle(result)
  }
  /** A call costs from when the function gets it until it answers, in whole milliseconds. */
  function bill(): void {
    if (begun === undefined) return
    given.count('invocations')
    given.count('gbSeconds', ((fn.memoryMB / 1_024) * Math.ceil(performance.now() - begun)) / 1_000)
    begun = undefined
  }

  const api = await createRuntimeApi({
    onNext() {
      asking = true
      if (running) begin(running)
    },
    onResponse(body) {
      if (Buffer.byteLength(body) > PAYLOAD_LIMIT)
        settle(
          failed(
            'Function.ResponseSizeTooLarge',
            `Response payload size exceeded maximum allowed payload size (${PAYLOAD_LIMIT} bytes).`,
          ),
        )
      else settle({ payload: JSON.parse(body) })
    },
    onError: ({ errorType, errorMessage }) => settle(failed(errorType, errorMessage)),
    onInitError({ errorType, errorMessage }) {
      initError = failed(errorType, errorMessage)
    },
  })
  const child = spawnSandbox(fn, {
    endpoint: given.endpoint,
    runtimeApi: api.address,
    clockOffset: clock.offset,
    codeCache: given.codeCache,
    log: given.log,
  })
  given.lifeline.hold(child)
  /** From here on no invocation may reach this sandbox; the one it has gets `result`. */
  function retire(result: InvokeResult): void {
    if (exited) return
    exited = result
    settle(result)
    given.onExit()
  }
  const ended = new Promise<void>((resolve) => {
    const end = (how: string) => {
      const message = `RequestId: ${running?.requestId} Error: Runtime exited with ${how}`
      retire(initError ?? failed('Runtime.ExitError', message))
      api.close()
      resolve()
    }
    child.once('error', (error) => end(`error: ${error.message}`))
    child.once('exit', (code, signal) => end(signal ? `signal: ${signal}` : `error: exit status ${code}`))
  })

  function begin({ requestId, payload }: Running): void {
    asking = false
    limit(
      fn.timeoutSeconds * 1_000,
      'Sandbox.Timedout',
      `Task timed out after ${fn.timeoutSeconds.toFixed(2)} seconds`,
    )
    begun = performance.now()
    const { offset } = clock
    const deadline = Date.now() + offset + fn.timeoutSeconds * 1_000
    api.deliver({ requestId, payload, functionArn: fn.arn, deadline, clockOffset: offset })
  }

  function limit(milliseconds: number, errorType: string, message: string): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      retire(failed(errorType, `RequestId: ${running?.requestId} Error: ${message}`))
      child.kill('SIGKILL')
    }, milliseconds)
  }

  return {
    pid: child.pid,
    invoke: (payload) =>
      new Promise((resolve) => {
        if (exited) return resolve(exited)
        running = { requestId: randomUUID(), payload, settle: resolve }
        if (asking) begin(running)
        else limit(INIT_LIMIT_MS, 'Sandbox.Timedout', `Init timed out after ${INIT_LIMIT_MS / 1_000} seconds`)
      }),
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** An invocation's outcome when Lambda itself has to report an error. */
export function failed(errorType: string, errorMessage: string): InvokeResult {
  return { payload: { errorType, errorMessage }, error: { errorType, errorMessage } }
}
