import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { morningMails } from '../../../functions/schedules/morning-mails.ts'
import { assessComplaint } from '../../../functions/steps/assess-complaint.ts'
import { openTask } from '../../../functions/steps/open-task.ts'
import { sendAcknowledgement } from '../../../functions/steps/send-acknowledgement.ts'
import { sendTask } from '../../../functions/steps/send-task.ts'
import { tendTask } from '../../../functions/steps/tend-task.ts'
import { suppress } from '../../../functions/store/mail/suppressions.ts'
import { readComplaint } from '../../../functions/store/tasks/complaints.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { accountId, type Scene, scene } from './scene.ts'

let engine: Engine
let stage: Scene
let ids: Awaited<ReturnType<Scene['complain']>>
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await scene(engine)
  ids = await stage.complain()
})

const acknowledge = () => sendAcknowledgement.execute(ids, stage.given)
async function mailTask() {
  await assessComplaint.execute(ids, stage.given)
  await openTask.execute(ids, stage.given)
  const task = { runId: ids.runId, accountId, taskId: `task-${ids.runId}` }
  await tendTask.execute(task, stage.given)
  return task
}
/** What happens to a function that ends between claiming a mail and hearing from SES: nobody knows. */
function ending(after: 'claim' | 'send') {
  const { send } = stage.given.mail
  stage.given.mail.send = async (outgoing) => {
    stage.given.mail.send = send
    if (after === 'send') await send(outgoing)
    throw new Error('the sandbox has ended')
  }
}

test('acknowledges a complaint to its contact with the reference, and marks it acknowledged', async () => {
  expect(await acknowledge()).toEqual({ status: 'sent' })

  const { reference, acknowledgedAt } = await readComplaint(stage.table, accountId, ids.complaintId)
  const [mail] = await stage.mails()
  expect(mail?.to).toEqual([{ name: 'Jo Kern', address: 'jo@acme.example' }])
  expect(mail?.text).toContain(reference)
  expect(mail?.html).toContain(reference)
  expect(acknowledgedAt).toBe(stage.given.now().toISOString())
})

test('dates a mail by the clock it was given and says that nobody typed it', async () => {
  stage.given.moveTo('2026-03-02T10:30:00.000Z')
  await acknowledge()

  const [mail] = await stage.mails()
  const header = (key: string) => mail?.headers.find((each) => each.key === key)?.value
  expect(mail?.date).toBe('2026-03-02T10:30:00.000Z')
  expect(header('auto-submitted')).toBe('auto-generated')
  expect(header('content-language')).toBe('en')
  expect(stage.sent[0]?.tags).toEqual({ runId: ids.runId, mail: 'complaint-acknowledgement' })
})

test('shows all mails of a task as one conversation, those to the customer as another, and tells nothing by their names', async () => {
  await acknowledge()
  const task = await mailTask()
  await sendTask.execute(task, stage.given)
  stage.given.moveTo('2026-03-16T09:00:00.000Z')
  await tendTask.execute(task, stage.given)
  await sendTask.execute(task, stage.given)

  const [toCustomer, first, second] = await stage.mails()
  expect(second?.subject).not.toBe(first?.subject)
  expect(second?.references).toBe(first?.references)
  expect(first?.references).toMatch(/^<[0-9a-f]{32}@/)
  expect(toCustomer?.references).not.toBe(first?.references)
  expect(new Set([toCustomer, first, second].map((mail) => mail?.messageId)).size).toBe(3)
})

test('sends a customer nothing twice when the step is repeated', async () => {
  await acknowledge()

  expect(await acknowledge()).toEqual({ status: 'sent-before' })
  expect(stage.sent).toHaveLength(1)
})

test.each(['claim', 'send'] as const)(
  'writes to a customer at most once when the function ends after the %s',
  async (after) => {
    ending(after)
    await expect(acknowledge()).rejects.toThrow('the sandbox has ended')

    expect(await acknowledge()).toEqual({ status: 'in-doubt' })
    expect(stage.sent).toHaveLength(after === 'send' ? 1 : 0)
    expect(stage.given.lines.join()).toContain('MailsInDoubt')
  },
)

