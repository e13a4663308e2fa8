import { randomUUID } from 'node:crypto'
import type { Locale } from '../../domain/accounts/locale.ts'
import { say } from '../../domain/words/say.ts'
import { reasonTold } from '../error-in-words.ts'
import { ToldError, UsageError } from '../usage-error.ts'
import type { Endpoint } from './endpoint.ts'
import { RequestRefused } from './request-refused.ts'
import { sendWithRetry } from './send-with-retry.ts'
import { createServerClock, type ServerClock } from './server-clock.ts'
import { signRequest } from './sign-request.ts'

/** Talks to one Holdfast endpoint; every answer outside 2xx throws `RequestRefused`. */
export type Client = {
  /** Sends facts, signed over the exact body (an object, or its JSON when the caller already has it). */
  send(method: 'POST' | 'PUT', path: string, body: unknown): Promise<unknown>
  /** Reads with the bearer token. */
  read(path: string): Promise<unknown>
  /** Asks for something to be done, with the bearer token: an object that is sent as JSON. */
  act(path: string, body: object): Promise<unknown>
  /** Steers a local stack's clock. */
  control(path: string, body?: unknown): Promise<unknown>
}

/**
 * A client of `endpoint`. A stack that has travelled since its clock was read refuses the signature: the clock is read
 * again and the request sent once more.
 * @param clock the clock signatures are checked against, for a caller that already holds it
 * @param locale the language that sentences are asked for in
 */
export function createClient(
  endpoint: Endpoint,
  {
    clock = createServerClock(endpoint.controlUrl),
    locale = 'en',
  }: { clock?: ServerClock; locale?: Locale } = {},
): Client {
  const inLocale = { 'accept-language': locale }
  return {
    async send(method, path, body) {
      const { secret } = endpoint
      if (!secret) throw new UsageError(say('usage.no-secret'))
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      // One id for all tries of one message, so that a repeat is known as such.
      const id = `msg_${randomUUID()}`
      const trySend = async (): Promise<Response> =>
        await fetch(`${endpoint.url}${path}`, {
          method,
          body: text,
          headers: {
            'content-type': 'application/json',
            ...signRequest(secret, id, await clock.now(), text),
          },
        })
      let answer = await reached(endpoint.url, () => sendWithRetry(trySend))
      if (answer.status === 401 && endpoint.controlUrl) {
        clock.forget()
        answer = await reached(endpoint.url, () => sendWithRetry(trySend))
      }
      return readAnswer(answer, method, path)
    },
    async read(path) {
      const headers = { ...bearerOf(endpoint), ...inLocale }
      const ask = () => sendWithRetry(() => fetch(`${endpoint.url}${path}`, { headers }))
      return readAnswer(await reached(endpoint.url, ask), 'GET', path)
    },
    async act(path, content) {
      const headers = { ...bearerOf(endpoint), ...inLocale, 'content-type': 'application/json' }
      const request = { method: 'POST', headers, body: JSON.stringify(content) }
      const ask = () => sendWithRetry(() => fetch(`${endpoint.url}${path}`, request))
      const answer = await reached(endpoint.url, ask)
      return readAnswer(answer, 'POST', path)
    },
    async control(path, body = {}) {
      if (!endpoint.controlUrl) throw new UsageError(say('usage.no-clock'))
      const headers = { 'content-type': 'application/json' }
      const request = { method: 'POST', headers, body: JSON.stringify(body) }
      const answer = await reached(endpoint.controlUrl, () => fetch(`${endpoint.controlUrl}${path}`, request))
      clock.forget()
      return readAnswer(answer, 'POST', path)
    },
  }
}

async function reached(url: string, ask: () => Promise<Response>): Promise<Response> {
  try {
    return await ask()
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new ToldError(say('usage.unreachable', { url, why: reasonTold(cause) }), { cause })
  }
}

function bearerOf({ token }: Endpoint): { authorization: string } {
  if (!token) throw new UsageError(say('usage.no-token'))
  return { authorization: `Bearer ${token}` }
}

async function readAnswer(answer: Response, method: string, path: string): Promise<unknown> {
  const text = await answer.text()
  const body = parseJson(text)
  if (!answer.ok) throw new RequestRefused(method, path, answer.status, body ?? text)
  if (body === undefined) throw new ToldError(say('usage.not-holdfast', { request: `${method} ${path}` }))
  return body
}

/** Undefined where the text is no JSON: gateways in between answer errors as plain text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
