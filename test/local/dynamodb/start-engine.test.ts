import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { privateAddress } from '../../../local/dynamodb/private-address.ts'
import { startEngine } from '../../../local/dynamodb/start-engine.ts'
import { createLifeline } from '../../../local/kernel/lifeline.ts'

let dataDir: string
let somebodyElse: Server
let taken: { host: string; port: number }
const lifeline = createLifeline(() => undefined)

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'holdfast-engine-'))
  taken = await privateAddress()
  somebodyElse = createServer().listen(taken.port, taken.host)
  await once(somebodyElse, 'listening')
})
afterAll(async () => {
  somebodyElse.close()
  await lifeline.cut()
  await rm(dataDir, { recursive: true, force: true })
})

test('an address that somebody took in the meantime is given up for another one', async () => {
  const onExit = vi.fn()
  const find = vi.fn(privateAddress).mockResolvedValueOnce(taken)
  const engine = await startEngine(dataDir, lifeline, onExit, find)
  expect(find).toHaveBeenCalledTimes(2)
  expect(await engine.client.call('DynamoDB', 'ListTables', {})).toEqual({ TableNames: [] })
  await engine.stop()
  expect(onExit).not.toHaveBeenCalled()
})

test('an engine that cannot run says why, and nothing that it was is said to be kept', async () => {
  const onExit = vi.fn()
  const failed = startEngine(join(dataDir, 'missing'), lifeline, onExit)
  await expect(failed).rejects.toThrow(/^the DynamoDB engine ended \(exit code 1, error: .*unable to open/)
  expect(onExit).not.toHaveBeenCalled()
})
