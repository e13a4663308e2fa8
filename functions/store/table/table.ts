/** The key of an item in Holdfast's one table. */
export type Key = { pk: string; sk: string }
/** An item as stored: its key and whatever its store put beside it. Stores parse it with zod before use. */
export type Item = Key & Record<string, unknown>

/** Every index of the table, by partition and sort key. Each holds keys only: what is found is read from the table itself. */
export const indexes = {
  byBand: { pk: 'bandPk', sk: 'bandSk' },
  byOwner: { pk: 'ownerPk', sk: 'ownerSk' },
  byShard: { pk: 'shardPk', sk: 'shardSk' },
  due: { pk: 'duePk', sk: 'dueSk' },
  outbox: { pk: 'outboxPk', sk: 'outboxSk' },
} as const
export type Index = keyof typeof indexes

/** One test of one attribute; `orAbsent` lets an item without the attribute pass. */
export type Test =
  | { exists: boolean }
  | { is: unknown; orAbsent?: true }
  | { not: unknown; orAbsent?: true }
  | { atMost: string | number; orAbsent?: true }
  | { oneOf: readonly unknown[]; orAbsent?: true }
/** All named attributes must pass. Top-level attributes only. */
export type Condition = Record<string, Test>

/** What an update changes: `set` undefined values are skipped, `add` is for bounded budgets only, never for folded state. */
export type Change = {
  set?: Record<string, unknown>
  remove?: readonly string[]
  add?: Record<string, number>
  if?: Condition
}
export type PutOptions = { ifAbsent: true } | { if: Condition }

export type Query = {
  index?: Index
  pk: string
  /** At most one of prefix, equals, and the pair from/to (both inclusive). */
  prefix?: string
  equals?: string
  from?: string
  to?: string
  limit?: number
  cursor?: string
  newestFirst?: boolean
  attributes?: readonly string[]
}
/** A page of a query; `cursor` is there when more may follow, and is opaque. */
export type Page = { items: Item[]; cursor?: string }

/** `existing` is the item that stood in the way (absent when there was none). */
export type Written = { written: true } | { written: false; existing?: Item }
/** One write of a transaction. */
export type Write =
  | { put: Item; ifAbsent?: true; if?: Condition }
  | ({ update: Key } & Change)
  | { delete: Key; if?: Condition }
  | { check: Key; if: Condition }
/** `failed` is the position of the first write whose condition did not hold. */
export type Transacted = { written: true } | { written: false; failed: number; existing?: Item }

/**
 * Reading the table. Reads are strongly consistent. An index may lag in what it finds; every item that it finds is read strongly, and left
 * out when it lies elsewhere in the index by now, so that a page may hold fewer than asked for.
 */
export type TableReader = {
  get(key: Key): Promise<Item | undefined>
  /** Items in no particular order; keys without an item are left out; repeated keys are read once. */
  getMany(keys: readonly Key[], attributes?: readonly string[]): Promise<Item[]>
  query(query: Query): Promise<Page>
  /** Follows the cursor to the end. */
  queryAll(query: Query): Promise<Item[]>
}

/** Reading and writing the table. A failed condition is an answer, every other failure throws. */
export type Table = TableReader & {
  put(item: Item, options?: PutOptions): Promise<Written>
  /** Creates the item when it is missing, unless a condition forbids it. */
  update(key: Key, change: Change): Promise<Written>
  delete(key: Key, condition?: Condition): Promise<Written>
  /** All or none, at most 100 writes, each of another key. */
  transact(writes: readonly Write[]): Promise<Transacted>
}
