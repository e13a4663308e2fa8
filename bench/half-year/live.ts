import * as z from 'zod'
import { type Client, createClient } from '../../cli/api/client.ts'
import { createRandom, type Random } from '../../cli/sample/random.ts'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { isAway } from '../../domain/people/presence.ts'
import { Task } from '../../domain/tasks/task.ts'
import { AccountView } from '../../functions/api/accounts/account-view.ts'
import type { Stack } from '../../local/stack.ts'
import { customersFrom, orderOn } from './customers.ts'
import { faultOf } from './judge-tasks.ts'
import { owners, renamedOn, staffFrom } from './people.ts'
import { endsOf, mailsADay, repeated } from './sum-up.ts'

export const begin = '2026-03-02'
const answers = 0.35
const TaskPage = z.object({ tasks: z.array(Task), cursor: z.string().optional() })

/** A person is handed over a few accounts a morning, and not at weekends. */
const handedOverWithin = 21

/** Lives so many days of a company on a stack that begins on the first of them, and says what became of its work. */
export async function live(
  stack: Stack,
  { accounts, days, seed }: { accounts: number; days: number; seed: number },
) {
  const { apiUrl: url, token, signingSecret: secret, controlUrl } = stack
  const client = createClient({ url, token, secret, controlUrl })
  const first = dayNumber(begin)
  const staff = staffFrom(first, days)
  const customers = customersFrom(first, days, accounts, seed)
  const random = createRandom(seed, 'people')
  const told = new Map<string, string>()
  const describe = async (day: number) => {
    for (const { personId, describedOn } of staff) {
      const body = { personId, ...describedOn(day) }
      if (told.get(personId) === JSON.stringify(body)) continue
      told.set(personId, JSON.stringify(body))
      await client.send('PUT', `/v1/people/${personId}`, body)
    }
  }
  await describe(0)
  for (const [n, { accountId }] of customers.entries()) {
    const owner = owners[n % owners.length]
    const contact = { name: `Contact ${n}`, email: `contact@${accountId}.example` }
    const described = {
      accountId,
      name: `Company ${n}`,
      owner,
      contact,
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      locale: 'en',
    }
    await client.send('PUT', `/v1/accounts/${accountId}`, described)
  }
  const history = customers.flatMap(({ accountId, orders }) =>
    orders.filter((day) => day < first).map((day) => orderOn(accountId, day)),
  )
  await send(client, history)
  await stack.quiet()
  const late: string[] = []
  const untold: string[] = []
  let complained = 0
  let answered = 0
  const moved: string[] = []
  for (let day = 0; day < days; day++) {
    await stack.advance(new Date(`${dayFromNumber(first + day)}T15:00:00Z`))
    await describe(day)
    const today = first + day
    await send(
      client,
      customers
        .filter(({ orders }) => orders.includes(today))
        .map(({ accountId }) => orderOn(accountId, today)),
    )
    for (const { accountId, complaints } of customers)
      for (const { isSafety } of complaints.filter((one) => one.day === today)) {
        const what = isSafety
          ? { category: 'safety', description: 'A worker was hurt' }
          : { category: 'quality', description: '12 of 40 cracked' }
        await client.send('POST', '/v1/complaints', { id: `${accountId}-${today}`, accountId, ...what })
        complained++
      }
    // Ten days after somebody left, the sales system names who looks after half of their accounts.
    if (day === renamedOn(days))
      for (const [n, { accountId }] of customers.entries())
        if (owners[n % owners.length] === 'joe' && n % 2 === 0) {
          const at = stack.clock.now().toISOString()
          const owner = { name: 'Mira Novak', email: 'mira@half-year.example' }
          await send(client, [{ type: 'owner-change', id: `${accountId}-moved`, accountId, at, owner }])
          moved.push(`Company ${n}`)
        }
    await stack.quiet()
    const tasks = await undecided(client)
    for (const task of tasks) {
      const fault = faultOf(task, stack.clock.now())
      if (fault)
        (fault === 'late' ? late : untold).push(
          `${dayFromNumber(today)} ${task.taskId} ${task.kind} ${task.ownerId}`,
        )
    }
    const isThere = (personId: string) => {
      const person = staff.find((one) => one.personId === personId)?.describedOn(day)
      return (
        person !== undefined &&
        !isAway({ ...person, personId, absences: person.absences ?? [] }, dayFromNumber(today))
      )
    }
    if (new Date(`${dayFromNumber(today)}T00:00:00Z`).getUTCDay() % 6 !== 0)
      for (const task of tasks) {
        const who = task.approval?.approverId ?? task.ownerId
        if (!isKnown(task) || !isThere(who) || !random.chance(answers)) continue
        await client.act(`/v1/tasks/${task.taskId}/answer`, answerTo(task, random, today))
        answered++
      }
    await stack.quiet()
  }
  const ends = { lost: [] as string[], doubled: [] as string[] }
  const runs = { winBacks: 0, others: 0 }
  for (const { accountId } of customers) {
    const view = AccountView.parse(await client.read(`/v1/accounts/${accountId}`))
    const { lost, doubled } = endsOf(view, stack.clock.now())
    ends.lost.push(...lost)
    ends.doubled.push(...doubled)
    runs.winBacks += view.runs.filter(({ playbook }) => playbook === 'win-back').length
    runs.others += view.runs.filter(({ playbook }) => playbook !== 'win-back').length
  }
  const mails = stack.messages()
  const handed = new Set(mails.map(({ subject }) => subject))
  const isOver = renamedOn(days) + handedOverWithin <= days
  const unhanded = isOver ? moved.filter((name) => !handed.has(`You look after ${name} now`)) : []
  const twice = repeated(mails.map(({ to, subject, date }) => `${date.slice(0, 16)} ${to.join()} ${subject}`))
  const isStaff = (address: string) => !address.startsWith('contact@')
  return {
    ...{ accounts, days, complained, answered, ownersChanged: moved.length, ...runs },
    ...{ late, untold, lost: ends.lost, doubled: ends.doubled, mailsTwice: twice.length, unhanded },
    mails: {
      all: mails.length,
      internal: mails.filter(({ to }) => to.some(isStaff)).length,
      ...mailsADay(mails, isStaff),
    },
  }
}
export type HalfYear = Awaited<ReturnType<typeof live>>

