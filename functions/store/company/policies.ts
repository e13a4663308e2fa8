import * as z from 'zod'
import type { PolicyLine } from '../../../domain/policy/policy-lines.ts'
import { contentHash } from '../table/content-hash.ts'
import { readStored } from '../table/read-stored.ts'
import type { Table, TableReader } from '../table/table.ts'

const pk = 'POLICY'
const Stored = z.object({ sk: z.string(), hash: z.string(), body: z.string() })
const Lines = z.array(z.object({ group: z.string(), setting: z.string(), value: z.string() }))

/** A policy as it came into force: since when, and its settings one by one. */
export type FiledPolicy = { at: string; hash: string; lines: PolicyLine[] }

/** The name of a policy's content. */
export function policyHash(lines: readonly PolicyLine[]): string {
  return contentHash(lines)
}

// What a process has filed or found need not be looked for again: another policy comes with another process.
const known = new WeakMap<Table, string>()

/** Files a policy under POLICY / <instant>, where it is another one than was filed last. Answers whether it is. */
export async function filePolicy(table: Table, lines: readonly PolicyLine[], now: Date): Promise<boolean> {
  const hash = policyHash(lines)
  if (known.get(table) === hash) return false
  const [latest] = await latestPolicies(table, 1)
  const isNew = latest?.hash !== hash
  const item = { pk, sk: now.toISOString(), hash, body: JSON.stringify(lines) }
  const isFiled = isNew && (await table.put(item, { ifAbsent: true })).written
  known.set(table, hash)
  return isFiled
}

/** The policies that came into force last, the latest first. */
export async function latestPolicies(reader: TableReader, limit: number): Promise<FiledPolicy[]> {
  const { items } = await reader.query({ pk, newestFirst: true, limit })
  return items.map((item) => {
    const { sk, hash, body } = readStored(Stored, item)
    // A setting that this release does not know is shown by its name.
    return { at: sk, hash, lines: readStored(Lines, JSON.parse(body)) as PolicyLine[] }
  })
}
