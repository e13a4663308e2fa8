import * as z from 'zod'
import type { Client } from './client.ts'

const Merger = z.looseObject({ mergerId: z.string(), from: z.string(), into: z.string(), at: z.string() })
/** That an account is merged into another. */
export type Merger = z.infer<typeof Merger>

/** Merges an account into another one. */
export async function mergeAccounts(client: Client, pair: { from: string; into: string }): Promise<Merger> {
  return Merger.parse(await client.act('/v1/mergers', pair))
}

/** Takes the merger of an account back. */
export async function undoMerger(client: Client, from: string): Promise<Merger> {
  return Merger.parse(await client.act('/v1/mergers/undo', { from }))
}
