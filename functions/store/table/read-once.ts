import type { Item, Key, Query, TableReader } from './table.ts'

const origins = new WeakMap<TableReader, TableReader>()

/**
 * A reader that reads the same thing once, for what is made of one view of the table and not kept: parts of a page that ask for the same items
 * share them and cannot contradict each other. What was read stays as it was, so it is no reader for whoever writes meanwhile.
 */
export function readOnce(reader: TableReader): TableReader {
  const answers = new Map<string, Promise<unknown>>()
  const once = <T>(what: readonly unknown[], read: () => Promise<T>): Promise<T> => {
    const name = JSON.stringify(what)
    const answer = answers.get(name) ?? read()
    answers.set(name, answer)
    return answer as Promise<T>
  }
  const reading: TableReader = {
    get: ({ pk, sk }: Key) => once<Item | undefined>(['get', pk, sk], () => reader.get({ pk, sk })),
    getMany: (keys, attributes) =>
      once(['getMany', keys, attributes], () => reader.getMany(keys, attributes)),
    query: (query: Query) => once(['query', query], () => reader.query(query)),
    queryAll: (query: Query) => once(['queryAll', query], () => reader.queryAll(query)),
  }
  origins.set(reading, reader)
  return reading
}

/** The reader behind one that reads once: what a process knows of a table for good is known of that one. */
export function originOf(reader: TableReader): TableReader {
  return origins.get(reader) ?? reader
}
