import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acme, complaint } from '../support/facts.ts'
import { type ChildStack, endChildren, gone, startChild } from './child-stack.ts'
import { answerPage, ask, createDoors } from './doors.ts'
import { linkIn } from './mail.ts'

const now = '2026-03-02T12:00:00Z'
const LONG = 120_000
const decision = { outcome: 'resolve', decision: 'upheld', remedy: 'replacement', answer: 'New ones leave.' }

let dataDir: string
let stack: ChildStack
const doors = createDoors(() => stack.address)

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'holdfast-kill-'))
  stack = await startChild(dataDir, now)
  await doors.send('PUT', '/v1/accounts/acme', acme)
})
afterAll(async () => {
  await endChildren()
  await rm(dataDir, { recursive: true, force: true })
})

/** Kills the host, sees every process of it gone, starts a new one on its directory, and lets it come to rest. */
async function killAndRestart(): Promise<void> {
  const processes = await stack.kill()
  const commands = processes.map(({ command }) => command).join('\n')
  expect(commands).toContain('dynamodb.db')
  expect(commands).toContain('aws-lambda-ric')
  await gone(processes)
  stack = await startChild(dataDir, now)
  await doors.quiet()
}

const complain = async (id: string) => {
  const answer = await doors.send('POST', '/v1/complaints', { ...complaint, id, orderId: `order-of-${id}` })
  expect(answer.status).toBe(202)
  return String(Object(answer.body).reference)
}
const mailsAbout = async (reference: string, to: string) =>
  (await doors.mails(to)).filter(({ subject }) => subject.includes(reference))
const complaintOf = async (id: string) => Object((await doors.read(`/v1/complaints/${id}`)).body)

describe('a host that is killed', { timeout: LONG }, () => {
  let reference: string
  let link: string

  test('right after it took a complaint handles it after the restart', async () => {
    reference = await complain('c-1')
    await killAndRestart()
    expect(await complaintOf('c-1')).toMatchObject({ reference, status: 'investigating' })
    expect(await mailsAbout(reference, acme.contact.email)).toHaveLength(1)
    link = linkIn((await mailsAbout(reference, acme.owner.email))[0])
  })

  test('while a run waits keeps the link working, sends nothing again, and takes the answer', async () => {
    const mails = await doors.mails()
    await killAndRestart()
    expect(await doors.mails()).toEqual(mails)
    expect((await ask(link)).text).toContain('12 of 40 units cracked')
  })

  test('right after the answer tells the customer once and closes the run', async () => {
    expect((await answerPage(link, decision)).text).toContain('this is decided')
    await killAndRestart()
    // Until it can no longer be taken back.
    await doors.advance('PT11M')
    expect(await complaintOf('c-1')).toMatchObject({ status: 'decided', decision: { decision: 'upheld' } })
    expect(await mailsAbout(reference, acme.contact.email)).toHaveLength(2)
    expect((await doors.account('acme')).runs).toMatchObject([{ status: 'closed', outcome: 'resolved' }])
  })

  test('the moment a mail went out does not send it again', async () => {
    const mailCount = async () => Object((await ask(`${stack.address.mailboxUrl}/messages`)).body).length
    const before = await mailCount()
    const taken = await complain('c-told')
    while ((await mailCount()) === before) await pause(1)
    await killAndRestart()
    expect(await mailsAbout(taken, acme.contact.email)).toHaveLength(1)
    expect(await complaintOf('c-told')).toMatchObject({ status: 'investigating' })
    expect((await mailsAbout(taken, acme.owner.email)).length).toBeGreaterThan(0)
  })

  test.each([60, 180, 400])(
    '%i ms after it took a complaint forgets nothing and tells nobody twice',
    async (after) => {
      const id = `c-after-${after}`
      const taken = await complain(id)
      await pause(after)
      await killAndRestart()
      expect(await complaintOf(id)).toMatchObject({ status: 'investigating' })
      const told = await mailsAbout(taken, acme.contact.email)
      // What may have been sent when the host died is not sent again; where it was not, the log says that it is in doubt.
      expect(told.length).toBeLessThanOrEqual(1)
      expect(told.length + doubtsAbout(await runOf(id))).toBeGreaterThan(0)
      expect((await mailsAbout(taken, acme.owner.email)).length).toBeGreaterThan(0)
      expect(
        (await doors.account('acme')).tasks.filter(({ complaintIds }) => complaintIds.includes(id)),
      ).toHaveLength(1)
    },
  )

  test('in the middle of a journey through time still meets every deadline', async () => {
    const { complaints } = await doors.account('acme')
    const open = complaints.flatMap(({ complaintId, status }) => (status === 'decided' ? [] : [complaintId]))
    expect(open).toHaveLength(4)
    const journey = doors.advance('P22D').catch(() => 'cut off')
    while (await isBefore('2026-03-12T12:00:00Z')) await pause(5)
    await killAndRestart()
    expect(await journey).toBe('cut off')
    expect(await isBefore('2026-03-24T11:00:00Z')).toBe(true)
    await doors.advanceTo('2026-03-24T11:00:00Z')
    for (const id of open) expect(Object(await complaintOf(id)).breachedAt).toMatch(/^2026-03-16T17/)
    const { tasks } = await doors.account('acme')
    const asked = tasks.filter(({ complaintIds }) => complaintIds.some((id) => open.includes(id)))
    expect(asked.flatMap(({ complaintIds }) => complaintIds).sort()).toEqual([...open].sort())
    for (const task of asked) expect(task).toMatchObject({ status: 'open', escalationLevel: 2 })
  })
})

const isBefore = async (instant: string) => (await doors.now()).getTime() < Date.parse(instant)
const runOf = async (id: string) =>
  (await doors.account('acme')).runs.find(({ complaintId }) => complaintId === id)?.runId ?? 'no run'

/** How many mails of a run were left unsent because an earlier host may have sent them, as the log says. */
function doubtsAbout(runId: string): number {
  const logs = readdirSync(join(dataDir, 'logs')).filter((name) => name.includes('SendMail'))
  const lines = logs.flatMap((name) => readFileSync(join(dataDir, 'logs', name), 'utf8').split('\n'))
  return lines.filter((line) => line.includes('mail in doubt') && line.includes(runId)).length
}
