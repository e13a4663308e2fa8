import { expect, onTestFinished, test } from 'vitest'
import { startStack } from '../../../local/stack.ts'
import { demoAssembly } from './demo-assembly.ts'
import { temporaryDirectory } from './temporary.ts'
import { writeAssembly } from './write-assembly.ts'

async function start(given: { directory?: string; mayWrite?: boolean; now?: Date; port?: number } = {}) {
  const directory = given.directory ?? temporaryDirectory()
  const told: string[] = []
  const stack = await startStack({
    assembly: demoAssembly(directory, given),
    dataDir: `${directory}/data`,
    port: given.port ?? 0,
    ...(given.now ? { now: given.now } : {}),
    tell: (kind, line) => told.push(`${kind} ${line}`),
  })
  onTestFinished(() => stack.stop())
  const note = (id: string, method = 'GET') => fetch(`${stack.apiUrl}/notes/${id}`, { method })
  return { stack, told, note, directory }
}

test('carries a fact from the API through table and stream to the function that reads it', async () => {
  const { stack, note } = await start({ now: new Date('2011-09-10T08:00:00Z') })
  expect((await note('n-1')).status).toBe(404)
  expect((await note('n-1', 'PUT')).status).toBe(201)
  await stack.quiet()
  expect(await (await note('n-1')).json()).toEqual({ at: expect.stringMatching(/^2011-09-10T08:0/) })
  expect(stack.signingSecret).toHaveLength(44)
  expect(stack.memory()).toMatchObject({ engineBytes: expect.any(Number), sandboxBytes: expect.any(Number) })
})

test('goes on where it stopped: same address, same data, same secret, and a clock that never goes back', async () => {
  const first = await start({ now: new Date('2011-09-10T08:00:00Z') })
  await first.note('n-1', 'PUT')
  await first.stack.advance(new Date('2011-10-10T08:00:00Z'))
  await first.stack.stop()

  const { stack, note } = await start({ directory: first.directory, now: new Date('2005-01-01') })
  expect(stack.apiUrl).toBe(first.stack.apiUrl)
  expect(stack.signingSecret).toBe(first.stack.signingSecret)
  expect((await note('n-1')).status).toBe(200)
  expect(stack.clock.now().toISOString()).toMatch(/^2011-10-10T08:0/)
})

test('refuses what a role does not allow, tells of it, and gives the record up after its retries', async () => {
  const { stack, told, note } = await start({ mayWrite: false })
  await note('n-1', 'PUT')
  await stack.quiet()
  expect((await note('n-1')).status).toBe(404)
  const story = told.join('\n')
  expect(story).toContain('trouble Fold, dynamodb PutItem: ')
  expect(story).toContain('is not authorized to perform: dynamodb:PutItem')
  expect(story).toContain('trouble Fold gave up 1 stream records (3 failed attempts, RetryAttemptsExhausted)')
})

test('serves its own pages beside the API on the one port', async () => {
  const { stack } = await start({ now: new Date('2026-03-01T10:00:00Z') })
  expect(await (await fetch(`${stack.mailboxUrl}/messages`)).json()).toEqual([])
  const moved = await fetch(`${stack.controlUrl}/advance`, { method: 'POST', body: '{"by":"P30D"}' })
  expect(await moved.json()).toEqual({ now: expect.stringMatching(/^2026-03-31T10:00/) })
  expect((await fetch(`${stack.apiUrl}/_nothing`)).status).toBe(404)
})

test('lets only one stack into a data directory, and only one program onto a port', async () => {
  const { stack, directory } = await start()
  await expect(start({ directory })).rejects.toThrow(`${directory}/data is in use by a running stack`)
  const port = Number(new URL(stack.apiUrl).port)
  await expect(start({ port })).rejects.toThrow(`port ${port} is taken`)
})

test('leaves nothing behind when the template stops the start', async () => {
  const directory = temporaryDirectory()
  const assembly = writeAssembly(directory, { Queue: { Type: 'AWS::SQS::Queue' } })
  const attempt = () => startStack({ assembly, dataDir: `${directory}/data`, port: 0, tell: () => {} })
  await expect(attempt()).rejects.toThrow('Queue: AWS::SQS::Queue')
  await expect(attempt()).rejects.toThrow('Queue: AWS::SQS::Queue')
})
