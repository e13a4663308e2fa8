import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readOrderDays } from '../../../cli/orders-file/read-order-days.ts'

async function ownersOf(...rows: string[]): Promise<Record<string, string>> {
  const directory = await mkdtemp(join(tmpdir(), 'holdfast-owners-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const file = join(directory, 'orders.csv')
  await writeFile(file, ['customer,date,manager', ...rows].join('\n'))
  const { owners } = await readOrderDays(file, { columns: { owner: 'manager' } })
  return Object.fromEntries(owners)
}

test('the owner of an account is who stands on its latest day, wherever that is in the file', async () => {
  expect(await ownersOf('a,2024-05-01,Ana', 'a,2024-01-01,Li', 'b,2024-01-01,Li')).toEqual({
    a: 'Ana',
    b: 'Li',
  })
})

test('a row that names nobody changes no owner, and an account without a name has none', async () => {
  expect(await ownersOf('a,2024-01-01,Ana', 'a,2024-05-01,', 'b,2024-01-01,')).toEqual({ a: 'Ana' })
})
