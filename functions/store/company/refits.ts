import * as z from 'zod'
import { Judgement } from '../../../domain/learning/learned-model.ts'
import { Sentence } from '../../../domain/words/sentence.ts'
import { RefitOutcome, type RefitOutput } from '../../../workflows/refit-ref.ts'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, Table, TableReader, Write } from '../table/table.ts'

const pk = 'MODELS'

/** A part of what a refit comes to, left behind by one step for the next ones. */
export type Part<T> = { name: string; schema: z.ZodType<T> }

const Horizon = z.object({ days: z.int(), gaps: z.int(), measured: z.int().nullable() })

/** The candidate with the horizon it was learned for, or the sentence that says what is missing to learn one. */
const Learned = z.union([
  z.object({ accounts: z.int(), version: z.string(), horizon: Horizon }),
  z.object({ accounts: z.int(), missing: Sentence }),
])
export type Learned = z.infer<typeof Learned>
export const learned: Part<Learned> = { name: 'LEARNED', schema: Learned }

/** The back-test; `before` is the version in use that the candidate would replace, left out for the shipped rules. */
const Judged = z.union([
  z.object({
    decision: z.enum(['promote', 'keep']),
    before: z.string().optional(),
    judgement: Judgement,
    why: Sentence,
  }),
  z.object({ missing: Sentence }),
])
export type Judged = z.infer<typeof Judged>
export const judged: Part<Judged> = { name: 'JUDGED', schema: Judged }

/** The end, with the version that was in use by then. */
const Ended = z.object({ outcome: RefitOutcome, version: z.string() })
export type Ended = z.infer<typeof Ended>
export const ended: Part<Ended> = { name: 'ENDED', schema: Ended }

const Stored = z.object({ body: z.string() })

/** MODELS / REFIT#<the instant the refit is of>#<part> */
function partKey(at: string, { name }: Part<unknown>): Key {
  return { pk, sk: `REFIT#${at}#${name}` }
}

/** The write of a part, which fails when that part is there already. */
export function partWrite<T>(at: string, part: Part<T>, value: T): Write & { put: Item } {
  return { put: { ...partKey(at, part), body: JSON.stringify(value) }, ifAbsent: true }
}

/** A part as it was left behind; undefined when its step has not been done yet. */
export async function readPart<T>(reader: TableReader, at: string, part: Part<T>): Promise<T | undefined> {
  const item = await reader.get(partKey(at, part))
  return item && partOf(item, part)
}

/** A part that an earlier step must have left behind. Throws when it has not. */
export async function mustReadPart<T>(reader: TableReader, at: string, part: Part<T>): Promise<T> {
  const found = await readPart(reader, at, part)
  if (found === undefined)
    throw new Error(`The refit of ${at} has no part ${part.name}: run its steps in order`)
  return found
}

/** What is known of one refit: what it learned, how that was judged, how it ended. */
export type RefitTold = {
  at: string
  version?: string
  accounts?: number
  outcome?: Ended['outcome']
  judgement?: z.infer<typeof Judgement>
  why?: Sentence
}

/** The latest refits, the latest first, as far as they have come. */
export async function latestRefits(reader: TableReader, most: number): Promise<RefitTold[]> {
  // A refit leaves three parts behind at most.
  const { items } = await reader.query({ pk, prefix: 'REFIT#', newestFirst: true, limit: 3 * most })
  const refits = Map.groupBy(items, ({ sk }) => sk.split('#')[1] ?? '')
  return [...refits].slice(0, most).map(([at, parts]) => {
    const of = <T>(part: Part<T>) => {
      const item = parts.find(({ sk }) => sk.endsWith(`#${part.name}`))
      return item && partOf(item, part)
    }
    return toldOf(at, of(learned), of(judged), of(ended))
  })
}

function toldOf(
  at: string,
  candidate: Learned | undefined,
  judgement: Judged | undefined,
  end: Ended | undefined,
): RefitTold {
  const missing = [candidate, judgement].find((part) => part !== undefined && 'missing' in part)
  const back = judgement && 'judgement' in judgement ? judgement : undefined
  return {
    at,
    ...(candidate && { accounts: candidate.accounts }),
    ...(candidate && 'version' in candidate && { version: candidate.version }),
    ...(end && { outcome: end.outcome }),
    ...(back && { judgement: back.judgement, why: back.why }),
    ...(missing && 'missing' in missing && { why: missing.missing }),
  }
}

/** Leaves a part behind, and answers what holds: of two that do this at once the first. */
export async function keepPart<T>(table: Table, at: string, part: Part<T>, value: T): Promise<T> {
  const result = await table.put(partWrite(at, part, value).put, { ifAbsent: true })
  return result.written || !result.existing ? value : partOf(result.existing, part)
}

/** What a run says when it is done, from the parts of its refit. */
export function outputOf(
  { accounts }: Learned,
  judgement: Judged | undefined,
  { outcome, version }: Ended,
): RefitOutput {
  if (judgement === undefined || 'missing' in judgement) return { outcome, version, accounts }
  const { origin, candidate, rival } = judgement.judgement
  return { outcome, version, accounts, origin, brier: candidate.brier, rivalBrier: rival.brier }
}

function partOf<T>(item: Item, { schema }: Part<T>): T {
  return readStored(schema, JSON.parse(readStored(Stored, item).body))
}
