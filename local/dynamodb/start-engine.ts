import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Lifeline } from '../kernel/lifeline.ts'
import { createEngineClient, type EngineClient } from './create-engine-client.ts'
import { findEngine } from './find-engine.ts'
import { privateAddress } from './private-address.ts'

const PATIENCE_MS = 10_000
const ADDRESSES = 3
const SAID = 500

/** A running DynamoDB engine. */
export interface Engine {
  client: EngineClient
  /** The engine's database file; absent when somebody else's engine is used. */
  file?: string
  /** The engine's process; absent when somebody else's engine is used. */
  pid?: number
  stop(): Promise<void>
}

/**
 * Starts the DynamoDB engine on the data directory, or uses the one at `DYNAMODB_ENDPOINT`. `onExit` hears when it
 * ends by itself. Throws when the engine is missing, says why it cannot run, or does not answer within ten seconds.
 */
export async function startEngine(
  dataDir: string,
  lifeline: Lifeline,
  onExit: (reason: string) => void,
  findAddress = privateAddress,
): Promise<Engine> {
  const elsewhere = process.env.DYNAMODB_ENDPOINT
  if (elsewhere) {
    const client = createEngineClient(new URL(elsewhere))
    await answering(client)
    return { client, stop: async () => client.close() }
  }
  const file = join(dataDir, 'dynamodb.db')
  for (let left = ADDRESSES - 1; ; left -= 1) {
    try {
      return await launch(file, await findAddress(), lifeline, onExit)
    } catch (cause) {
      // Between finding a free port and binding it somebody else may have taken it.
      if (left === 0 || !String(cause).includes('already in use')) throw cause
    }
  }
}

async function launch(
  file: string,
  { host, port }: { host: string; port: number },
  lifeline: Lifeline,
  onExit: (reason: string) => void,
): Promise<Engine> {
  const args = ['--host', host, '--port', String(port), '--db-path', file]
  // Its own process group: Ctrl-C must reach the stack, which ends the engine last.
  const child = spawn(findEngine(), args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  lifeline.hold(child)
  let said = ''
  child.stderr.on('data', (chunk) => (said = `${said}${chunk}`.slice(-SAID)))
  let running = false
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject)
    // 'close' and not 'exit': what it said last must have been read.
    child.once('close', (code, signal) => {
      const reason = said.split('\n').findLast((line) => line.startsWith('error:')) ?? ''
      const exit = `the DynamoDB engine ended (${signal ?? `exit code ${code}${reason && `, ${reason}`}`})`
      if (running) onExit(`${exit}: what it had answered is kept; start the stack again`)
      reject(new Error(exit))
    })
  })
  const client = createEngineClient(new URL(`http://${host}:${port}`))
  const asking = new AbortController()
  try {
    // Somebody else at its address may take a call and never answer it.
    await Promise.race([failed, answering(client, asking.signal)])
  } catch (cause) {
    client.close()
    throw cause
  } finally {
    asking.abort()
  }
  failed.catch(() => undefined)
  running = true
  return {
    client,
    file,
    ...(child.pid === undefined ? {} : { pid: child.pid }),
    async stop() {
      running = false
      client.close()
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 2_000)
      await ended
      clearTimeout(late)
    },
  }
}

async function answering(client: EngineClient, until?: AbortSignal): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!until?.aborted) {
    try {
      await client.call('DynamoDB', 'ListTables', {})
      return
    } catch (cause) {
      if (Date.now() > deadline) throw new Error('the DynamoDB engine does not answer', { cause })
      await pause(10)
    }
  }
}
