import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { secretsClient } from '../../../functions/runtime/clients/secrets.ts'

const first = Buffer.alloc(33, 'first').toString('base64')
const second = { secret: Buffer.alloc(33, 'second').toString('base64'), scopes: ['events'] }

let server: Server
let stored: object
let asked: number
let time: Date
beforeEach(async () => {
  asked = 0
  time = new Date('2026-03-02T09:00:00Z')
  server = createServer((_request, response) => {
    asked++
    response.setHeader('content-type', 'application/x-amz-json-1.1')
    response.end(JSON.stringify({ SecretString: JSON.stringify(stored) }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`)
  vi.stubEnv('AWS_REGION', 'eu-west-1')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
})
afterEach(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

/** The names of the keys that a running function takes, some minutes after nine. */
async function namesAt(keys: ReturnType<typeof secretsClient>, minutes: number): Promise<string[]> {
  time = new Date(Date.parse('2026-03-02T09:00:00Z') + minutes * 60_000)
  return (await keys.keys()).usable.map(({ name }) => name)
}

test('a key that is added is good within five minutes beside the old one, and one that is removed is refused as soon', async () => {
  stored = { first }
  const keys = secretsClient(
    () => 'arn',
    () => time,
  )
  expect(await namesAt(keys, 0)).toEqual(['first'])
  stored = { first, second }
  expect(await namesAt(keys, 4)).toEqual(['first'])
  expect(await namesAt(keys, 5.1)).toEqual(['first', 'second'])
  stored = { second }
  expect(await namesAt(keys, 10)).toEqual(['first', 'second'])
  expect(await namesAt(keys, 10.2)).toEqual(['second'])
  expect(asked).toBe(3)
})
