import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Lifeline } from '../kernel/lifeline.ts'
import { createEngineClient, type EngineClient } from './create-engine-client.ts'
import { findEngine } from './find-engine.ts'
import { privateAddress } from './private-address.ts'

const PATIENCE_MS = 10_000

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
 * ends by itself. Throws when the engine is missing or does not answer within ten seconds.
 */
export async function startEngine(
  dataDir: string,
  lifeline: Lifeline,
  onExit: (reason: string) => void,
): Promise<Engine> {
  const elsewhere = process.env.DYNAMODB_ENDPOINT
  if (elsewhere) {
    const client = createEngineClient(new URL(elsewhere))
    await answering(client, () => undefined)
    return { client, stop: async () => client.close() }
  }
  const file = join(dataDir, 'dynamodb.db')
  const { host, port } = await privateAddress()
  const args = ['--host', host, '--port', String(port), '--db-path', file]
  // Its own process group: Ctrl-C must reach the stack, which ends the engine last.
  const child = spawn(findEngine(), args, { stdio: 'ignore', detached: true })
  lifeline.hold(child)
  let exit: string | undefined
  let stopping = false
  child.once('error', (error) => {
    exit = error.message
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.once('exit', (code, signal) => {
    exit = `the DynamoDB engine ended (${signal ?? `exit code ${code}`})`
    if (!stopping) onExit(`${exit}: what it had answered is kept; start the stack again`)
  })
  const client = createEngineClient(new URL(`http://${host}:${port}`))
  await answering(client, () => exit)
  return {
    client,
    file,
    ...(child.pid === undefined ? {} : { pid: child.pid }),
    async stop() {
      stopping = true
      client.close()
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 2_000)
      await ended
      clearTimeout(late)
    },
  }
}

async function answering(client: EngineClient, failure: () => string | undefined): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      await client.call('DynamoDB', 'ListTables', {})
      return
    } catch (cause) {
      const failed = failure()
      if (failed) throw new Error(failed, { cause })
      if (Date.now() > deadline) throw new Error('the DynamoDB engine does not answer', { cause })
      await pause(10)
    }
  }
}
