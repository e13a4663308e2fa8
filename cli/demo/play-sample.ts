import type { Part } from '../sample/cast.ts'
import { createRandom } from '../sample/random.ts'
import { sampleOrder } from '../sample/sample-order.ts'
import { type Fact, sampleYear } from '../sample/sample-year.ts'
import { sendFacts } from '../sample/send-facts.ts'
import { clientOf } from '../stack/client-of.ts'
import { createDesk } from './desk.ts'
import { factsText } from './facts-text.ts'
import { createMailbox } from './mailbox.ts'
import { nordwallHabits } from './nordwall-habits.ts'
import { openStack } from './open-stack.ts'
import { summarize } from './summarize.ts'
import { summaryText } from './summary-text.ts'
import { usageSince } from './usage-since.ts'

const DAY_MS = 86_400_000
/** People do their day's work before this hour (UTC); the day's facts have arrived by then. */
const EVENING_MS = 16 * 3_600_000
/** Days from a call that worked to the order that follows it. */
const ORDER_AFTER_DAYS = 3

/** Plays `days` of Nordwall Fasteners from `now` on a stack of its own; prints the story and then the summary. */
export async function playSample(now: Date, days: number): Promise<void> {
  const ahead = days + 1
  const sample = sampleYear(now.toISOString().slice(0, 10), ahead)
  const { stack, tell, loadSample, stop } = await openStack(now, { quietly: false, ahead })
  try {
    const client = clientOf(stack)
    const history = sample.facts.filter(({ at }) => at <= now.toISOString())
    tell('fact', `a year of ${sample.accounts.length} accounts: ${factsText(history)}`)
    await loadSample()
    const before = stack.usage()

    const coming: Fact[] = sample.facts.filter(({ at }) => at > now.toISOString())
    const mailbox = createMailbox(stack.mailboxUrl)
    const desk = createDesk(
      nordwallHabits((part) => coming.push(orderAfterCall(part, stack.clock.now(), now))),
    )
    const midnight = Date.parse(now.toISOString().slice(0, 10))
    for (let day = 0; day < days; day += 1) {
      const evening = new Date(midnight + day * DAY_MS + EVENING_MS)
      await stack.advance(evening)
      const arrived = coming.filter(({ at }) => Date.parse(at) <= evening.getTime())
      for (const fact of arrived) coming.splice(coming.indexOf(fact), 1)
      if (arrived.length > 0) tell('fact', factsText(arrived))
      await sendFacts(client, arrived)
      await stack.quiet()
      desk.receive(await mailbox.fresh())
      // Nobody sits at a desk on Saturday and Sunday.
      if (evening.getUTCDay() % 6 !== 0) await desk.work(stack.clock.now())
      await stack.quiet()
    }
    await stack.advance(new Date(midnight + days * DAY_MS))
    await mailbox.fresh()
    const complaintIds = sample.facts.flatMap((fact) =>
      'complaint' in fact && !coming.includes(fact) ? [fact.complaint.id] : [],
    )
    const usage = usageSince(before, stack.usage())
    process.stdout.write(summaryText(await summarize(client, complaintIds), mailbox.count(), usage))
  } finally {
    await stop()
  }
}

/** What a customer orders who was called on a good day. */
function orderAfterCall(part: Part, called: Date, today: Date): Fact {
  const at = new Date(called.getTime() + ORDER_AFTER_DAYS * DAY_MS - 3_600_000)
  const offset = Math.round((at.getTime() - today.getTime()) / DAY_MS)
  const random = createRandom(7, `${part.accountId} won back`)
  const instant = at.toISOString().replace(/\.\d+Z$/, 'Z')
  const event = sampleOrder(part, 9000 + offset, instant, offset, random)
  return { at: instant, event }
}
