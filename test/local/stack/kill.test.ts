import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { demoAssembly } from './demo-assembly.ts'
import { temporaryDirectory } from './temporary.ts'

const runner = fileURLToPath(new URL('run-stack.ts', import.meta.url))

async function run(assembly: string, dataDir: string) {
  const child = spawn(process.execPath, [runner, assembly, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
  const [url] = await once(createInterface(child.stdout), 'line')
  const children = () =>
    readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ')
  return { child, children, url: String(url) }
}

const lives = (pid: string) =>
  existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')

test.skipIf(process.platform !== 'linux')(
  'kill -9 leaves no process behind, and the next start does what was left undone',
  async () => {
    const directory = temporaryDirectory()
    const dataDir = join(directory, 'data')
    const gate = join(directory, 'gate')
    const assembly = demoAssembly(directory, { gate })
    writeFileSync(gate, '')

    const first = await run(assembly, dataDir)
    await fetch(`${first.url}/notes/slow-1`, { method: 'PUT' })
    // The engine, two sandboxes and the shell that cleans up.
    await expect.poll(() => first.children().length, { timeout: 10_000 }).toBe(4)
    const children = first.children()
    first.child.kill('SIGKILL')
    await expect.poll(() => children.filter(lives), { timeout: 10_000 }).toEqual([])
    rmSync(gate)

    const second = await run(assembly, dataDir)
    expect(second.url).toBe(first.url)
    const seen = async () => (await fetch(`${second.url}/notes/slow-1`)).status
    await expect.poll(seen, { timeout: 10_000, interval: 100 }).toBe(200)

    const others = second.children()
    second.child.kill('SIGTERM')
    await once(second.child, 'exit')
    expect(others.filter(lives)).toEqual([])
  },
)
