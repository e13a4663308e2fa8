import type { Env } from '../env.ts'
import type { Api } from '../ports.ts'
import { Problem } from '../problem.ts'

/** An answer of the API may wait for a function that has to start first. */
const patienceMs = 12_000

/** Adapter of the port `api`: the HTTP API at API_URL, whose authorizer verifies the token. */
export function apiClient(env: Env): Api {
  return {
    async ask({ method, path, token, body }) {
      const request = {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(patienceMs),
      }
      const answer = await fetch(`${env('API_URL')}${path}`, request).catch((cause: unknown) => {
        throw new Problem(
          'unavailable',
          `The API did not answer: ${cause instanceof Error ? cause.name : 'unknown'}`,
        )
      })
      const text = await answer.text()
      return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
    },
  }
}
