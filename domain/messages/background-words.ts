import { say } from '../words/say.ts'
import type { ValuesOf } from '../words/sentences.ts'
import type { Words } from '../words/words-for.ts'
import type { Background } from './background.ts'
import type { Bar, Row } from './letter.ts'

type Label = ValuesOf<'background.label'>['label']

/** How to reach somebody, their last orders and who spoke to them last, as rows. */
export function backgroundRows({ contact, orders, lastContact }: Background, { word }: Words): Row[] {
  const row = (label: Label, value: string): Row => ({ label: word('background.label', { label }), value })
  const talk = () => {
    if (lastContact === null) return word('handover.no-contact')
    const { day, note } = lastContact
    return note === undefined ? word('day.told', { day }) : word('background.talk', { day, note })
  }
  return [
    ...(contact?.role === undefined ? [] : [row('role', contact.role)]),
    ...(contact?.phone === undefined ? [] : [row('phone', contact.phone)]),
    row('last-contact', talk()),
    ...orders.map((order) => row('orders', word('handover.order', { day: order.day, amount: order }))),
  ]
}

/** What goods a complaint is about, as a heading and a line each; undefined where its order is not known. */
export function concernedLines(
  { concerned }: Background,
  { word }: Words,
): { title: string; lines: string[] } | undefined {
  if (concerned === undefined) return undefined
  const { orderId, lines, more, currency, amount } = concerned
  return {
    title: word('background.concerned', { order: orderId }),
    lines: [
      ...lines.map(({ sku, quantity, ...worth }) =>
        word('background.line', { quantity, article: sku, amount: { ...worth, currency } }),
      ),
      ...(more > 0 ? [word('background.more-lines', { more })] : []),
      ...(lines.length > 1 ? [word('background.worth', { worth: { amount, currency } })] : []),
    ],
  }
}

/** Their other complaints: what is promised in those that are open, what was decided on the others. */
export function complaintLines({ complaints, currency }: Background, { word }: Words): string[] {
  return complaints.map(({ reference, description, promised, endedOn, decision }) => {
    if (promised !== undefined) return word('handover.complaint', { reference, description, promised })
    const on = endedOn ?? ''
    if (decision === undefined) return word('background.ended', { reference, description, on })
    const verdict = say('word.verdict', { verdict: decision.decision })
    const remedy = say('word.remedy', { remedy: decision.remedy })
    const told = { reference, description, on, verdict, remedy }
    const { amount } = decision
    return amount === undefined
      ? word('background.decided', told)
      : word('background.decided-amount', { ...told, amount: { amount, currency } })
  })
}

/** The orders of each month as bars. */
export function monthBars({ months }: Background, { word }: Words): Bar[] {
  return months.map(({ month, orders }) => ({
    label: word('background.month', { month }),
    short: word('background.month-name', { month }),
    value: word('background.orders', { orders }),
    count: orders,
  }))
}
