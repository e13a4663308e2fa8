import type { Stack } from '../../local/stack.ts'
import { ownersFor } from '../orders/owners.ts'
import { postEvents } from '../orders/post-events.ts'
import { putAccounts } from '../orders/put-accounts.ts'
import { type OrderFile, readOrders } from '../orders/read-orders.ts'
import { createProgressBar } from '../output/progress-bar.ts'
import { clientOf } from '../stack/client-of.ts'
import { createDesk } from './desk.ts'
import { judgeWarnings } from './judge-warnings.ts'
import { listWinBacks } from './list-win-backs.ts'
import { createMailbox } from './mailbox.ts'
import { openStack } from './open-stack.ts'
import { trackMemory } from './track-memory.ts'
import { usageSince } from './usage-since.ts'
import { warningsText } from './warnings-text.ts'

const DAY_MS = 86_400_000
const OWNERS = 10
/** What a signal needs before it speaks: the same amount of history makes an account count for the base rate. */
const MINIMUM_ORDERS = 3

/** Imports a file's orders up to `now` and lives through the next `days` of them; prints who was warned about and who then ordered. */
export async function playOrders(file: string, now: Date, days: number): Promise<void> {
  const read = await readOrders(file, { columns: {}, timeZone: 'UTC' })
  const { stack, stop } = await openStack(now, { quietly: true })
  try {
    const owners = ownersFor(OWNERS)
    const client = clientOf(stack)
    const memory = trackMemory(stack)
    const known = new Set<string>()
    const post = async (from: Date, until: Date) => {
      const events = between(read, from, until)
      const fresh = [...new Set(events.map(({ event }) => event.accountId))].filter((id) => !known.has(id))
      const source = { owners, names: read.names, currency: read.currency.code, timeZone: 'UTC' }
      const bar = await createProgressBar('accounts', 'profiles')
      bar.total(fresh.length)
      await putAccounts(client, fresh, source, bar)
      bar.stop()
      for (const id of fresh) known.add(id)
      return await posted(stack, events)
    }
    const history = await post(new Date(0), now)
    say(
      `Imported ${history.events} orders and returns of ${known.size} accounts up to ${dayOf(now)}: ${Math.round(history.events / history.postSeconds)} events/s taken in, ${Math.round(history.events / history.seconds)} events/s until every risk was computed.`,
    )

    const before = stack.usage()
    const mailbox = createMailbox(stack.mailboxUrl)
    const desk = createDesk({
      waitsDays: () => 1,
      answer: ({ outcomes }) => (outcomes.includes('reached') ? { outcome: 'reached' } : null),
    })
    for (let day = 0; day < days; day += 1) {
      const from = new Date(now.getTime() + day * DAY_MS)
      const until = new Date(from.getTime() + DAY_MS)
      await stack.advance(until)
      const lived = await post(from, until)
      const mails = await mailbox.fresh()
      desk.receive(mails)
      const answered = await desk.work(stack.clock.now())
      await stack.quiet()
      say(
        `${dayOf(from)}  ${lived.events} orders and returns, ${mails.length} mails, ${answered} tasks answered`,
      )
    }
    const usage = usageSince(before, stack.usage())
    const warnings = await listWinBacks(
      client,
      owners.map(({ email }) => email),
    )
    const judgement = judgeWarnings(warnings, ordersOf(read), MINIMUM_ORDERS)
    const lastDay = dayOf(new Date(Math.max(...read.events.map(({ event }) => Date.parse(event.at)))))
    say(warningsText(judgement, lastDay, mailbox.count(), usage))
    say(`Memory at most: ${memory.stop()}`)
  } finally {
    await stop()
  }
}

async function posted(
  stack: Stack,
  events: OrderFile['events'],
): Promise<{ events: number; seconds: number; postSeconds: number }> {
  const started = performance.now()
  const bar = await createProgressBar('posting', 'orders and returns')
  bar.total(events.length)
  let done = 0
  const { rejected } = await postEvents(clientOf(stack), events, {
    onBatch(_, count) {
      done += count
      bar.at(done)
    },
  })
  bar.stop()
  const [first] = rejected
  if (first) throw new Error(`row ${first.line}, ${first.id}: ${first.field} refused: ${first.reason}`)
  const postSeconds = (performance.now() - started) / 1000
  await stack.quiet()
  return { events: events.length, postSeconds, seconds: (performance.now() - started) / 1000 }
}

function between({ events }: OrderFile, from: Date, until: Date): OrderFile['events'] {
  const [first, end] = [from.toISOString(), until.toISOString()]
  return events.filter(({ event }) => event.at >= first && event.at < end)
}

function ordersOf({ events }: OrderFile): Map<string, string[]> {
  const orders = Map.groupBy(
    events.filter(({ event }) => event.type === 'order').map(({ event }) => event),
    ({ accountId }) => accountId,
  )
  return new Map([...orders].map(([accountId, placed]) => [accountId, placed.map(({ at }) => at)]))
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
