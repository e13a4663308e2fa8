import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from '../kernel/types.ts'
import type { KeptMessage } from './message.ts'

/** Every mail of a data directory, in the order of sending: records in the journal, sources as files. */
export interface MailStore {
  all(): KeptMessage[]
  get(id: string): KeptMessage | undefined
  raw(id: string): Buffer
  /** An id for the next mail; ids sort in the order in which they were given out. */
  nextId(): string
  put(message: KeptMessage, raw?: Buffer): void
}

/** Opens the mails of the host's data directory. */
export function createMailStore(host: Host): MailStore {
  const journal = host.journal.collection<KeptMessage>('mails')
  const directory = join(host.dataDir, 'mail')
  mkdirSync(directory, { recursive: true })
  // Mirrored in memory, since the mailbox page asks again and again for what rarely changes.
  const kept = new Map(journal.all().map(({ key, value }) => [key, value]))
  let given = kept.size
  return {
    all: () => [...kept.values()],
    get: (id) => kept.get(id),
    raw: (id) => readFileSync(join(directory, `${id}.eml`)),
    nextId() {
      given += 1
      const time = host.clock.now().getTime().toString(16).padStart(12, '0')
      return `0102${time}-${given.toString(16).padStart(8, '0')}-${randomBytes(8).toString('hex')}-000000`
    },
    put(message, raw) {
      // The source first: a record without its source would be a mail nobody can open.
      if (raw) writeFileSync(join(directory, `${message.id}.eml`), raw)
      journal.put(message.id, message)
      kept.set(message.id, message)
    },
  }
}
