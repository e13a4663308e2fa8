import { afterAll, beforeAll, expect, test } from 'vitest'
import { acme } from '../support/facts.ts'
import { startTravellingStack, type TestStack } from '../support/stack.ts'
import { answerPage, ask } from './doors.ts'
import { linkIn } from './mail.ts'
import { weekly } from './silence.ts'

const LONG = 300_000
let stack: TestStack
beforeAll(async () => {
  stack = await startTravellingStack('2026-03-02T08:00:00Z')
  expect((await stack.send('PUT', '/v1/accounts/acme', acme)).status).toBe(201)
}, LONG)
afterAll(() => stack?.end())

test('a low score is told to the owner by a mail with the words of the customer, answered on its page, and counted in the risk', {
  timeout: LONG,
}, async () => {
  const survey = {
    ...{ id: 's-1', accountId: 'acme', at: '2026-03-02T07:30:00Z', type: 'survey', score: 2 },
    ...{ scale: { from: 1, to: 5 }, comment: 'Nobody calls us back' },
  }
  const events = [...weekly('acme', '2026-02-25', 30), survey]
  expect((await stack.send('POST', '/v1/events', { events })).status).toBe(200)
  await stack.quiet()
  await stack.advance('P1D')
  const words = 'In their words: Nobody calls us back'
  const mail = (await stack.mails(acme.owner.email)).at(-1)
  expect(mail?.subject).toMatch(/^Ask Acme GmbH what is wrong/)
  expect(mail?.text).toContain(words)
  const link = linkIn(mail)
  expect((await ask(link)).text).toContain(words)
  await answerPage(link, { outcome: 'heard', note: 'Their orders were confirmed too late' })
  await stack.advance('PT11M')
  const { runs, tasks, risk } = await stack.account('acme')
  expect(runs).toMatchObject([{ playbook: 'survey-call', status: 'closed', outcome: 'heard' }])
  expect(tasks).toMatchObject([{ kind: 'survey-call', status: 'answered', answer: { outcome: 'heard' } }])
  const points = risk.contributions.find(({ measure }: { measure: string }) => measure === 'low-survey')
  expect(points?.points).toBeGreaterThan(0.25)
})
