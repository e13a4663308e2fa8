import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { acme, order } from '../support/facts.ts'
import { startTestStack, type TestStack } from '../support/stack.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
/** The generator that is on the path, beside the Python it was installed with. */
const generator = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'openapi-python-client'))
  .find((file) => existsSync(file) && existsSync(join(dirname(realpathSync(file)), 'python')))
const title = 'a Python client that is generated from docs/openapi.json'
const skipped = `${title} (skipped: openapi-python-client is not on the path)`

const Told = z.array(
  z.object({ call: z.string(), status: z.int(), as: z.string(), body: z.record(z.string(), z.unknown()) }),
)

describe.skipIf(!generator)(generator ? title : skipped, () => {
  const directory = mkdtempSync(join(tmpdir(), 'holdfast-client-'))
  let stack: TestStack
  let told: z.infer<typeof Told>

  beforeAll(async () => {
    stack = await startTestStack('2026-03-02T12:00:00Z')
    const options = { cwd: directory, timeout: 60_000 }
    const description = join(root, 'docs/openapi.json')
    const output = join(directory, 'holdfast_client')
    const args = ['generate', '--path', description, '--output-path', output, '--meta', 'none']
    await run(generator ?? '', args, options)
    cpSync(join(root, 'test/e2e/generated_client.py'), join(directory, 'stranger.py'))
    const { apiUrl, token, signingSecret } = stack.address()
    const owner = await stack.issueToken({ person: 'li.wei@example.com', role: 'owner' })
    const seconds = Math.floor((await stack.now()).getTime() / 1000)
    const given = [{ accountId: 'acme', ...acme }, { events: [order('o-1', '2026-03-01')] }]
    const asked = run(
      join(dirname(realpathSync(generator ?? '')), 'python'),
      ['stranger.py', apiUrl, token, owner, signingSecret, String(seconds)],
      options,
    )
    asked.child.stdin?.end(given.map((value) => `${JSON.stringify(value)}\n`).join(''))
    const { stdout } = await asked
    told = Told.parse(JSON.parse(stdout))
  })
  afterAll(async () => {
    await stack?.end()
    rmSync(directory, { recursive: true, force: true })
  })

  test('sends, reads, and understands each way of being refused', () => {
    expect(told.map(({ call, status, as }) => [call, status, as])).toEqual([
      ['an account', 201, 'SavedAccount'],
      ['events', 200, 'PostEventsResponse200'],
      ['signed by somebody else', 401, 'Problem'],
      ['accounts', 200, 'GetAccountsResponse200'],
      ['one account', 200, 'Account'],
      ['without a token', 401, 'GatewayError'],
      ['of another role', 403, 'Problem'],
      ['what is not there', 404, 'Problem'],
    ])
  })

  test('has the words of the answers', () => {
    const bodyOf = (call: string) => told.find((one) => one.call === call)?.body
    expect(bodyOf('events')).toMatchObject({ results: [{ id: 'o-1', status: 'accepted' }] })
    expect(bodyOf('one account')).toMatchObject({ accountId: 'acme', name: 'Acme GmbH' })
    expect(bodyOf('without a token')).toEqual({ message: 'Unauthorized' })
    expect(bodyOf('of another role')).toMatchObject({ type: 'urn:holdfast:problem:forbidden' })
  })
})
