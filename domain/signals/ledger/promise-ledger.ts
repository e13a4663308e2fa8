import * as z from 'zod'
import { DeliveryCause } from '../../events/event.ts'
import { Currency, Day, Money } from '../../events/fields.ts'
import type { AccountState } from '../../history/account-state.ts'
import { dayFromNumber } from '../../history/day.ts'
import { isBroken } from '../../history/promise-steps.ts'
import type { Model } from '../../risk/model.ts'
import { invoicesOf, promisesOf } from './dated-ledger.ts'
import { type PaymentCourse, paymentCourse } from './payment-course.ts'
import { leastPromises, promiseCourse } from './promise-course.ts'

const Count = z.int().nonnegative()

/** What we promised an account and what came of it, and how it pays. */
export const PromiseLedger = z
  .strictObject({
    deliveries: z
      .strictObject({
        promises: Count.meta({
          description:
            'Settled promises that count, of the latest 100: those late because of the customer do not',
        }),
        onTimeInFull: Count,
        late: Count.meta({ description: 'Whole only after the promised day, or cancelled after it' }),
        missing: Count.meta({ description: 'Never whole within 60 days, though deliveries are recorded' }),
        excused: Count.meta({ description: 'Late because of the customer' }),
        share: z.number().nullable().meta({
          description:
            'Share on time in full, older ones counting less, drawn to the usual by few; null with fewer than three',
        }),
        causes: z
          .partialRecord(DeliveryCause, Count)
          .meta({ description: 'Causes of those not on time in full' }),
        overdue: z
          .array(
            z.strictObject({
              orderId: z.string(),
              promisedOn: Day,
              ordered: z.number(),
              delivered: z.number(),
            }),
          )
          .meta({ description: 'Orders past their promised day; units of all articles' }),
      })
      .nullable()
      .meta({ description: 'Null where no order carries a promised day and no delivery is sent' }),
    payments: z
      .strictObject({
        paid: Count.meta({ description: 'Invoices paid, of the latest 100 that were settled' }),
        daysBeyondDue: z
          .strictObject({ recent: z.number(), before: z.number(), growth: z.number() })
          .nullable()
          .meta({
            description:
              'Means of the recent payments (90 days) and of those before; `growth` is the difference, drawn to nothing by few. Null with too few',
          }),
        open: z.array(
          z.strictObject({
            ...{ invoiceId: z.string(), dueOn: Day, amount: Money, paid: Money, currency: Currency },
            isOverdue: z
              .boolean()
              .meta({ description: 'Unpaid for longer beyond its day than usual for the account' }),
          }),
        ),
      })
      .nullable()
      .meta({ description: 'Null where no invoice and no payment is sent' }),
  })
  .meta({ id: 'PromiseLedger' })
export type PromiseLedger = z.infer<typeof PromiseLedger>

/** The ledger of an account as of a day (days since 1970) that is not before its latest fact. */
export function promiseLedgerOf(state: AccountState, day: number, model: Model): PromiseLedger {
  return { deliveries: deliveriesOf(state, day, model), payments: paymentsOf(state, day, model) }
}

function deliveriesOf(state: AccountState, day: number, model: Model): PromiseLedger['deliveries'] {
  if (state.promises === null) return null
  const { open, fate, cause } = state.promises
  const course = promiseCourse(promisesOf(state), model)
  const count = (one: string) => fate.filter((each) => each === one).length
  const causes: Partial<Record<DeliveryCause, number>> = {}
  for (const [i, each] of cause.entries())
    if (each !== null && (isBroken(fate[i]) || fate[i] === 'excused')) causes[each] = (causes[each] ?? 0) + 1
  return {
    promises: course.counted(day),
    onTimeInFull: count('kept'),
    ...{ late: count('late'), missing: count('missing'), excused: count('excused') },
    share: course.counted(day) < leastPromises ? null : 1 - course.share(day),
    causes,
    overdue: open.flatMap(({ orderId, promised, owed, delivered }) =>
      promised !== null && course.isOverdue({ promised, done: null, fate: null }, day)
        ? [{ orderId, promisedOn: dayFromNumber(promised), ordered: owed ?? 0, delivered }]
        : [],
    ),
  }
}

function paymentsOf(state: AccountState, day: number, model: Model): PromiseLedger['payments'] {
  if (state.payments === null) return null
  const course = paymentCourse(invoicesOf(state), model)
  return {
    paid: state.payments.beyond.filter((each) => each !== null).length,
    daysBeyondDue: toTenths(course.habit(day)),
    open: state.payments.open.flatMap(({ invoiceId, due, amount, paid, currency }) =>
      due === null || amount === null
        ? []
        : [
            {
              ...{ invoiceId, dueOn: dayFromNumber(due), amount, paid, currency },
              isOverdue: course.isOverdue({ due, done: null, beyond: null }, day),
            },
          ],
    ),
  }
}

function toTenths(habit: ReturnType<PaymentCourse['habit']>) {
  if (habit === null || habit.change === null) return null
  const tenths = (days: number) => Math.round(days * 10) / 10
  const { recent, before, growth } = habit.change
  return { recent: tenths(recent), before: tenths(before), growth: tenths(growth) }
}
