import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import * as z from 'zod'
import type { StackFile } from '../../cli/api/stack-file.ts'

export const secret = `whsec_${Buffer.from('a secret of the test').toString('base64')}`
const Batch = z.object({ events: z.array(z.looseObject({ id: z.string(), accountId: z.string() })) })

export type Seen = { method: string; path: string; headers: IncomingMessage['headers']; body: string }
export type Answer = { status: number; body: unknown; headers?: Record<string, string> }

/** A Holdfast API that checks signatures and knows every event it has seen; `next` may answer in its place. */
export async function startFakeHoldfast() {
  const seen: Seen[] = []
  const known = new Set<string>()
  const fake = {
    url: '',
    seen,
    known,
    next: (_request: Seen): Answer | undefined => undefined,
    stop: async () => {},
  }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const one = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    }
    seen.push(one)
    const answer = fake.next(one) ?? handle(one, known)
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
    response.end(JSON.stringify(answer.body))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  fake.stop = async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
  return fake
}

function handle(one: Seen, known: Set<string>): Answer {
  if (one.method === 'GET') return { status: 404, body: { title: 'Not found' } }
  try {
    new Webhook(secret).verify(one.body, one.headers as Record<string, string>)
  } catch {
    return { status: 401, body: { title: 'Signature does not match' } }
  }
  if (one.path === '/v1/imports') {
    const opened = { ...JSON.parse(one.body), importId: 'f-1', startedAt: '2024-01-01T00:00:00.000Z' }
    return { status: 201, body: { import: opened, others: [], timeZone: 'UTC' } }
  }
  if (one.path.endsWith('/end')) return { status: 200, body: {} }
  if (one.method === 'PUT') return { status: 201, body: {} }
  const results = Batch.parse(JSON.parse(one.body)).events.map(({ id, accountId }) => {
    const status = known.has(`${accountId} ${id}`) ? 'duplicate' : 'accepted'
    known.add(`${accountId} ${id}`)
    return { id, status }
  })
  return { status: 200, body: { results } }
}

/** The file of a stack that answers at this address. */
export function stackFileAt(url: string): StackFile {
  return {
    consoleUrl: `${url}/console`,
    apiUrl: url,
    mailboxUrl: `${url}/_mailbox`,
    controlUrl: `${url}/_control`,
    token: 'a-token',
    tokens: { operator: 'a-token', manager: 'b-token', owner: 'c-token' },
    signingSecret: secret,
    aws: {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'reader',
      AWS_SECRET_ACCESS_KEY: 'of this start',
    },
    now: '2031-01-01T00:00:00Z',
  }
}
