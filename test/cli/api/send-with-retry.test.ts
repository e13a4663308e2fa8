import { describe, expect, test } from 'vitest'
import { sendWithRetry } from '../../../cli/api/send-with-retry.ts'

const answering = (...statuses: (number | Error)[]) => {
  const tries = { count: 0 }
  const attempt = async (): Promise<Response> => {
    const next = statuses[Math.min(tries.count++, statuses.length - 1)]
    if (next instanceof Error) throw next
    return new Response('', { status: next, headers: next === 429 ? { 'retry-after': '3' } : {} })
  }
  return { attempt, tries }
}
const pauses: number[] = []
const pause = async (milliseconds: number) => {
  pauses.push(milliseconds)
}

describe('a request', () => {
  test.each([200, 202, 400, 401, 409, 413])('is final when it was answered with %i', async (status) => {
    const { attempt, tries } = answering(status)
    expect((await sendWithRetry(attempt, pause)).status).toBe(status)
    expect(tries.count).toBe(1)
  })

  test('is tried again after a broken connection and a failure of the server', async () => {
    const { attempt, tries } = answering(new TypeError('fetch failed'), 503, 500, 200)
    expect((await sendWithRetry(attempt, pause)).status).toBe(200)
    expect(tries.count).toBe(4)
  })

  test('waits as long as the server asks for', async () => {
    pauses.length = 0
    await sendWithRetry(answering(429, 200).attempt, pause)
    expect(pauses).toEqual([3000])
  })

  test('waits longer every time, and gives up after seven tries with the last answer', async () => {
    pauses.length = 0
    const { attempt, tries } = answering(503)
    expect((await sendWithRetry(attempt, pause)).status).toBe(503)
    expect(tries.count).toBe(7)
    for (const [at, milliseconds] of pauses.entries()) {
      expect(milliseconds).toBeGreaterThanOrEqual(100 * 2 ** at)
      expect(milliseconds).toBeLessThanOrEqual(200 * 2 ** at)
    }
  })

  test('outlasts the half minute for which a message stays claimed by a function that ran out of time', async () => {
    pauses.length = 0
    const busy = Array.from({ length: 11 }, () => 429)
    const { attempt, tries } = answering(...busy, 200)
    expect((await sendWithRetry(attempt, pause)).status).toBe(200)
    expect(tries.count).toBe(12)
    const never = answering(429)
    expect((await sendWithRetry(never.attempt, pause)).status).toBe(429)
    expect(never.tries.count).toBe(16)
  })

  test('does not hide a mistake of the program as a network error', async () => {
    const { attempt, tries } = answering(new Error('no secret'))
    await expect(sendWithRetry(attempt, pause)).rejects.toThrow('no secret')
    expect(tries.count).toBe(1)
  })
})
