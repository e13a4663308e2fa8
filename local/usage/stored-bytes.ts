import { DatabaseSync } from 'node:sqlite'

/** What DynamoDB adds to the size of each item for its index. */
const OVERHEAD = 100

/** Bytes that DynamoDB would bill for what an engine's database file holds, indexes included. */
export function storedBytes(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const tables = db.prepare('SELECT table_name AS name FROM _tables').all()
    const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
    return tables.reduce((sum, { name: table }) => {
      const indexes = names.map(({ name }) => String(name)).filter((name) => name.startsWith(`${table}::`))
      const bytes = indexes.map((name) => {
        // A global index names the keys of its items another way than a local one.
        const keys = name.startsWith(`${table}::lsi::`) ? 'base' : 'table'
        return sizeOf(
          db,
          `"${name}" AS i JOIN "${table}" AS t ON t.pk = i.${keys}_pk AND t.sk = i.${keys}_sk`,
        )
      })
      return bytes.reduce((all, one) => all + one, sum + sizeOf(db, `"${table}"`))
    }, 0)
  } finally {
    db.close()
  }
}

function sizeOf(db: DatabaseSync, source: string): number {
  return Number(
    db.prepare(`SELECT COALESCE(SUM(item_size + ${OVERHEAD}), 0) AS bytes FROM ${source}`).get()?.bytes,
  )
}
