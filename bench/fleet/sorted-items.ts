import type { Item } from '../../functions/store/table/table.ts'

/** Items of one partition, of which the first are asked for again and again while they are taken off. */
export type SortedItems = { add(item: Item): void; remove(sk: string): void; first(limit: number): Item[] }

/** Sorted only when asked for after something was added. Kept as bytes beside the heap: what is measured is the heap of the functions, not of their table. */
export function sortedItems(): SortedItems {
  const items = new Map<string, Buffer>()
  let sorted: string[] | undefined
  let start = 0
  return {
    add(item) {
      items.set(item.sk, Buffer.from(JSON.stringify(item)))
      sorted = undefined
    },
    remove: (sk) => items.delete(sk),
    first(limit) {
      if (!sorted) {
        sorted = [...items.keys()].sort()
        start = 0
      }
      while (start < sorted.length && !items.has(sorted[start] ?? '')) start++
      const found: Item[] = []
      for (let i = start; i < sorted.length && found.length < limit; i++) {
        const item = items.get(sorted[i] ?? '')
        if (item) found.push(JSON.parse(item.toString()))
      }
      return found
    },
  }
}
