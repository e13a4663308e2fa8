import Big from 'big.js'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { isComplaint } from '../../../domain/complaints/is-complaint.ts'
import { type EventOf, isType } from '../../../domain/events/event.ts'
import { dayNumber, dayOf } from '../../../domain/history/day.ts'
import { isWarning } from '../../../domain/playbooks/when-due.ts'
import { signals } from '../../../domain/signals/registry.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import { isToOffer } from '../../../domain/tasks/what-to-do.ts'
import type { Sentence } from '../../../domain/words/kinds.ts'
import { areOpen, type Situation, within } from './situation.ts'

type Pair = {
  /** What is said, and what it cannot stand beside. */
  pair: string
  /** How often it could have been wrong. */
  said(situation: Situation): readonly unknown[]
  /** The ones that are. */
  wrong(situation: Situation): readonly unknown[]
}

/** A pair about one kind of sentence: every time it is said it must agree with what happened. */
function saying(
  pair: string,
  keys: readonly string[],
  agrees: (sentence: Sentence, situation: Situation) => boolean,
): Pair {
  const of = ({ said }: Situation) => said.filter(({ key }) => keys.includes(key))
  return { pair, said: of, wrong: (situation) => of(situation).filter((each) => !agrees(each, situation)) }
}

/** A pair about each task. */
function asking(
  pair: string,
  concerns: (task: Task) => boolean,
  agrees: (task: Task, situation: Situation) => boolean,
): Pair {
  const of = ({ tasks }: Situation) => tasks.filter(concerns)
  return { pair, said: of, wrong: (situation) => of(situation).filter((each) => !agrees(each, situation)) }
}