test.each(['claim', 'send'] as const)(
  'writes to an owner at least once when the function ends after the %s',
  async (after) => {
    const task = await mailTask()
    ending(after)
    await expect(sendTask.execute(task, stage.given)).rejects.toThrow('the sandbox has ended')

    expect(await sendTask.execute(task, stage.given)).toEqual({ status: 'sent' })
    expect(stage.sent).toHaveLength(after === 'send' ? 2 : 1)
    expect(await sendTask.execute(task, stage.given)).toEqual({ status: 'not-needed' })
  },
)

test('tries again for a customer where SES has said that it did not take the mail', async () => {
  const { send } = stage.given.mail
  stage.given.mail.send = async () => {
    stage.given.mail.send = send
    throw Object.assign(new Error('Rate exceeded'), { name: 'Throttling', $fault: 'client' })
  }
  await expect(acknowledge()).rejects.toThrow('Rate exceeded')

  expect(await acknowledge()).toEqual({ status: 'sent' })
  expect(stage.sent).toHaveLength(1)
})

test.each([
  ['a connection that never came about', { code: 'ECONNREFUSED' }],
  ['more mail than SES takes now', { name: 'Throttling' }],
])('tries again for a customer after %s: the mail was surely not sent', async (_why, details) => {
  const { send } = stage.given.mail
  stage.given.mail.send = () => Promise.reject(Object.assign(new Error('not sent'), details))
  await expect(acknowledge()).rejects.toThrow('not sent')
  stage.given.mail.send = send
  expect(await acknowledge()).toEqual({ status: 'sent' })
  expect(stage.sent).toHaveLength(1)
})

test('writes to no suppressed customer, and to the manager where the owner is suppressed', async () => {
  const at = stage.given.now().toISOString()
  await suppress(stage.table, 'jo@acme.example', 'bounce', at)
  await suppress(stage.table, 'li.wei@example.com', 'bounce', at)

  expect(await acknowledge()).toEqual({ status: 'suppressed' })
  expect(await sendTask.execute(await mailTask(), stage.given)).toEqual({ status: 'sent' })
  expect(stage.sent.map(({ to }) => to)).toEqual([['ana.sol@example.com']])
})

test('keeps addresses and names out of log lines, mail tags and keys', async () => {
  await acknowledge()
  await sendTask.execute(await mailTask(), stage.given)

  const keys = (await stage.dump()).map(({ pk, sk, ownerPk }) => ({ pk, sk, ownerPk }))
  const open = JSON.stringify([stage.given.lines, stage.sent.map(({ tags }) => tags), keys])
  expect(open).not.toMatch(/@|Kern|Li Wei|cracked/)
})

test('says in a task mail who, why and what to do, in both parts, with one link', async () => {
  await sendTask.execute(await mailTask(), stage.given)

  const mail = await PostalMime.parse(stage.sent[0]?.raw ?? '')
  for (const part of [mail.text, mail.html]) {
    expect(part).toContain('Acme GmbH')
    expect(part).toContain('Speak to Jo Kern')
    expect(new Set(part?.match(/https?:\/\/[^\s"<>]+/g)).size).toBe(1)
  }
  const token = await stage.link()
  expect(token).toHaveLength(43)
  expect(JSON.stringify(await stage.dump())).not.toContain(token)
})

test('of many complaints a person reads some one by one, and the others in the mail of the next morning; safety comes at once', async () => {
  stage.given.settings.rhythm.complaintMailsADay = 2
  const tell = async (about: Awaited<ReturnType<Scene['complain']>>) => {
    ids = about
    await sendTask.execute(await mailTask(), stage.given)
  }
  await tell(ids)
  for (const id of ['c-2', 'c-3']) await tell(await stage.complain({ id, orderId: id }))
  expect(await stage.mails()).toHaveLength(2)
  await tell(await stage.complain({ id: 'c-4', orderId: 'c-4', category: 'safety' }))
  expect((await stage.mails()).length).toBeGreaterThan(2)
  const before = (await stage.mails()).length
  stage.given.moveTo('2026-03-03T09:00:00.000Z')
  await morningMails.run(stage.given)
  const mornings = (await stage.mails()).slice(before)
  expect(mornings).toHaveLength(1)
  const referenceOf = async (id: string) => (await readComplaint(stage.table, accountId, id)).reference
  expect(mornings[0]?.text).toContain(await referenceOf('c-3'))
  expect(mornings[0]?.text).not.toContain(await referenceOf('c-2'))
  await morningMails.run(stage.given)
  expect(await stage.mails()).toHaveLength(before + 1)
})
