import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Big from 'big.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ReadOptions, readOrders } from '../../../../cli/orders/read-orders.ts'
import { presets } from '../../../../cli/orders-file/columns/presets.ts'
import { readOrderDays } from '../../../../cli/orders-file/read-order-days.ts'
import { documentWords } from '../../../../cli/output/reader-words.ts'
import { IntakeEvent } from '../../../../domain/events/event.ts'
import { exports } from './exports.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-exports-'))
})
afterEach(async () => await rm(directory, { recursive: true }))

const written = async (content: string) => {
  const path = join(directory, 'orders')
  await writeFile(path, content)
  return path
}
const read = async (content: string, options: Partial<ReadOptions> = {}) =>
  await readOrders(await written(content), { columns: {}, timeZone: 'UTC', ...options })

type File = Awaited<ReturnType<typeof read>>
const of = ({ events }: File, type: string) => events.filter(({ event }) => event.type === type)
const discountOf = (line: { discount?: string | undefined } | object): string =>
  ('discount' in line && line.discount) || '0'
const worth = (file: File, type: string): string =>
  of(file, type)
    .flatMap(({ event }) => event.lines)
    .reduce((sum, line) => sum.plus(Big(line.unitPrice).times(line.quantity)).minus(discountOf(line)), Big(0))
    .toFixed(2)

describe('the export of', () => {
  test('every known program is tried', () => {
    expect(exports.map(({ from }) => from)).toEqual(presets.map(({ name }) => name))
  })

  test.each(exports)(
    '$from is read to the cent, with its returns and without what never became an order',
    async (each) => {
      const file = await read(each.file)
      expect(file.problems).toEqual([])
      expect(file.told.map(documentWords.tell)[0]).toContain(`an export of ${each.from}`)
      expect({
        rows: file.rows - file.rowsNoOrder - file.rowsWithoutAccount,
        orders: of(file, 'order').length,
        returns: of(file, 'return').length,
        ordered: worth(file, 'order'),
        returned: worth(file, 'return'),
        noOrder: file.rowsNoOrder,
        accounts: [
          ...new Set(file.events.map(({ event: { accountId } }) => file.names.get(accountId) ?? accountId)),
        ].sort(),
      }).toEqual({
        ...{ rows: each.rows, orders: each.orders, returns: each.returns, noOrder: each.noOrder },
        ...{ ordered: each.ordered, returned: each.returned, accounts: each.accounts },
      })
      for (const { event } of file.events) expect(IntakeEvent.safeParse(event).error).toBeUndefined()
    },
  )

  test.each(exports)('$from can be named instead, which changes nothing', async ({ from, file }) => {
    expect((await read(file, { preset: from })).events).toEqual((await read(file)).events)
  })

  test.each(exports)('$from has the same order-days in fit as in an import', async ({ file }) => {
    const imported = await read(file)
    const days = new Set(
      of(imported, 'order').map(({ event }) => `${event.accountId} ${event.at.slice(0, 10)}`),
    )
    const { accounts } = await readOrderDays(await written(file), { columns: {}, timeZone: 'UTC' })
    expect(accounts.reduce((sum, each) => sum + each.days.length, 0)).toBe(days.size)
  })
})
