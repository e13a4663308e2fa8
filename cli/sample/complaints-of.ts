import type { ComplaintInput } from '../../domain/complaints/complaint.ts'
import type { IntakeEvent } from '../../domain/events/event.ts'
import type { Part } from './cast.ts'
import { badLot, badProduct } from './catalogue.ts'
import type { Random } from './random.ts'
import { officeHour, workday } from './sample-day.ts'
import type { SampleOrder } from './sample-order.ts'

export type SampleComplaint = ComplaintInput & { receivedAt: string }
type Trouble = { events: IntakeEvent[]; complaints: SampleComplaint[] }

/** What a customer writes of the boxes concerned, of all boxes ordered. */
type Text = (concerned: number, ordered: number) => string
type LotTrouble = { day: number; text: Text; again?: number; safety?: true }

/** Day, from today, on which each customer of the bad lot complains about it: the first before today, the others after. */
const badLotComplaints: Readonly<Record<string, LotTrouble>> = {
  'cargo-bikes': {
    day: -3,
    text: (concerned, ordered) =>
      `${concerned} of ${ordered} boxes hold bolts that cracked when we tightened them to 60 Nm.`,
    again: 24,
  },
  'silo-service': {
    day: -1,
    text: () => 'Heads sheared off during assembly. We stopped the line and lost a day.',
  },
  'playground-pro': {
    day: 4,
    text: () => 'A bolt of this lot broke on a swing during our own test. Somebody could get hurt.',
    safety: true,
  },
  'bridge-works': {
    day: 8,
    text: (concerned) =>
      `Hardness of the lot is below its certificate; our inspector refused ${concerned === 1 ? 'one box' : `${concerned} boxes`}.`,
  },
}

/** Complaints that have nothing to do with the lot. */
const others: Readonly<
  Record<string, { day: number; category: 'delivery' | 'billing' | 'service' | 'price'; text: string }>
> = {
  'vega-solar': {
    day: -2,
    category: 'delivery',
    text: 'The pallet came three days late and one box was missing.',
  },
  'kuester-metall': { day: 3, category: 'billing', text: 'The invoice charges freight twice.' },
  'value-garages': {
    day: 10,
    category: 'price',
    text: 'We were quoted the old price and billed the new one.',
  },
  'fjord-boats': { day: 15, category: 'service', text: 'Nobody called back about our drawing in two weeks.' },
}

/** What goes wrong with an account's orders: boxes of the bad lot come back, and the customers complain. */
export function complaintsOf(
  part: Part,
  orders: readonly SampleOrder[],
  today: string,
  random: Random,
): Trouble {
  const trouble: Trouble = { events: [], complaints: [] }
  const lot = badLotComplaints[part.accountId]
  if (lot) {
    trouble.complaints.push(lotComplaint(part, orders, today, lot, 1, lot.day, lot.text, random))
    const said: Text = () => 'The replacement bolts come from the same lot and crack as well.'
    if (lot.again !== undefined)
      trouble.complaints.push(lotComplaint(part, orders, today, lot, 2, lot.again, said, random))
    trouble.events.push(...returned(part, orders, today, lot.day, random))
  }
  const other = others[part.accountId]
  if (other) {
    const at = officeHour(workday(today, other.day), random)
    trouble.complaints.push({
      id: `${part.accountId}-c1`,
      accountId: part.accountId,
      category: other.category,
      description: other.text,
      receivedAt: at,
      ...orderBefore(orders, at),
    })
  }
  return trouble
}

function lotComplaint(
  part: Part,
  orders: readonly SampleOrder[],
  today: string,
  lot: { day: number; safety?: true },
  number: number,
  day: number,
  text: Text,
  random: Random,
): SampleComplaint {
  const firstAt = `${workday(today, lot.day)}T00:00:00Z`
  const order = orders.findLast((one) => one.at < firstAt)
  const ordered = order?.lines.find(({ sku }) => sku === badProduct.sku)?.quantity ?? 0
  const concerned = Math.max(1, Math.round((ordered * random.whole(20, 50)) / 100))
  return {
    id: `${part.accountId}-c${number}`,
    accountId: part.accountId,
    category: lot.safety ? 'safety' : 'quality',
    description: text(concerned, ordered),
    remedySought: 'replacement',
    sku: badProduct.sku,
    lot: badLot,
    quantityAffected: concerned,
    receivedAt: officeHour(workday(today, day), random),
    ...(lot.safety && { safety: true }),
    // The second complaint names the same order as the first: that is what reopens it.
    ...orderBefore(orders, firstAt),
  }
}

function returned(
  part: Part,
  orders: readonly SampleOrder[],
  today: string,
  day: number,
  random: Random,
): IntakeEvent[] {
  const at = officeHour(workday(today, day - 1), random)
  const order = orders.findLast((one) => one.at < at)
  const line = order?.lines.find(({ sku }) => sku === badProduct.sku)
  if (!order || !line) return []
  const { sku, unitPrice } = line
  const quantity = Math.max(1, Math.round(line.quantity / 2))
  return [
    {
      id: 'rt-lot',
      type: 'return',
      accountId: part.accountId,
      at,
      currency: 'EUR',
      orderId: order.id,
      reason: 'quality',
      lines: [{ sku, quantity, unitPrice }],
    },
  ]
}

function orderBefore(orders: readonly SampleOrder[], at: string): { orderId?: string } {
  const order = orders.findLast((one) => one.at < at)
  return order ? { orderId: order.id } : {}
}
