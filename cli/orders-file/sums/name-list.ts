/** Names that repeat, each kept once: by the place of its first mention (the first is 0). */
export type NameList<T> = { placeOf(name: T): number; at(place: number): T | undefined; all(): readonly T[] }

export function createNameList<T>(): NameList<T> {
  const names: T[] = []
  const places = new Map<T, number>()
  return {
    placeOf(name) {
      const known = places.get(name)
      if (known !== undefined) return known
      places.set(name, names.length)
      return names.push(name) - 1
    },
    at: (place) => names[place],
    all: () => names,
  }
}
