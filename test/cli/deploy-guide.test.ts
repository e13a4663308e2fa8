import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { runHoldfast } from './run-holdfast.ts'

const root = join(import.meta.dirname, '../..')
const guide = readFileSync(join(root, 'docs/deploy.md'), 'utf8')
const lines = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
  block.trim().split('\n'),
)
const here = lines.filter((line) => !line.includes('# needs AWS'))
/** What a line that runs here means in a test; the others are run by .ci/run, or change the clone. */
const elsewhere = new Set(['git pull', 'npm ci', 'npm run synth', 'openssl rand -base64 33'])

test('every command that needs no AWS account is run by this test, by .ci/run, or is a tool of the system', () => {
  const scripts = z.object({ scripts: z.record(z.string(), z.string()) })
  const known = scripts.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).scripts
  expect(known.synth).toBeDefined()
  expect(readFileSync(join(root, '.ci/run'), 'utf8')).toMatch(/npm ci[\s\S]*npm run --silent synth/)
  for (const line of here)
    expect([line, elsewhere.has(line) || line.startsWith('npx holdfast ')]).toEqual([line, true])
})

test('its holdfast commands do what it says, one after the other, in a clone nobody has configured', async () => {
  const clone = mkdtempSync(join(tmpdir(), 'holdfast-guide-'))
  try {
    cpSync(join(root, 'cdk.json'), join(clone, 'cdk.json'))
    const answers = [
      '--company',
      'Acme',
      '--sender',
      'a@acme-supply.com',
      '--office-email',
      'b@acme-supply.com',
      '--time-zone',
      'UTC',
      '--alarms',
      'none',
    ]
    let first = true
    for (const line of here.filter((each) => each.startsWith('npx holdfast '))) {
      const { code, stderr } = await runHoldfast(
        [...line.split(' ').slice(2), ...(first ? answers : [])],
        clone,
      )
      expect([line, code, stderr]).toEqual([line, 0, ''])
      first = false
    }
    expect(JSON.parse(readFileSync(join(clone, 'cdk.json'), 'utf8')).context.holdfast.stackName).toBe('Trade')
  } finally {
    rmSync(clone, { recursive: true, force: true })
  }
})

test('the options it gives to commands that need AWS are there', async () => {
  const { stdout } = await runHoldfast(['login', '--help'], root)
  const login = lines.find((line) => line.startsWith('npx holdfast login')) ?? ''
  for (const option of login.match(/--\w+/g) ?? []) expect(stdout).toContain(option)
})
