import { bounded } from '../runtime/bounded.ts'
import { willComeAgain } from '../runtime/will-come-again.ts'
import { type Inserts, insertsAtOnce } from '../store/table/inserts.ts'
import type { Item } from '../store/table/table.ts'

const callsAtOnce = 16

/** Puts items where nothing is yet, in as few calls as there can be, and answers for each whether it was so; the others are to be looked at one by one. */
export async function insertTogether({ putNew }: Inserts, items: readonly Item[]): Promise<boolean[]> {
  const parts = Array.from({ length: Math.ceil(items.length / insertsAtOnce) }, (_, at) =>
    items.slice(at * insertsAtOnce, (at + 1) * insertsAtOnce),
  )
  const inserted = await bounded(parts, callsAtOnce, (part) =>
    putNew(part).catch((error: unknown) => {
      if (!willComeAgain(error)) throw error
      // A call that is refused for what one of its items holds says nothing of the others.
      return part.map(() => false)
    }),
  )
  return inserted.flat()
}
