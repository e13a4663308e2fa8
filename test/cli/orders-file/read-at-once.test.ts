import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFields } from '../../../cli/orders-file/columns/fields.ts'
import { openRows } from '../../../cli/orders-file/cutting/open-rows.ts'
import { beginLook, type Look } from '../../../cli/orders-file/look-at-file.ts'
import { readAtOnce } from '../../../cli/orders-file/read-at-once.ts'
import type { ReadRow } from '../../../cli/orders-file/read-order-row.ts'
import { readRows } from '../../../cli/orders-file/read-rows.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-at-once-'))
})
afterAll(async () => await rm(directory, { recursive: true }))

const header = 'customer;order;date;sku;quantity;price\n'
/** More than is read at once. */
const many = 6000
const usual = (at: number) => `${10_000 + at};5${at};2024-03-05;A-1;3;7\n`
const rowsOf = (last: string) => header + Array.from({ length: many }, (_, at) => usual(at)).join('') + last
const wanted = { required: ['account', 'date'], guessed: importFields } as const

const all = async (file: string) => {
  const readings: { look: Look; reads: ReadRow[] }[] = []
  const { look, taker } = await readAtOnce(file, { columns: {} }, wanted, (look) => {
    const reading = { look, reads: [] as ReadRow[] }
    readings.push(reading)
    return { take: (reads) => void reading.reads.push(...reads), reads: reading.reads }
  })
  return { look, reads: taker.reads, readings: readings.length }
}
const onTwoWalks = async (file: string) => {
  const looking = await beginLook(file, { columns: {} }, wanted)
  for await (const rows of openRows(file, looking.shape, looking.onBroken)) looking.see(rows)
  const look = looking.decide()
  const reads: ReadRow[] = []
  for await (const some of readRows(look)) reads.push(...some)
  return { look, reads }
}

describe('a file that is looked at and read at once', () => {
  test.each([
    ['as its first rows decide', '1;2;2024-03-06;A-1;3;7.50\n', 1],
    ['again where a late row proves another decimal mark', '1;2;2024-03-06;A-1;3;7,50\n', 2],
    ['with a late row that is no CSV', '1;2;"2024"-03-06;A-1;3;7\n', 1],
    ['with a late quote', '1;2;"2024-03-06";A-1;3;"7.5"\n', 1],
  ])('is read %s', async (_, last, readings) => {
    const file = join(directory, 'orders.csv')
    await writeFile(file, rowsOf(last))
    const once = await all(file)
    const { look, reads } = await onTwoWalks(file)
    expect(once.readings).toBe(readings)
    expect(once.look).toEqual(look)
    expect(once.reads).toEqual(reads)
    expect(once.reads).toHaveLength(many + 1)
  })

  test('is refused as it is when it is looked at first', async () => {
    const file = join(directory, 'two-ways.csv')
    await writeFile(file, rowsOf('1;2;2024-03-06;A-1;3;7.50\n1;2;2024-03-06;A-1;3;7,50\n'))
    await expect(all(file)).rejects.toThrow(/"7\.50" \(line 6002\) has a decimal point, "7,50" \(line 6003\)/)
  })
})
