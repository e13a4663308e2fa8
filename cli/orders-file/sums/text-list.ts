import { createColumn } from './column.ts'

/** Texts by the place they were added at (the first is 0), kept as bytes of UTF-8 one behind the other: a string of its own costs five times as much. */
export type TextList = { add(text: string): number; at(place: number): string }

export function createTextList(): TextList {
  let bytes = Buffer.alloc(2 ** 14)
  let count = 0
  const ends = createColumn(Int32Array)
  const startOf = (place: number): number => (place === 0 ? 0 : ends.at(place - 1))
  return {
    add(text) {
      const start = startOf(count)
      const end = start + Buffer.byteLength(text)
      if (end > bytes.length) bytes = Buffer.concat([bytes], Math.max(2 * bytes.length, end))
      bytes.write(text, start)
      ends.set(count, end)
      count += 1
      return count - 1
    },
    at: (place) => bytes.toString('utf8', startOf(place), ends.at(place)),
  }
}
