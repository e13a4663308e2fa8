import { isDeepStrictEqual } from 'node:util'
import { UsageError } from '../usage-error.ts'
import type { Wanted } from './columns/columns.ts'
import type { CsvFault } from './cutting/cut-csv.ts'
import { openRows } from './cutting/open-rows.ts'
import { beginLook, type FileChoice, type Look, type Looking } from './look-at-file.ts'
import type { ReadRow } from './read-order-row.ts'
import { beginReading, type Reading, readRows } from './read-rows.ts'
import { numberFields } from './values/find-marks.ts'

/** Collects what the rows of a file say; forgets it where the whole file is read otherwise. */
export type Taker = { take(reads: readonly ReadRow[]): void; drop?(): void }
type Early<T> = Reading & { look: Look; taker: T }

/**
 * Looks at a whole file and has its rows taken up, mostly on one walk: they are read as the first of them decide, and once more where the whole
 * file decides otherwise, by another taker. Throws FileError with the line that proves it where the file contradicts itself or can be read two
 * ways, and with the flag that settles it.
 */
export async function readAtOnce<T extends Taker>(
  file: string,
  choice: FileChoice,
  wanted: Wanted,
  takerOf: (look: Look) => T,
): Promise<{ look: Look; taker: T }> {
  const looking = await beginLook(file, choice, wanted)
  let early: Early<T> | null | undefined
  const onBroken = (line: number, fault: CsvFault) => {
    looking.onBroken(line, fault)
    early?.onBroken(line, fault)
  }
  try {
    for await (const rows of openRows(file, looking.shape, onBroken)) {
      looking.see(rows)
      if (early === undefined && rows.length > 0) early = await beginEarly(looking, takerOf)
      early?.taker.take(early.read(rows))
    }
    const look = looking.decide()
    if (early && readsAlike(early.look, look)) {
      const { taker } = early
      taker.take(early.read([]))
      early = null
      return { look, taker }
    }
    const taker = takerOf(look)
    for await (const reads of readRows(look)) taker.take(reads)
    return { look, taker }
  } finally {
    early?.taker.drop?.()
  }
}

/** Null where the first rows do not decide how the file is read. */
async function beginEarly<T>(looking: Looking, takerOf: (look: Look) => T): Promise<Early<T> | null> {
  const look = firstLook(looking)
  return look && { look, ...(await beginReading(look)), taker: takerOf(look) }
}

function firstLook(looking: Looking): Look | null {
  try {
    return looking.decide()
  } catch (error) {
    if (error instanceof UsageError) return null
    throw error
  }
}

/** Whether rows say the same by both looks at one file: what is not found by its header is found by more of its rows. */
function readsAlike(one: Look, other: Look): boolean {
  const found = ({ width, dates, cancelMarks, marks }: Look) => [
    ...[width, dates, cancelMarks],
    numberFields.map((field) => marks[field] ?? '.'),
  ]
  return isDeepStrictEqual(found(one), found(other))
}
