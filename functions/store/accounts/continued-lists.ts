/**
 * A list that goes on from another as how many of the other's first elements it has dropped and what it has added: `[dropped, ...added]`. A
 * list that has nothing of the other's has dropped all of it.
 */
export function continuing(base: readonly number[], list: readonly number[]): number[] {
  let dropped = 0
  while (!goesOn(base, dropped, list)) dropped += 1
  return [dropped, ...list.slice(base.length - dropped)]
}

/** The list that goes on from `base`. */
export function continued(
  base: readonly number[],
  [dropped = base.length, ...added]: readonly number[],
): number[] {
  return [...base.slice(dropped), ...added]
}

function goesOn(base: readonly number[], dropped: number, list: readonly number[]): boolean {
  if (base.length - dropped > list.length) return false
  for (let at = dropped; at < base.length; at += 1) if (base[at] !== list[at - dropped]) return false
  return true
}
