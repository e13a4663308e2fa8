import type { ConsumerName, consumers, NeedsOf } from '../registry.ts'
import type { Given, Need } from './ports.ts'

/** The stream records of one partition, in stream order, each sort key once. */
export type Inserted = { pk: string; sks: readonly string[] }

/** A reader of the table's stream, ready to be hosted. */
export type Consumer<C extends ConsumerName, N extends Need> = {
  name: C
  needs: readonly N[]
  /** Throwing makes the stream deliver this partition's records again. */
  consume(inserted: Inserted, given: Given<N>): Promise<void>
}

/** Declares a reader of the stream; it must bear any record coming twice, late, and at the same time elsewhere. */
export function defineConsumer<
  C extends ConsumerName,
  const N extends NeedsOf<(typeof consumers)[C]['function']>,
>(consumer: Consumer<C, N>): Consumer<C, N> {
  return consumer
}
