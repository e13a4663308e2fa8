import * as z from 'zod'
import { type Client, createClient } from '../../cli/api/client.ts'
import { CorrectiveAction } from '../../domain/complaints/actions/corrective-action.ts'
import { bounded } from '../../functions/runtime/bounded.ts'
import type { Stack } from '../../local/stack.ts'
import { ofPeople } from './of-people.ts'

export type LotPlan = { complaints: number; accounts: number }

const owners = ['li-wei', 'mira-novak', 'joe-hill'] as const
const lot = { sku: 'B-2', lot: 'L-77' }
const hours = 8
const atOnce = 16
const Actions = z.looseObject({ actions: z.array(CorrectiveAction) })
const Complaint = z.looseObject({
  linked: z.array(z.unknown()),
  letters: z.array(z.looseObject({ status: z.string() })),
  status: z.string(),
})
const Account = z.looseObject({
  tasks: z.array(
    z.looseObject({
      taskId: z.string(),
      kind: z.string(),
      status: z.string(),
      ownerId: z.string(),
      complaintIds: z.array(z.string()),
    }),
  ),
})

/** A Monday of complaints about one lot, of which twice as many accounts had something, and the two mornings after it. */
export async function liveThroughLot(stack: Stack, { complaints, accounts }: LotPlan) {
  const { apiUrl: url, token, signingSecret: secret, controlUrl } = stack
  const client = createClient({ url, token, secret, controlUrl })
  const ids = await describe(client, 2 * accounts)
  await stack.quiet()
  const complain = (n: number) =>
    client.send('POST', '/v1/complaints', {
      ...{ ...lot, id: `lot-${n}`, accountId: ids[n % accounts], category: 'quality' },
      description: `Delivery ${n}: ${1 + (n % 39)} of 40 cracked`,
    })
  for (let hour = 0; hour < hours; hour++) {
    const numbers = Array.from({ length: complaints }, (_, n) => n).filter((n) => n % hours === hour)
    await bounded(numbers, atOnce, complain)
    await stack.advance(new Date(`2026-03-02T${String(9 + hour).padStart(2, '0')}:00:00Z`))
  }
  for (const day of ['2026-03-03', '2026-03-04']) await stack.advance(new Date(`${day}T12:00:00Z`))
  const { actions } = Actions.parse(await client.read('/v1/actions'))
  const states = { linked: 0, unlinked: 0, acknowledged: 0, without: 0 }
  const tasks: z.infer<typeof Account>['tasks'] = []
  await bounded(ids, atOnce, async (accountId) => {
    tasks.push(...Account.parse(await client.read(`/v1/accounts/${accountId}`)).tasks)
  })
  const answered = new Set(
    tasks.filter(({ kind }) => kind === 'complaint').flatMap(({ complaintIds }) => complaintIds),
  )
  const numbers = Array.from({ length: complaints }, (_, n) => n)
  await bounded(numbers, atOnce, async (n) => {
    const seen = Complaint.parse(await client.read(`/v1/complaints/lot-${n}`))
    // Those of one account are answered together.
    states[seen.linked.length > 0 || complaints <= accounts ? 'linked' : 'unlinked']++
    if (seen.letters.some(({ status }) => status === 'sent')) states.acknowledged++
    if (!answered.has(`lot-${n}`)) states.without++
  })
  const messages = stack.messages()
  return {
    ...{
      complaints,
      accounts,
      actions: actions.map(({ found, calls, entries }) => ({ found, calls, entries: entries.length })),
    },
    ...states,
    complaintTasks: tasks.filter(({ kind }) => kind === 'complaint').length,
    callTasks: tasks.filter(({ kind }) => kind === 'lot-call').length,
    letters: messages.filter(({ to }) => to.some((address) => address.startsWith('contact@'))).length,
    people: ofPeople(messages, owners.map(addressOf)),
  }
}

function addressOf(personId: string): string {
  return `${personId}@bad-lot.example`
}

/** Three owners with a manager, and their accounts, each with a delivery of the lot. */
async function describe(client: Client, accounts: number): Promise<string[]> {
  for (const personId of ['ana-sol', ...owners]) {
    const manager = personId === 'ana-sol' ? {} : { manager: 'ana-sol' }
    await client.send('PUT', `/v1/people/${personId}`, {
      ...{ personId, name: personId, email: addressOf(personId), locale: 'en', timeZone: 'UTC', ...manager },
    })
  }
  const ids = Array.from({ length: accounts }, (_, n) => `bl-${String(n).padStart(4, '0')}`)
  await bounded(ids, atOnce, async (accountId) => {
    const n = Number(accountId.slice(3))
    await client.send('PUT', `/v1/accounts/${accountId}`, {
      ...{ accountId, name: `Company ${n}`, owner: owners[n % owners.length], currency: 'EUR', locale: 'en' },
      ...{ contact: { name: `Contact ${n}`, email: `contact@${accountId}.example` }, timeZone: 'UTC' },
    })
    const line = { ...lot, quantity: 40, unitPrice: '12.50' }
    const order = {
      type: 'order',
      id: `${accountId}-1`,
      accountId,
      at: '2026-02-20T10:00:00Z',
      currency: 'EUR',
    }
    await client.send('POST', '/v1/events', { events: [{ ...order, lines: [line] }] })
  })
  return ids
}
