import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { createControl } from '../../../local/control/create-control.ts'
import { AlreadyTravelling } from '../../../local/kernel/clock.ts'

const START = '2026-03-01T10:00:00.000Z'

async function setUp(advance: (to: Date) => Promise<void> = async () => {}) {
  let now = new Date(START)
  const ran: string[] = []
  const inputs: unknown[] = []
  const control = createControl({
    now: () => now,
    async advance(to) {
      await advance(to)
      now = to
    },
    schedules: () => [{ logicalId: 'TimersScanF03A86EB', name: 'Scan', expression: 'cron(0 6 * * ? *)' }],
    run(name, input) {
      inputs.push(input)
      if (name !== 'Scan' && name !== 'Broken') return undefined
      ran.push(name)
      const error = { errorType: 'TypeError', errorMessage: 'x is not a function' }
      return Promise.resolve(name === 'Scan' ? { payload: { read: 3 } } : { payload: error, error })
    },
  })
  const server = createServer((request, response) => void control(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/_control`
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/advance`, { method: 'POST', body, headers, redirect: 'manual' })
  const run = (name: string, headers: Record<string, string> = {}, body = '') =>
    fetch(`${url}/schedules/${name}/run`, { method: 'POST', headers, body, redirect: 'manual' })
  return { url, post, run, ran, inputs }
}

test('tells the clock', async () => {
  const { url } = await setUp()
  expect(await (await fetch(`${url}/clock`)).json()).toEqual({ now: START })
})

test.each([
  ['{"by":"P30D"}', '2026-03-31T10:00:00.000Z'],
  ['{"by":"PT90M"}', '2026-03-01T11:30:00.000Z'],
  ['{"by":"P1M"}', '2026-04-01T10:00:00.000Z'],
  ['{"to":"2026-05-01"}', '2026-05-01T00:00:00.000Z'],
  ['{"to":"2026-05-01T02:00:00+02:00"}', '2026-05-01T00:00:00.000Z'],
])('moves the clock by %s and answers with where it stands', async (body, now) => {
  const { post } = await setUp()
  expect(await (await post(body)).json()).toEqual({ now })
})

test.each([
  ['{"by":"30 days"}', 'no ISO 8601 duration'],
  ['{"by":"-P1D"}', 'only moves forward'],
  ['{"to":"2020-01-01"}', 'only moves forward'],
  ['{"to":"soon"}', 'no date'],
  ['{"by":"P1D","to":"2027-01-01"}', 'give either'],
  ['{}', 'give either'],
  ['by=P1D', 'not JSON'],
])('refuses %s with a problem document that says why', async (body, why) => {
  const { post } = await setUp()
  const response = await post(body)
  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ status: 400, detail: expect.stringContaining(why) })
})

test('makes only one journey at a time', async () => {
  const { promise, resolve: arrive } = Promise.withResolvers<void>()
  let travelling = false
  const { post } = await setUp(() => {
    if (travelling) throw new AlreadyTravelling('the clock is on its way; ask again when it has arrived')
    travelling = true
    return promise
  })
  const first = post('{"by":"P1D"}')
  await expect.poll(async () => (await post('{"by":"P1D"}')).status).toBe(409)
  arrive()
  expect((await first).status).toBe(200)
})

test('has a page whose buttons come back to the page', async () => {
  const { url, post } = await setUp()
  const page = await fetch(url)
  expect(await page.text()).toContain('2026-03-01 10:00 UTC')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const moved = await post('by=P7D', form)
  expect([moved.status, moved.headers.get('location')]).toEqual([303, '/_control'])
  expect(await (await fetch(url)).text()).toContain('2026-03-08 10:00 UTC')
})

test('moves for no page but its own', async () => {
  const { post } = await setUp()
  expect((await post('{"by":"P1D"}', { origin: 'https://elsewhere.example' })).status).toBe(403)
})

test('runs a schedule now and answers what its function answered', async () => {
  const { run, ran } = await setUp()
  expect(await (await run('Scan')).json()).toEqual({ schedule: 'Scan', answer: { read: 3 }, now: START })
  expect(ran).toEqual(['Scan'])
})

test('lays what it is given over the input of the schedule, and refuses what is no input', async () => {
  const { run, ran, inputs } = await setUp()
  await run('Scan', {}, '{"input":{"dryRun":true}}')
  await run('Scan', {}, '{}')
  expect(inputs).toEqual([{ dryRun: true }, {}])
  for (const body of ['dryRun', '{"dryRun":true}', '{"input":[1]}']) {
    expect((await run('Scan', {}, body)).status).toBe(400)
  }
  expect(ran).toHaveLength(2)
})

test('names the schedules there are when it is asked for another, and the error when the function fails', async () => {
  const { run } = await setUp()
  const unknown = await run('Clean')
  expect(unknown.status).toBe(404)
  expect(await unknown.json()).toMatchObject({ detail: 'the stack has Scan' })
  const failed = await run('Broken')
  expect(failed.status).toBe(502)
  expect(await failed.json()).toMatchObject({ detail: expect.stringMatching(/^Broken: TypeError; the logs/) })
})

test('has a button for each schedule, which works for no page but its own', async () => {
  const { url, run, ran } = await setUp()
  expect(await (await fetch(url)).text()).toContain('action="/_control/schedules/TimersScanF03A86EB/run"')
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await run('Scan', { ...form, origin: new URL(url).origin })).headers.get('location')).toBe(
    '/_control',
  )
  expect((await run('Scan', { ...form, origin: 'https://elsewhere.example' })).status).toBe(403)
  expect(ran).toHaveLength(1)
})
