import { afterEach, beforeEach, expect, test } from 'vitest'
import { secret, startFakeHoldfast } from './fake-holdfast.ts'
import { runHoldfast } from './run-holdfast.ts'

let api: Awaited<ReturnType<typeof startFakeHoldfast>>
beforeEach(async () => {
  api = await startFakeHoldfast()
})
afterEach(() => api.stop())

const merger = { mergerId: 'merge-1', from: 'old', into: 'new', at: '2026-03-01T00:00:00.000Z' }
const run = (...args: string[]) =>
  runHoldfast(['accounts', ...args, '--url', api.url, '--secret', secret, '--token', 'a-token'], '.')

test('who merges an account is told what counts where, what stays behind, and how it is taken back', async () => {
  api.next = () => ({ status: 200, body: merger })
  const { code, stdout } = await run('merge', 'old', 'into', 'new')
  expect(code).toBe(0)
  expect(stdout).toContain('old is merged into new: all its orders, returns and complaints count there')
  expect(stdout).toContain('its open tasks and complaints stay under old')
  expect(stdout).toContain('`npx holdfast accounts unmerge old` takes it back')
})

test('a merger without the word between the accounts is refused with the right form, and nothing is sent', async () => {
  const { code, stderr } = await run('merge', 'old', 'to', 'new')
  expect(code).not.toBe(0)
  expect(stderr).toContain('accounts merge old into new')
  expect(api.seen).toEqual([])
})
