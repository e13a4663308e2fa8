import { DeliveryCause } from '../../domain/events/event.ts'
import type { Row } from '../../domain/messages/letter.ts'
import type { PromiseLedger } from '../../domain/signals/ledger/promise-ledger.ts'
import { say } from '../../domain/words/say.ts'
import { type Reader, wordsFor } from '../../domain/words/words-for.ts'

/** What was promised to an account and how it pays; no rows where nobody records it. */
export function ledgerRows(reader: Reader, { deliveries, payments }: PromiseLedger): Row[] {
  const { word } = wordsFor(reader)
  const rows: Row[] = []
  if (deliveries !== null && deliveries.promises > 0) {
    const { onTimeInFull: kept, promises: of } = deliveries
    const label = word('console.ledger', { of: 'deliveries' })
    rows.push({ label, value: word('console.kept-promises', { kept, of }) })
  }
  const causes = DeliveryCause.options.flatMap((cause) => {
    const count = deliveries?.causes[cause]
    return count === undefined ? [] : [say('console.cause-of-delay', { cause, count })]
  })
  if (causes.length > 0)
    rows.push({
      label: word('console.ledger', { of: 'causes' }),
      value: word('console.causes-of-delay', { causes }),
    })
  if (payments !== null && payments.open.length > 0) {
    const overdue = payments.open.filter(({ isOverdue }) => isOverdue).length
    const value = word('console.open-invoices', { open: payments.open.length, overdue })
    rows.push({ label: word('console.ledger', { of: 'invoices' }), value })
  }
  return rows
}
