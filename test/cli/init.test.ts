import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answersFrom } from '../../cli/init/answers-from.ts'
import { readDeployment } from '../../domain/deployment.ts'
import { runHoldfast } from './run-holdfast.ts'

let directory: string
const before = { app: 'node infra/app.ts', context: { 'cli-telemetry': false, holdfast: {} } }
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-init-'))
  await writeFile(join(directory, 'cdk.json'), JSON.stringify(before))
})
afterEach(async () => await rm(directory, { recursive: true }))
const written = async () => JSON.parse(await readFile(join(directory, 'cdk.json'), 'utf8'))

const all = {
  '--company': 'Acme Supply',
  '--sender': 'holdfast@acme-supply.com',
  '--office-email': 'sales@acme-supply.com',
  '--time-zone': 'Europe/Berlin',
  '--alarms': 'ops@acme-supply.com',
}
const init = (options: Record<string, string>) =>
  runHoldfast(['init', ...Object.entries(options).flat()], directory)

describe('holdfast init', () => {
  test('writes a deployment that can be synthesized, and leaves the rest of cdk.json alone', async () => {
    expect(await init(all)).toMatchObject({ code: 0, stderr: '' })
    const { app, context } = await written()
    expect(app).toBe(before.app)
    expect(context['cli-telemetry']).toBe(false)
    expect(context.holdfast).toEqual({
      company: { name: 'Acme Supply' },
      sender: { email: 'holdfast@acme-supply.com', identity: 'existing' },
      office: { name: 'Sales office', email: 'sales@acme-supply.com' },
      timeZone: 'Europe/Berlin',
      alarms: { email: 'ops@acme-supply.com' },
      stackName: 'Holdfast',
    })
    expect(readDeployment(context.holdfast)).toMatchObject({ madeUp: false })
  })

  test('asked again, changes what is said and keeps what is not', async () => {
    await init(all)
    expect((await init({ '--alarms': 'none', '--stack-name': 'Trade' })).code).toBe(0)
    const { holdfast } = (await written()).context
    expect(holdfast).toMatchObject({ company: { name: 'Acme Supply' }, alarms: 'none', stackName: 'Trade' })
  })

  test('with nobody to ask, names every option that is missing or wrong and writes nothing', async () => {
    const { code, stderr } = await init({ '--sender': 'holdfast@example.com', '--time-zone': 'Berlin' })
    expect(code).toBe(2)
    for (const option of ['--company', '--office-email', '--time-zone', '--alarms'])
      expect(stderr).toContain(option)
    expect(await written()).toEqual(before)
  })

  test('refuses the domains of examples by name', async () => {
    const { code, stderr } = await init({ ...all, '--sender': 'holdfast@example.com' })
    expect(code).toBe(2)
    expect(stderr).toContain('--sender')
    expect(stderr).toContain('holdfast@example.com is an example')
  })

  test('asks again while an answer is wrong, saying why, and takes the usual answer for an empty one', async () => {
    const answers: Record<string, string[]> = {
      company: ['', 'Acme'],
      sender: ['acme', 'holdfast@example.com', 'holdfast@acme-supply.com'],
      identity: ['perhaps', ''],
      'office-name': [''],
      'office-email': ['sales@acme-supply.com'],
      'time-zone': ['Mars', 'Europe/Berlin'],
      alarms: ['nobody', 'arn:aws:sns:eu-central-1:123456789012:ops'],
      'stack-name': [''],
    }
    const complaints: string[] = []
    const deployment = await answersFrom({}, {}, async ({ flag }, _usual, wrong) => {
      if (wrong) complaints.push(`${flag}: ${wrong}`)
      return answers[flag]?.shift() ?? ''
    })
    expect(complaints).toEqual([
      'company: must not be empty',
      'sender: must be a mail address such as "jo@your-company.com"',
      'sender: holdfast@example.com is an example that belongs to nobody: give your own',
      'identity: must be existing or create',
      'time-zone: must be an IANA time zone such as "Europe/Berlin"',
      'alarms: must be a mail address ({"email": …} in cdk.json), the ARN of an SNS topic ({"topicArn": …}) or "none"',
    ])
    expect(deployment).toMatchObject({
      sender: { identity: 'existing' },
      office: { name: 'Sales office' },
      alarms: { topicArn: 'arn:aws:sns:eu-central-1:123456789012:ops' },
    })
  })
})
