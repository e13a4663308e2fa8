import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { acme, complaint, order } from '../support/facts.ts'
import { changedAssembly, startTestStack, type Template, type TestStack } from '../support/stack.ts'
import { writtenOutside } from './privacy.ts'
import { partitionOf } from './table-dump.ts'

let assembly: string
let stack: TestStack

beforeAll(async () => {
  assembly = await changedAssembly((template) => {
    forbid(template, 'Reads', 'dynamodb:Query')
    forbid(template, 'FoldEvents', 'dynamodb:PutItem')
    forbid(template, 'SendMail', 'ses:SendRawEmail')
  })
  stack = await startTestStack('2026-03-02T12:00:00Z', assembly)
  await stack.send('PUT', '/v1/accounts/acme', acme)
})
afterAll(async () => {
  await stack?.end()
  await rm(assembly, { recursive: true, force: true })
})

const Statements = z.array(z.looseObject({ Action: z.union([z.string(), z.array(z.string())]) }))

/** Takes an action away from a function's role, in every statement. */
function forbid(template: Template, fn: string, action: string): void {
  for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
    if (Type !== 'AWS::IAM::Policy' || !id.startsWith(`Functions${fn}Role`)) continue
    const policy = z.looseObject({ Statement: Statements }).parse(Properties.PolicyDocument)
    const left = policy.Statement.flatMap((statement) => {
      const Action = [statement.Action].flat().filter((one) => one !== action)
      return Action.length === 0 ? [] : [{ ...statement, Action }]
    })
    expect(left).not.toEqual(policy.Statement)
    Properties.PolicyDocument = { ...policy, Statement: left }
  }
}

const troubles = () => stack.story.filter((line) => line.startsWith('trouble'))

describe('a function whose role lacks a permission', () => {
  test('is denied the call, and the caller is told no more than that something went wrong', async () => {
    const { status, body } = await stack.read('/v1/accounts/acme')
    expect(status).toBe(500)
    expect(body).toMatchObject({ type: 'urn:holdfast:problem:internal' })
    expect(troubles().join('\n')).toMatch(/Reads, dynamodb Query: .*dynamodb:Query/)
    const log = writtenOutside(stack.dataDir).find(({ place }) => /logs.*Reads/.test(place))
    expect(log?.text).toContain('AccessDenied')
  })

  test('leaves stream records that it could not work off in the failure bucket, with nothing personal in them', async () => {
    const answer = await stack.send('POST', '/v1/events', { events: [order('o-1', '2026-03-02')] })
    expect(answer.status).toBe(200)
    await stack.quiet()
    const objects = writtenOutside(stack.dataDir).filter(({ place }) => place.includes('/s3/'))
    expect(objects).toHaveLength(1)
    const kept = JSON.parse(objects[0]?.text ?? '{}')
    expect(kept.requestContext).toMatchObject({ condition: 'RetryAttemptsExhausted' })
    expect(JSON.parse(kept.payload).Records).toMatchObject([
      { dynamodb: { Keys: { pk: { S: 'A#acme' }, sk: { S: 'EVT#o-1' } } } },
    ])
  })

  test('does not stop the clock of a complaint: its deadline holds although no mail about it can be sent', {
    timeout: 180_000,
  }, async () => {
    expect((await stack.send('POST', '/v1/complaints', complaint)).status).toBe(202)
    // The tries to send have cost some minutes.
    await stack.advanceTo('2026-03-16T17:30:00Z')
    expect(await stack.mails()).toEqual([])
    expect(troubles().join('\n')).toMatch(/SendMail, ses SendRawEmail: .*ses:SendRawEmail/)
    // Reads may not ask for it here.
    const stored = (await partitionOf(stack.dataDir, 'A#acme')).find(({ sk }) => sk === 'COMPLAINT#c-77')
    expect(stored?.value).toMatchObject({
      status: 'investigating',
      breachedAt: expect.stringMatching(/^2026-03-16T17/),
    })
    expect(stack.story.filter((line) => line.startsWith('run complaint'))).toHaveLength(1)
  })

  test('writes nobody down on the way', () => {
    const canaries = ['jo@acme.example', 'li.wei@example.com', 'Jo Kern', 'Li Wei', 'cracked']
    const text = writtenOutside(stack.dataDir).map((one) => one.text)
    for (const canary of canaries) expect(text.some((one) => one.includes(canary))).toBe(false)
    for (const line of stack.story) for (const canary of canaries) expect(line).not.toContain(canary)
  })
})
