import { afterEach, expect, test, vi } from 'vitest'
import { createPool } from '../../../local/lambda/create-pool.ts'
import type { Sandbox } from '../../../local/lambda/start-sandbox.ts'

/** Sandboxes that answer when the test says so. */
function aPool(limit: number, spare: { left: number }) {
  const exits: (() => void)[] = []
  const answers: (() => void)[] = []
  const pool = createPool(limit, spare, async (onExit): Promise<Sandbox> => {
    exits.push(onExit)
    return {
      pid: exits.length,
      invoke: (payload) => new Promise((resolve) => answers.push(() => resolve({ payload }))),
      stop: async () => onExit(),
    }
  })
  return { pool, exits, answers, calls: (...payloads: string[]) => payloads.map((one) => pool.invoke(one)) }
}

afterEach(() => vi.useRealTimers())

test('starts a further sandbox for a crowd, up to its limit, and works the line off', async () => {
  const { pool, answers, calls } = aPool(2, { left: 5 })
  const results = calls('a', 'b', 'c', 'd')
  await expect.poll(() => answers.length).toBe(2)
  expect(pool.pids()).toEqual([1, 2])
  for (let at = 0; at < 4; at += 1) {
    await expect.poll(() => answers.length).toBeGreaterThan(at)
    answers[at]?.()
  }
  expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd'].map((payload) => ({ payload })))
  expect(pool.pids()).toHaveLength(2)
})

test('shares out further sandboxes among all pools, while each may always have its first', async () => {
  const spare = { left: 1 }
  const [one, other] = [aPool(4, spare), aPool(4, spare)]
  one.calls('a', 'b', 'c')
  await expect.poll(() => one.pool.pids()).toHaveLength(2)
  other.calls('d', 'e')
  await expect.poll(() => other.pool.pids()).toHaveLength(1)
  expect(spare.left).toBe(0)

  one.exits[0]?.()
  expect(spare.left).toBe(1)
  one.exits[1]?.()
  expect(spare.left).toBe(1)
})

test('ends the sandboxes of a crowd soon, and keeps one until nobody has called for a minute', async () => {
  vi.useFakeTimers()
  const { pool, answers, calls } = aPool(2, { left: 5 })
  const results = calls('a', 'b')
  await vi.advanceTimersByTimeAsync(100)
  for (const answer of answers) answer()
  await Promise.all(results)
  expect(pool.pids()).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(6_000)
  expect(pool.pids()).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(53_000)
  expect(pool.pids()).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(pool.pids()).toEqual([])
})
