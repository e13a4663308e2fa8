import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isDiskFull } from '../../../local/kernel/disk-full.ts'
import { startStack } from '../../../local/stack.ts'
import { demoAssembly } from './demo-assembly.ts'
import { temporaryDirectory } from './temporary.ts'

/** A disk of so many megabytes, gone after the test; undefined where one may not be made. */
function smallDisk(megabytes: number): string | undefined {
  const directory = temporaryDirectory()
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', directory]
  if (spawnSync('mount', options).status !== 0) return undefined
  onTestFinished(() => {
    spawnSync('umount', [directory])
  })
  return directory
}

/** Takes what is left of a disk. */
function fill(file: string): void {
  for (let size = 1 << 20; size >= 512; )
    try {
      writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
    } catch (error) {
      if (!isDiskFull(error)) throw error
      size /= 2
    }
}

test('a full disk ends the stack with a sentence, and nothing is lost that was answered', async (context) => {
  const disk = smallDisk(24)
  if (!disk) return context.skip('this user may not mount a disk')
  const assembly = demoAssembly(temporaryDirectory())
  const dataDir = join(disk, 'data')
  const start = () => startStack({ assembly, dataDir, port: 0, tell: () => {} })
  const stack = await start()
  onTestFinished(() => stack.stop().catch(() => undefined))
  const put = async (id: string) =>
    (await fetch(`${stack.apiUrl}/notes/${id}`, { method: 'PUT' })).status === 201
  expect(await put('before')).toBe(true)
  await stack.quiet()

  fill(join(disk, 'others'))
  const kept = ['before']
  const writing = (async () => {
    for (let n = 0; n < 10_000; n++) if (await put(`n-${n}`).catch(() => undefined)) kept.push(`n-${n}`)
  })()
  expect(await stack.lost).toContain(
    `the disk under ${dataDir} is full: what was answered is kept; make room`,
  )
  await stack.stop().catch(() => undefined)
  await writing
  // What the stack gave back when it ended.
  fill(join(disk, 'others'))
  await expect(start()).rejects.toThrow('is full')

  rmSync(join(disk, 'others'))
  const again = await start()
  onTestFinished(() => again.stop())
  await again.quiet()
  for (const id of kept) expect((await fetch(`${again.apiUrl}/notes/${id}`)).status).toBe(200)
})
