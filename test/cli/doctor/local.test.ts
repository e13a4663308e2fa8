import { createServer, type Server } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { localChecks } from '../../../cli/doctor/check-local.ts'
import { examine, findingIn } from '../../../cli/doctor/finding.ts'
import { documentWords } from '../../../cli/output/reader-words.ts'

let server: Server
afterEach(() => server.close())

/** What a local stack answers to its doctor; the schedules as given. */
async function stackWith(schedules: unknown[]) {
  const now = '2026-03-04T08:00:00.000Z'
  server = createServer(({ url }, response) => {
    const body = url === '/schedules' ? { schedules } : url === '/' ? { stateMachines: [] } : { now }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const url = `http://127.0.0.1:${Object(address).port}`
  return {
    ...{ consoleUrl: url, apiUrl: url, mailboxUrl: url, controlUrl: url, token: 't', now },
    tokens: { operator: 't', manager: 't', owner: 't' },
    signingSecret: Buffer.alloc(33, 7).toString('base64'),
    aws: {
      ...{ AWS_ENDPOINT_URL: url, AWS_REGION: 'eu-west-1' },
      ...{ AWS_ACCESS_KEY_ID: 'k', AWS_SECRET_ACCESS_KEY: 's' },
    },
  }
}
const schedulesOf = async (schedules: unknown[]) =>
  (await examine(await localChecks(await stackWith(schedules))))
    .map((finding) => findingIn(documentWords, finding))
    .find(({ check }) => check === 'schedules')

test('tells of a scan that has stopped on this machine, and how to mend it', async () => {
  const failed = { at: '2026-03-04T06:03:00.000Z', reason: 'TypeError: x' }
  const found = await schedulesOf([{ name: 'GoOn' }, { name: 'ScanChurn', failed }])
  expect(found).toMatchObject({
    state: 'bad',
    found: 'ScanChurn failed at every try, last at 2026-03-04T06:03 (TypeError: x)',
    mend: expect.stringContaining('"A timer is silent"'),
  })
})

test('finds nothing where every schedule comes to its end', async () => {
  expect(await schedulesOf([{ name: 'GoOn' }, { name: 'ScanChurn' }])).toMatchObject({ state: 'good' })
})
