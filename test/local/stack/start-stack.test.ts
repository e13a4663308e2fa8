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

test('counts what AWS would bill, and goes on counting after a restart', async () => {
  const first = await start()
  for (const id of ['n-1', 'n-2']) await first.note(id, 'PUT')
  await first.stack.quiet()
  await first.note('n-1')
  await first.note('unknown-path/n-1')
  const usage = first.stack.usage()
  // Two puts by the API's function and two by the stream's, of less than a kilobyte; one weak read of such an item.
  expect(usage).toMatchObject({ httpRequests: 3, writeUnits: 4, readUnits: 0.5, mails: 0, transitions: 0 })
  expect(usage.invocations).toBeGreaterThanOrEqual(4)
  expect(usage.gbSeconds).toBeGreaterThanOrEqual((usage.invocations * 0.25) / 1_000)
  // Keys and times of four items, and 100 bytes for each.
  expect(usage.storedBytes).toBeGreaterThan(4 * 100)
  await first.stack.stop()

  const { stack } = await start({ directory: first.directory })
  expect(stack.usage()).toEqual(usage)
})

test('tells of what comes in by its route, and of requests of one kind in one line', async () => {
  const { told, note, stack } = await start()
  for (const id of ['n-1', 'n-2', 'n-3']) await note(id, 'PUT')
  await note('n-1')
  await stack.advance(new Date(stack.clock.now().getTime() + 1_000))
  const facts = told.filter((line) => line.startsWith('fact'))
  expect(facts).toEqual([
    expect.stringMatching(/^fact PUT \/notes\/\{id\} 201 \(0 B, \d+ ms\)$/),
    expect.stringMatching(/^fact PUT \/notes\/\{id\} 201, 2 more \(0 B, \d+ ms each\)$/),
  ])
  expect(told.some((line) => line.startsWith('up 1 table, 2 functions: ApiHandler, Fold'))).toBe(true)
})

test('answers 409 to a journey while another one is under way, whoever began it', async () => {
  const { stack } = await start()
  const journey = stack.advance(new Date(stack.clock.now().getTime() + 86_400_000))
  const asked = fetch(`${stack.controlUrl}/advance`, { method: 'POST', body: '{"by":"P1D"}' })
  await expect(stack.advance(stack.clock.now())).rejects.toThrow('on its way')
  await journey
  expect([200, 409]).toContain((await asked).status)
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

test('ends without a word in the middle of its work', async () => {
  const { stack, told, note } = await start()
  await note('n-0', 'PUT')
  const asked = Array.from({ length: 40 }, (_, index) => note(`n-${index}`, 'PUT').catch(() => 'cut off'))
  await expect.poll(() => stack.usage().invocations).toBeGreaterThan(5)
  await stack.stop()
  await Promise.all(asked)
  expect(told.filter((line) => line.startsWith('trouble'))).toEqual([])
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
  const assembly = writeAssembly(directory, { Stream: { Type: 'AWS::Kinesis::Stream' } })
  const attempt = () => startStack({ assembly, dataDir: `${directory}/data`, port: 0, tell: () => {} })
  await expect(attempt()).rejects.toThrow('Stream: AWS::Kinesis::Stream')
  await expect(attempt()).rejects.toThrow('Stream: AWS::Kinesis::Stream')
})
