import PostalMime from 'postal-mime'
import type { AccountInput } from '../../../domain/accounts/account.ts'
import type { ComplaintInput } from '../../../domain/complaints/complaint.ts'
import { foldAccount } from '../../../functions/operations/accounts/fold-account.ts'
import { takeInEvents } from '../../../functions/operations/take-in-events.ts'
import type { Playbook } from '../../../functions/registry.ts'
import { dispatchAll } from '../../../functions/runtime/dispatch.ts'
import type { OutgoingMail } from '../../../functions/runtime/ports.ts'
import { saveAccount } from '../../../functions/store/accounts/accounts.ts'
import { putEvent } from '../../../functions/store/accounts/events.ts'
import { requestRun } from '../../../functions/store/tasks/request-run.ts'
import { runIdOf } from '../../../functions/store/tasks/run-id.ts'
import { storeComplaint } from '../../../functions/store/tasks/store-complaint.ts'
import type { Engine } from '../../support/engine.ts'
import { givenFor } from '../../support/given.ts'
import { saying } from '../../support/told.ts'

export const accountId = 'acme'
export const monday = '2026-03-02T09:00:00.000Z'

/** An account of a supplier's, with everything that steps are given; mail is remembered instead of sent. */
export async function scene(engine: Engine, start = monday) {
  const { table, dump } = await engine.newTable()
  const sent: OutgoingMail[] = []
  const mail = {
    sender: 'holdfast@supplier.example',
    quota: async () => ({ left: 50_000, aSecond: 1_000 }),
    async send(outgoing: OutgoingMail) {
      sent.push(outgoing)
      return { messageId: `message-${sent.length}` }
    },
  }
  const given = { ...givenFor(table, start), mail }
  await saveAccount(table, accountId, acme, start)
  const at = () => given.now().toISOString()
  return {
    given,
    table,
    dump,
    sent,
    mails: () => Promise.all(sent.map(({ raw }) => PostalMime.parse(raw))),
    /** The path of the one link in the latest mail that has one. */
    async link() {
      const mails = await Promise.all(sent.map(({ raw }) => PostalMime.parse(raw)))
      const text = mails.findLast((mail) => mail.text?.includes('/tasks/'))?.text
      const links = [
        ...new Set([...(text ?? '').matchAll(/\/tasks\/([A-Za-z0-9_-]+)/g)].map(([, token]) => token)),
      ]
      if (links.length !== 1 || !links[0]) throw new Error(`A task mail has one link, not ${links.length}`)
      return links[0]
    },
    async complain(input: Partial<ComplaintInput> = {}) {
      const complaint = { ...cracked, ...input }
      await storeComplaint(table, complaint, given.now(), given.settings)
      const runId = runIdOf('complaint-handling', accountId, complaint.id)
      return { runId, accountId, complaintId: complaint.id }
    },
    async order(id: string, instant: string, unitPrice = '12.50') {
      const event = order(id, instant, unitPrice)
      await putEvent(table, event, at(), { eventDays: 400 })
      const changed = await takeInEvents(given, accountId, [event], 'UTC')
      await foldAccount(table, accountId, { now: given.now(), settings: given.settings, changed })
    },
    async begin(playbook: Playbook, cause: string) {
      await table.transact(requestRun({ playbook, accountId, cause, why: saying('a test') }, given.now()))
      return { runId: runIdOf(playbook, accountId, cause), accountId }
    },
    /** What the outbox asks for now, by kind; dispatching it takes it out. */
    async requests(kind: 'start' | 'answer' | 'announce') {
      const items = (await dump()).filter((item) => item.outboxPk === 'OUTBOX')
      return items.filter(({ sk }) => sk.startsWith(`OUT#${kind}#`))
    },
    async dispatch() {
      const items = (await dump()).filter((item) => item.outboxPk === 'OUTBOX')
      const { dispatched, setAside, failures } = await dispatchAll(
        items.map(({ pk, sk }) => ({ pk, sk })),
        given,
      )
      if (setAside + failures.length > 0) throw new Error(`requests failed: ${given.lines.at(-1)}`)
      return dispatched
    },
  }
}
export type Scene = Awaited<ReturnType<typeof scene>>

export const acme: AccountInput = {
  name: 'Acme GmbH',
  owner: {
    name: 'Li Wei',
    email: 'li.wei@example.com',
    manager: { name: 'Ana Sol', email: 'ana.sol@example.com' },
  },
  contact: { name: 'Jo Kern', email: 'jo@acme.example' },
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  locale: 'en',
}

const cracked: ComplaintInput = {
  id: 'c-77',
  accountId,
  category: 'quality',
  description: '12 of 40 units cracked',
  orderId: 'o-1',
  contact: { name: 'Jo Kern', email: 'jo@acme.example' },
  remedySought: 'replacement',
}

function order(id: string, at: string, unitPrice: string) {
  const lines = [{ sku: 'A-1', quantity: 40, unitPrice, listPrice: '14.00', unitCost: '6.10' }]
  return { id, type: 'order' as const, accountId, at, currency: 'EUR', lines }
}