const num = ({ values }: Sentence, name: string) => Number(values[name])
const text = ({ values }: Sentence, name: string) => String(values[name])
const hasAny = (keys: readonly Sentence[], ...found: string[]) => keys.some(({ key }) => found.includes(key))
const steps = (task: Task) => task.whatToDo.flatMap(within)
const orders = ({ events }: Situation) => events.filter(isType('order'))
/** Whole deliveries in the order in which they came, and whether each came after its promised day. */
const deliveries = (situation: Situation) =>
  situation.events
    .filter(isType('delivery'))
    .map(({ orderId, at }) => {
      const { promisedAt = '9999' } = orders(situation).find(({ id }) => id === orderId) ?? {}
      return { orderId, day: dayOf(at), isLate: dayOf(at) > promisedAt }
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
const worth = ({ lines }: Pick<EventOf<'order'>, 'lines'>) =>
  lines.reduce(
    (sum, { quantity, unitPrice, discount = '0' }) =>
      sum.plus(Big(quantity).times(unitPrice)).minus(discount),
    Big(0),
  )
const daysSince = ({ today }: Situation, day: string) => dayNumber(today) - dayNumber(day)
const openFacts = (situation: Situation): Complaint[] => areOpen(situation.complaints)
const trouble = (situation: Situation) => [
  ...situation.complaints.filter(isComplaint).map(({ receivedAt }) => receivedAt),
  ...situation.events
    .filter(isType('return'))
    .filter(({ reason }) => reason === 'quality')
    .map(({ at }) => at),
]

/** Pairs of statements that cannot both be true. Each statement is told by facts, and contradicted by the facts themselves. */
export const contradictions: readonly Pair[] = [
  saying('complaints are open – none is', ['complaints.open'], (said, situation) => {
    const open = openFacts(situation)
    const oldest = Math.max(...open.map(({ receivedAt }) => daysSince(situation, dayOf(receivedAt))))
    return num(said, 'open') === open.length && num(said, 'oldest') === oldest
  }),
  saying(
    'no complaint is open – one is',
    ['complaints.none-open'],
    (_, situation) => openFacts(situation).length === 0,
  ),
  saying(
    'no complaint so far – there was one',
    ['complaints.none-yet'],
    (_, situation) => trouble(situation).length === 0,
  ),
  saying(
    'complaints were confirmed – nobody said so',
    ['complaints.confirmed'],
    (said, { events }) => num(said, 'complaints') <= events.filter(isType('survey')).length,
  ),
  saying(
    'nothing is offered because a complaint is open – none is',
    ['offer.complaint-open'],
    (_, situation) => openFacts(situation).length > 0,
  ),
  saying(
    'a complaint was closed on a day – none was',
    ['offer.complaint-recent'],
    (said, situation) =>
      openFacts(situation).length === 0 &&
      situation.complaints.some(({ closedAt }) => closedAt && dayOf(closedAt) === text(said, 'closed')),
  ),
  asking(
    'something is to be offered – a complaint is open',
    isToOffer,
    (_, situation) => openFacts(situation).length === 0,
  ),
  asking(
    'offer this – make no offer',
    () => true,
    (task) => {
      const said = steps(task)
      return (
        !(hasAny(said, 'do.offer') && hasAny(said, 'do.no-offer')) &&
        hasAny(said, 'do.offer') === (task.kind === 'win-back' && isToOffer(task))
      )
    },
  ),
  asking(
    'the offer told – the offer of the task',
    (task) => steps(task).some(({ key }) => key === 'do.offer'),
    (task) =>
      task.whatToDo.some(
        ({ key, values }) =>
          key === 'do.offer' && JSON.stringify(values.offer) === JSON.stringify(task.offer?.title),
      ),
  ),
  asking(
    'repair is offered – nothing went wrong',
    (task) => isToOffer(task) && task.offer?.title.key === 'offer.repair-visit',
    (_, situation) => trouble(situation).length > 0,
  ),
  asking(
    'a price is offered – nothing says that prices matter',
    (task) => isToOffer(task) && ['discount', 'credit'].includes(task.offer?.kind ?? ''),
    ({ openedAt }, situation) => {
      const until = { ...situation, events: situation.events.filter(({ at }) => at <= openedAt) }
      return (
        orders(until).some(({ lines }) => lines.some(isDiscounted)) || until.events.some(isType('quote-lost'))
      )
    },
  ),
  saying(
    'protect – it is leaving or shrinking',
    ['statement.action'],
    (said, { report }) => text(said, 'action') !== 'protect' || !isWarning(report),
  ),
  saying(
    'act to keep it – it stays',
    ['statement.action'],
    (said, { report }) => text(said, 'action') !== 'keep' || isWarning(report),
  ),
  saying(
    'silent for so many days – the days since the last order',
    ['silence.rhythm', 'silence.one-order'],
    (said, situation) => {
      const last = orders(situation)
        .map(({ at }) => dayOf(at))
        .toSorted()
        .at(-1)
      return last !== undefined && num(said, 'days') === daysSince(situation, last)
    },
  ),
  saying(
    'no order so far – there is one',
    ['silence.no-order'],
    (_, situation) => orders(situation).length === 0,
  ),
  saying(
    'one order so far – there are more',
    ['silence.one-order'],
    (_, situation) => new Set(orders(situation).map(({ at }) => dayOf(at))).size === 1,
  ),
  saying(
    'deliveries came late – they came in time',
    ['promises.late', 'promises.late-or-missing'],
    (said, situation) => {
      const last = deliveries(situation).slice(-num(said, 'of'))
      return (
        num(said, 'broken') - Number(said.values.missing ?? 0) <= last.filter(({ isLate }) => isLate).length
      )
    },
  ),
  saying('all deliveries came in time – one was late', ['promises.kept'], (said, situation) =>
    deliveries(situation)
      .slice(-num(said, 'of'))
      .every(({ isLate }) => !isLate),
  ),
  saying(
    'it pays later than before – its payments came on the same day',
    ['payments.days'],
    (said, situation) => {
      const days = situation.events.filter(isType('payment')).map(({ at, invoiceId }) => {
        const invoice = situation.events.filter(isType('invoice')).find(({ id }) => id === invoiceId)
        return invoice === undefined ? 0 : dayNumber(dayOf(at)) - dayNumber(invoice.dueOn)
      })
      const signed = (of: 'now' | 'before') => num(said, of) * (text(said, `${of}Side`) === 'before' ? -1 : 1)
      const isBetween = (each: number) => each >= Math.min(...days) && each <= Math.max(...days)
      return isBetween(signed('now')) && isBetween(signed('before'))
    },
  ),
  saying('orders are past their day – they were delivered', ['promises.overdue'], (said, situation) => {
    const waiting = orders(situation).filter(
      ({ id, promisedAt = '9999' }) =>
        promisedAt < situation.today && !deliveries(situation).some(({ orderId }) => orderId === id),
    )
    return num(said, 'orders') <= waiting.length && num(said, 'days') <= 60
  }),
  saying(
    'the risk in words – the risk in figures',
    ['risk.judged', 'risk.shrinking'],
    (said, { report }) =>
      num(said, 'likely') === report.probability &&
      num(said, 'usual') === report.usual &&
      text(said, 'band') === report.band &&
      num(said, 'horizon') === report.horizonDays,
  ),
  saying(
    'shrinking – it buys as before',
    ['risk.shrinking'],
    ({ key }, { said, report }) =>
      key === 'risk.shrinking' &&
      report.bandReason === 'shrinking' &&
      !said.some((each) => each.key === 'share.as-before'),
  ),
  saying(
    'it orders as often – it orders less often',
    ['share.orders', 'share.orders-smaller'],
    (_, { said }) => !hasAny(said, 'share.less-often', 'share.less-often-smaller'),
  ),
  saying('bought for so much – the sum of its orders', ['share.spend'], (said, situation) => {
    const { spent } = said.values
    const until = dayNumber(text(said, 'until'))
    const window = orders(situation).filter(
      ({ at }) => dayNumber(dayOf(at)) > until - num(said, 'days') && dayNumber(dayOf(at)) <= until,
    )
    const sum = window.reduce((all, order) => all.plus(worth(order)), Big(0))
    return typeof spent === 'object' && 'amount' in spent && Big(spent.amount).minus(sum).abs().lte('0.01')
  }),
  saying(
    'articles stopped – bought since',
    ['share.stopped', 'share.stopped-among-others'],
    (said, situation) => {
      const { articles } = said.values
      if (!Array.isArray(articles)) return false
      return articles.every((sku) =>
        orders(situation).every(
          ({ at, lines }) => dayOf(at) <= text(said, 'since') || lines.every((line) => line.sku !== sku),
        ),
      )
    },
  ),
  saying(
    'more articles stopped than were usual',
    ['share.stopped', 'share.stopped-among-others'],
    (said) => num(said, 'stopped') <= num(said, 'usual'),
  ),
  saying('prices of articles rose – they fell', ['price.answer'], (said, situation) => {
    const day = text(said, 'day')
    const paid = orders(situation).flatMap(({ at, lines }) =>
      lines.map((line) => ({ ...line, isAfter: dayOf(at) >= day })),
    )
    const moved = [...Map.groupBy(paid, ({ sku }) => sku).values()].flatMap((lines) => {
      const [before, after] = [
        lines.findLast(({ isAfter }) => !isAfter),
        lines.find(({ isAfter }) => isAfter),
      ]
      return before && after ? [Number(after.unitPrice) - Number(before.unitPrice)] : []
    })
    const isUp = text(said, 'price') === 'up'
    return moved.filter((by) => by !== 0 && by > 0 === isUp).length >= num(said, 'items')
  }),
  saying(
    'it minds prices – its volume went with them',
    ['price.answer'],
    (said) => text(said, 'price') !== text(said, 'volume'),
  ),
  saying('bought at a discount – more lines than there are', ['price.discounts'], (said, situation) => {
    const lines = orders(situation).flatMap((each) => each.lines)
    const discounted = lines.filter(isDiscounted).length
    return (
      num(said, 'discounted') <= num(said, 'known') &&
      num(said, 'known') <= lines.length &&
      num(said, 'discounted') <= discounted
    )
  }),
  saying(
    'no quote was lost – one was',
    ['price.no-quote-lost'],
    (_, situation) =>
      !situation.events.some((event) => event.type === 'quote-lost' && event.reason === 'price'),
  ),
  saying(
    'quotes lost – fewer were',
    ['price.quotes-lost'],
    (said, { events }) =>
      num(said, 'lost') ===
      events.filter(isType('quote-lost')).filter(({ reason }) => reason === 'price').length,
  ),
  asking(
    'a matter of safety – nobody said so',
    (task) => task.why.some(({ key }) => key === 'why.safety'),
    (_, { complaints }) => complaints.some(({ safety }) => safety),
  ),
  asking(
    'reported as a safety matter – found by words',
    (task) => task.why.some(({ key }) => key === 'judged.safety-reported'),
    ({ complaintIds: [id] }, { complaints }) => {
      const complaint = complaints.find(({ complaintId }) => complaintId === id)
      return complaint?.category === 'safety' || !tellsOfDanger(complaint)
    },
  ),
  asking(
    'so much is affected – the complaint says otherwise',
    (task) => affectedIn(task) !== undefined,
    (task, situation) => {
      const said = affectedIn(task)
      const complaint = situation.complaints.find(({ complaintId }) => complaintId === task.complaintIds[0])
      if (!complaint || !said) return false
      const order = orders(situation).find((each) => each.id === complaint.orderId)
      const lines = order?.lines.filter(({ sku }) => sku === (complaint.sku ?? sku))
      const of = lines?.reduce((sum, { quantity }) => sum + quantity, 0)
      const counted =
        complaint.quantityAffected && of ? Math.min(1, complaint.quantityAffected / of) : undefined
      const written = writtenShareOf(complaint)
      const isTold = (share: number | undefined) =>
        share !== undefined && Math.abs(share - num(said, 'share')) < 0.005
      if (said.key === 'judged.shares-differ') return isTold(counted) && num(said, 'written') === written
      const other = counted === undefined ? undefined : written
      return (
        isTold(counted ?? written) && (other === undefined || Math.abs(other - num(said, 'share')) <= 0.05)
      )
    },
  ),
  asking(
    'replace goods worth so much – nobody said how many',
    (task) => task.kind === 'complaint',
    (task) => {
      const said = steps(task)
      const priced = said.filter(({ key }) =>
        ['redress.within', 'redress.above', 'redress.no-rate'].includes(key),
      )
      return priced.length === 0 || affectedIn(task) !== undefined || !hasAny(said, 'redress.worth-unknown')
    },
  ),
  asking(
    'a number of complaints – fewer came',
    (task) => task.why.some(({ key }) => key === 'judged.repeated'),
    ({ why }, { complaints }) =>
      why.every(
        (said) =>
          said.key !== 'judged.repeated' || num(said, 'number') <= complaints.filter(isComplaint).length,
      ),
  ),
  asking(
    'the same is said twice',
    () => true,
    ({ why, whatToDo }) => {
      const all = [...why, ...whatToDo].map((each) => JSON.stringify(each))
      return new Set(all).size === all.length
    },
  ),
  asking(
    'win it back – it is green',
    ({ kind }) => kind === 'win-back' || kind === 'regain-share',
    (task, { report }) => task.openedAt.slice(0, 10) !== report.asOf || isWarning(report),
  ),
  {
    pair: 'a sign of leaving – it takes from the risk',
    said: ({ report }) => report.contributions,
    wrong: ({ report }) =>
      report.contributions.filter(
        ({ points, sentence }) =>
          sentence.key === 'risk.sign' && (sentence.values.of === 'leaving') !== points > 0,
      ),
  },
  {
    pair: 'what adds to the risk – the risk',
    said: ({ report }) => (report.probability === null ? [] : [report]),
    wrong: ({ report }) => {
      if (report.probability === null) return []
      const sum = report.contributions.reduce((all, { points }) => all + points, 0)
      return Math.abs(1 / (1 + Math.exp(-sum)) - report.probability) < 1e-9 ? [] : [sum]
    },
  },
  {
    pair: 'every signal is told – one is left out',
    said: ({ report }) => report.signals,
    wrong: ({ report }) => signals.filter(({ key }) => !report.signals.some((each) => each.key === key)),
  },
]

function tellsOfDanger(complaint: Complaint | undefined): boolean {
  return complaint !== undefined && /hurt when/.test(complaint.description)
}

function isDiscounted({
  discount = '0',
  unitPrice,
  listPrice = unitPrice,
}: EventOf<'order'>['lines'][number]): boolean {
  return Number(discount) > 0 || Number(unitPrice) < Number(listPrice)
}

function affectedIn({ why }: Task): Sentence | undefined {
  return why.find(({ key }) => key === 'judged.share' || key === 'judged.shares-differ')
}

/** What a person reads in the words of these situations and of the sample. */
function writtenShareOf({ description }: Complaint): number | undefined {
  if (/whole batch/.test(description)) return 1
  const found =
    /(?<part>\d+) of (?<whole>\d+)/.exec(description) ?? /(?<whole>\d+)件中有(?<part>\d+)件/.exec(description)
  return found?.groups && Number(found.groups.part) / Number(found.groups.whole)
}
