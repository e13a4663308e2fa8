type Kind<A> = { new (length: number): A }
/** Two kinds, which V8 compiles for: with five it looked up which one each time, at ten times the cost. */
type Numbers = Float64Array | Int32Array

/** Numbers by their place, in an array of their kind that grows with them: four or eight bytes each. What was never set is 0. */
export type Column = { at(place: number): number; set(place: number, value: number): void }

export function createColumn(kind: Kind<Numbers>): Column {
  let numbers = new kind(1024)
  return {
    at: (place) => numbers[place] ?? 0,
    set(place, value) {
      if (place >= numbers.length) {
        const larger = new kind(Math.max(2 * numbers.length, place + 1))
        larger.set(numbers)
        numbers = larger
      }
      numbers[place] = value
    },
  }
}
