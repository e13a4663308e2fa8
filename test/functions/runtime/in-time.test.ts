import { createServer, type RequestListener } from 'node:http'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { Settings } from '../../../domain/settings.ts'
import { functions } from '../../../functions/registry.ts'
import { tableClient } from '../../../functions/runtime/clients/table.ts'
import { OutOfTime, withinInvocation } from '../../../functions/runtime/time-left.ts'
import { willComeAgain } from '../../../functions/runtime/will-come-again.ts'
import { httpEvent } from '../../support/http.ts'

vi.mock('../../../functions/runtime/shipped-settings.ts', () => ({
  shippedSettings: () => Settings.parse({}),
}))

/** An AWS that answers as told, for every client made from now on; counts the calls that reach it. */
async function awsThat(answer: RequestListener): Promise<() => number> {
  let calls = 0
  const server = createServer((request, response) => {
    calls++
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const names = [
    ...['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'STACK_NAME'],
    ...['TABLE_NAME', 'ATTACHMENTS_BUCKET'],
  ]
  for (const name of names) vi.stubEnv(name, 'eu-west-1')
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`)
  vi.resetModules()
  onTestFinished(() => {
    vi.unstubAllEnvs()
    server.closeAllConnections()
    server.close()
  })
  return () => calls
}
const hangs: RequestListener = () => {}
const isBusy: RequestListener = (_, response) => {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
  response.end(JSON.stringify({ __type: 'ThrottlingException', message: 'slow down' }))
}
const lasting = (milliseconds: number) => {
  const end = performance.now() + milliseconds
  return { getRemainingTimeInMillis: () => end - performance.now() }
}
const people = httpEvent({ method: 'GET', path: '/v1/people' })

describe('a table that hangs', () => {
  test('costs a reader four seconds and one call: the answer says when to come again', async () => {
    const calls = await awsThat(hangs)
    const { handler } = await import('../../../functions/entries/reads.ts')
    const context = lasting(functions.Reads.timeoutSeconds * 1_000)
    const answer = await handler(people, context)
    expect(answer).toMatchObject({ statusCode: 503, headers: { 'retry-after': '2' } })
    expect(JSON.parse(answer.body ?? '')).toMatchObject({
      type: 'urn:holdfast:problem:unavailable',
      detail: expect.stringContaining('in time'),
    })
    expect(calls()).toBe(1)
    // Not a matter of speed: the function would have had fifteen.
    expect(context.getRemainingTimeInMillis()).toBeGreaterThan(8_000)
  })

  test('leaves a function that has little time left enough of it to say so', async () => {
    const calls = await awsThat(hangs)
    const { handler } = await import('../../../functions/entries/reads.ts')
    expect(await handler(people, lasting(1_300))).toMatchObject({ statusCode: 503 })
    // No time at all: nothing is asked any more.
    expect(await handler(people, lasting(900))).toMatchObject({ statusCode: 503 })
    expect(calls()).toBe(1)
  })

  test('fails a step by a name that its workflow tries again, and sets nothing aside', async () => {
    await awsThat(hangs)
    const { handler } = await import('../../../functions/entries/steps.ts')
    const step = { step: 'TendTask', runId: 'r', accountId: 'a', taskId: 't' }
    const failure = await handler(step, lasting(1_300)).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'OutOfTime', message: expect.not.stringContaining('eu-west-1') })
    expect(willComeAgain(new OutOfTime('late'))).toBe(false)
  })
})

test('a table that is busy is asked three times by one call, and by nobody else of the same invocation', async () => {
  const calls = await awsThat(isBusy)
  const table = tableClient(() => 't')
  const reading = withinInvocation(lasting(15_000), () => table.get({ pk: 'A#a', sk: 'X' }))
  await expect(reading).rejects.toMatchObject({ name: 'ThrottlingException' })
  expect(calls()).toBe(3)
})
