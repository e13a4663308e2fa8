import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DiskFull, isDiskFull } from './disk-full.ts'

/** One named set of JSON documents that survives a kill; every `put` is on disk before it returns. */
export interface Collection<T> {
  get(key: string): T | undefined
  put(key: string, value: T): void
  delete(key: string): void
  /** Every document in key order. */
  all(): { key: string; value: T }[]
}

/** The data directory's journal: what the stack must still know after `kill -9`. */
export class Journal {
  readonly #db: DatabaseSync

  readonly #onFull: () => void

  /** `onFull` hears of it when the disk takes no more; what was to be written throws `DiskFull`. */
  constructor(directory: string, onFull: () => void = () => {}) {
    this.#onFull = onFull
    mkdirSync(directory, { recursive: true })
    this.#db = new DatabaseSync(join(directory, 'journal.db'))
    // WAL with NORMAL loses nothing when the process dies; only a power cut could cost the last commits.
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
  }

  /** Opens (or creates) the collection `name`, a plain identifier. */
  collection<T>(name: string): Collection<T> {
    if (!/^[a-z_]+$/.test(name)) throw new Error(`collection name "${name}" is not a plain identifier`)
    this.#db.exec(
      `CREATE TABLE IF NOT EXISTS ${name} (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID`,
    )
    const get = this.#db.prepare(`SELECT value FROM ${name} WHERE key = ?`)
    const put = this.#db.prepare(
      `INSERT INTO ${name} VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    )
    const remove = this.#db.prepare(`DELETE FROM ${name} WHERE key = ?`)
    const all = this.#db.prepare(`SELECT key, value FROM ${name} ORDER BY key`)
    return {
      get: (key) => {
        const row = get.get(key)
        return row && (JSON.parse(String(row.value)) as T)
      },
      put: (key, value) => this.#write(() => put.run(key, JSON.stringify(value))),
      delete: (key) => this.#write(() => remove.run(key)),
      all: () =>
        all.all().map((row) => ({ key: String(row.key), value: JSON.parse(String(row.value)) as T })),
    }
  }

  #write(run: () => unknown): void {
    try {
      run()
    } catch (error) {
      if (!isDiskFull(error)) throw error
      this.#onFull()
      throw new DiskFull(error)
    }
  }

  close(): void {
    this.#db.close()
  }
}
