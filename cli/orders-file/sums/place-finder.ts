import { createColumn } from './column.ts'

/** Finds the places of things by their hash, eight to sixteen bytes each: `add` gives the next place (the first is 0), `find` null where there is none. */
export type PlaceFinder = {
  find(hash: number, isIt: (place: number) => boolean): number | null
  add(hash: number): number
}

export function createPlaceFinder(): PlaceFinder {
  const hashes = createColumn(Int32Array)
  let count = 0
  /** One more than the place, 0 where a slot is free; what finds its slot taken has the next free one. */
  let slots = new Uint32Array(1024)
  const next = (slot: number): number => (slot + 1) & (slots.length - 1)
  const first = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & (slots.length - 1)
  const put = (place: number): void => {
    let slot = first(hashes.at(place))
    while (slots[slot] !== 0) slot = next(slot)
    slots[slot] = place + 1
  }
  return {
    find(hash, isIt) {
      for (let slot = first(hash); slots[slot] !== 0; slot = next(slot)) {
        const place = (slots[slot] ?? 0) - 1
        if (hashes.at(place) === hash && isIt(place)) return place
      }
      return null
    },
    add(hash) {
      hashes.set(count, hash)
      count += 1
      if (2 * count > slots.length) {
        slots = new Uint32Array(2 * slots.length)
        for (let place = 0; place < count - 1; place += 1) put(place)
      }
      put(count - 1)
      return count - 1
    },
  }
}
