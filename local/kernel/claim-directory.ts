import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isDiskFull } from './disk-full.ts'

/**
 * Claims a data directory for this process; answers how to give it back. The claim is a database lock, which the
 * operating system drops however the process ends, so no stale claim is ever left. Throws when another stack has it.
 */
export function claimDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const lock = new DatabaseSync(join(directory, 'claim.db'))
  try {
    lock.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    if (isDiskFull(cause)) throw cause
    throw new Error(
      `the data directory ${directory} is in use by a running stack; stop that one or choose another`,
      {
        cause,
      },
    )
  }
  return () => lock.close()
}
