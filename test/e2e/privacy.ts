import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Everything a stack wrote down outside its table and its mailbox: what functions logged, stream batches that were given
 * up, and the stack's records of executions with their inputs and events.
 */
export function writtenOutside(dataDir: string): { place: string; text: string }[] {
  const files = ['logs', 's3'].flatMap((folder) => filesIn(join(dataDir, folder)))
  const journal = new DatabaseSync(join(dataDir, 'journal.db'), { readOnly: true })
  const collections = journal
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('mails', 'secrets')")
    .all()
    .map(({ name }) => ({
      place: `journal ${name}`,
      text: JSON.stringify(journal.prepare(`SELECT * FROM ${name}`).all()),
    }))
  journal.close()
  return [...files.map((place) => ({ place, text: readFileSync(place, 'utf8') })), ...collections]
}

function filesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}