/** Whether whoever has it has heard of it. */
function isKnown({ status, told, reminded, lastNudgeAt, approval }: Task): boolean {
  if (status === 'waiting-for-approval') return approval?.told === true
  return status === 'open' && (told || reminded || lastNudgeAt !== undefined)
}

async function send(client: Client, events: readonly object[]): Promise<void> {
  for (let at = 0; at < events.length; at += 400)
    await client.send('POST', '/v1/events', { events: events.slice(at, at + 400) })
}

async function undecided(client: Client): Promise<Task[]> {
  const all: Task[] = []
  let cursor: string | undefined
  do {
    const more = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page = TaskPage.parse(await client.read(`/v1/tasks?limit=100${more}`))
    all.push(...page.tasks)
    cursor = page.cursor
  } while (cursor !== undefined)
  return all
}

function answerTo({ kind, status }: Task, random: Random, today: number): object {
  if (status === 'waiting-for-approval') return { outcome: 'approve' }
  const notNow = { outcome: 'not-now', until: dayFromNumber(today + random.whole(7, 40)), note: 'later' }
  switch (kind) {
    case 'complaint':
      return { outcome: 'resolve', decision: 'upheld', remedy: 'apology', answer: 'We are sorry.' }
    case 'tell-customer':
      return { outcome: 'told', how: 'phone' }
    case 'joint-call':
      return random.pick<object>([
        { outcome: 'called-together' },
        { outcome: 'introduced', note: 'by mail' },
        notNow,
      ])
    case 'regain-share':
      return random.pick<object>([{ outcome: 'regained' }, { outcome: 'reduced', reason: 'price' }, notNow])
    case 'win-back':
      return random.pick<object>([
        { outcome: 'reached', note: 'They will see' },
        { outcome: 'lost', reason: 'price' },
        notNow,
      ])
    default:
      return random.pick<object>([{ outcome: 'lost', reason: 'competitor' }, notNow])
  }
}
