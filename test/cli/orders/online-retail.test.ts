import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readOrders } from '../../../cli/orders/read-orders.ts'
import { IntakeEvent } from '../../../domain/events/event.ts'

const file = resolve(import.meta.dirname, '../../../../shared/data/online-retail/online_retail.csv.gz')

describe('the Online Retail file', () => {
  // Counts of the published data set: 541,909 rows, 135,080 of them without customer, 4,372 customers.
  test.skipIf(!existsSync(file))(
    'is read whole without a flag (skipped when ../shared/data is not there)',
    async () => {
      const read = await readOrders(file, { columns: {}, timeZone: 'UTC' })
      expect(read).toMatchObject({
        rows: 541_909,
        rowsWithoutAccount: 135_080,
        problems: [],
        currency: { code: 'GBP' },
      })
      const events = read.events.map(({ event }) => event)
      expect(new Set(events.map(({ accountId }) => accountId)).size).toBe(4372)
      expect(new Set(events.map(({ accountId, id }) => `${accountId} ${id}`)).size).toBe(events.length)
      expect(events.filter((event) => !IntakeEvent.safeParse(event).success)).toEqual([])
      const units = events.flatMap(({ type, lines }) =>
        lines.map(({ quantity }) => (type === 'order' ? quantity : -quantity)),
      )
      expect(units.reduce((sum, quantity) => sum + quantity, 0)).toBe(4_906_888)
    },
    180_000,
  )
})
