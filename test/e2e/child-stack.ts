import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readStackFile, type StackFile } from '../../cli/api/stack-file.ts'
import { assembly } from '../support/stack.ts'
import { descendantsOf, isAlive, type Process } from './processes.ts'

const root = resolve(import.meta.dirname, '../..')
const running = new Set<ChildProcess>()

/** Ends what a failed test left behind, with everything that it had started. */
export async function endChildren(): Promise<void> {
  for (const child of running) {
    const processes = child.pid === undefined ? [] : descendantsOf(child.pid)
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    await gone(processes)
  }
}

/** A stack in a process of its own, as `npm start -- --empty` runs it. */
export type ChildStack = {
  address: StackFile
  /** Ends the host at once, as the kernel or a power switch would; answers with every process it had. */
  kill(): Promise<Process[]>
  /** Ends the first of its processes whose command holds the text, and waits for the host to end; answers as `terminate` does, with what was printed. */
  lose(text: string): Promise<{ code: number | null; printed: string; processes: Process[] }>
  /** Asks it to end, waits; answers with its exit code and every process it had. */
  terminate(): Promise<{ code: number | null; processes: Process[] }>
}

/** Starts it and waits until it is ready. Throws what it printed when it ends before that. */
export async function startChild(dataDir: string, now: string): Promise<ChildStack> {
  // A file left by a killed stack would speak of the old one.
  await rm(join(dataDir, 'stack.json'), { force: true })
  const { child, printed } = await spawnStart(['--data-dir', dataDir, '--now', now])
  const address = await ready(dataDir, child, printed)
  const end = async (signal: NodeJS.Signals) => {
    const processes = child.pid === undefined ? [] : descendantsOf(child.pid)
    const ended = once(child, 'exit')
    child.kill(signal)
    const [code]: (number | null)[] = await ended
    return { code: code ?? null, processes }
  }
  return {
    address,
    kill: async () => (await end('SIGKILL')).processes,
    async lose(text) {
      const processes = child.pid === undefined ? [] : descendantsOf(child.pid)
      const found = processes.find(({ command }) => command.includes(text))
      if (!found) throw new Error(`it has no process with ${text}`)
      const ended = once(child, 'close')
      process.kill(found.pid, 'SIGKILL')
      const [code]: (number | null)[] = await ended
      return { code: code ?? null, printed: printed(), processes }
    },
    terminate: () => end('SIGTERM'),
  }
}

/** Starts `npm start` with these arguments; `before` are Node's own. */
export async function spawnStart(
  args: string[],
  before: string[] = [],
): Promise<{ child: ChildProcess; printed(): string }> {
  await assembly()
  const command = [...before, join(root, 'cli/start.ts'), '--port', '0', '--empty', ...args]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk))
  return { child, printed: () => text }
}

async function ready(dataDir: string, child: ChildProcess, printed: () => string): Promise<StackFile> {
  for (;;) {
    const file = readStackFile(dataDir)
    if (file) return file
    if (child.exitCode !== null) throw new Error(`the stack ended before it was ready:\n${printed()}`)
    await pause(20)
  }
}

/** Waits until none of them runs any more; throws with those that do after ten seconds. */
export async function gone(processes: Process[]): Promise<void> {
  for (let attempt = 0; processes.some(isAlive); attempt += 1) {
    if (attempt === 200) throw new Error(`still running: ${JSON.stringify(processes.filter(isAlive))}`)
    await pause(50)
  }
}
