import * as z from 'zod'
import { readStored } from '../table/read-stored.ts'
import type { Table, TableReader } from '../table/table.ts'

const pk = 'DOUBTS'
const keptDays = 90
const Doubt = z.object({
  accountId: z.string(),
  runId: z.string(),
  name: z.string(),
  complaintId: z.string().optional(),
  at: z.string(),
})
/** A letter to a customer of which nobody knows whether it left: its sender ended between claiming and marking it. */
export type Doubt = z.infer<typeof Doubt>

/** DOUBTS / <runId>#<name>; the first instant stays. Nothing personal: whose letter it is says the account. */
export async function fileDoubt(table: Table, doubt: Doubt): Promise<void> {
  const ttl = Math.floor(Date.parse(doubt.at) / 1000) + keptDays * 86_400
  await table.put({ pk, sk: `${doubt.runId}#${doubt.name}`, ...doubt, ttl }, { ifAbsent: true })
}

/** The letters in doubt of the last ninety days, a page of them. */
export async function listDoubts(reader: TableReader, limit: number): Promise<Doubt[]> {
  const { items } = await reader.query({ pk, limit })
  return items.map((item) => readStored(Doubt, item))
}
