import { existsSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'

/** What belongs to one directory alone: its time, and what it answers for with. */
const own = ['clock', 'secrets']

/**
 * Copies what a stack holds to a directory that no stack has begun yet: tables, runs, mails and how far each stream is worked off, but
 * neither time, keys, secrets nor logs, which the new directory makes for itself. The stack may be running, and has to be quiet. Throws
 * when the tables lie with another engine than the stack's own.
 */
export async function copyDirectory(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  // The journal before the tables: what came in between is delivered again, which changes nothing, where the opposite would lose it.
  await copyDatabase(join(from, 'journal.db'), join(to, 'journal.db'))
  const journal = new DatabaseSync(join(to, 'journal.db'))
  for (const name of own) journal.exec(`DELETE FROM ${name}`)
  journal.close()
  await copyDatabase(join(from, 'dynamodb.db'), join(to, 'dynamodb.db'))
  await cp(join(from, 'mail'), join(to, 'mail'), { recursive: true })
}

/** A whole copy, also of what is still in the write-ahead log. */
async function copyDatabase(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw new Error(`${from} is not there to be copied`)
  const source = new DatabaseSync(from, { readOnly: true })
  try {
    await backup(source, to)
  } finally {
    source.close()
  }
}
