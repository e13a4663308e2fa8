import { createHash } from 'node:crypto'

/** The shard of an account among so many: always the same, and even over accounts, so that one shard is a fair sample. */
export function shardOf(accountId: string, shards: number): number {
  return createHash('sha256').update(accountId).digest().readUInt32BE() % shards
}
