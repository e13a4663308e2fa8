import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { say } from '../../domain/words/say.ts'
import { ToldError } from '../usage-error.ts'

const Progress = z.strictObject({ key: z.string(), done: z.array(z.number().int().nonnegative()) })

/** Remembers beside the order file which batches are through, so that an interrupted import goes on where it was. */
export type ProgressFile = { done: ReadonlySet<number>; add(index: number): void; remove(): void }

/** @param key says what the batches were cut from (file, mapping, endpoint): a file kept for another key starts anew. */
export function openProgressFile(path: string, key: string): ProgressFile {
  const done = new Set(readDone(path, key))
  return {
    done,
    add(index) {
      done.add(index)
      writeFileSync(path, JSON.stringify({ key, done: [...done] } satisfies z.infer<typeof Progress>))
    },
    remove() {
      rmSync(path, { force: true })
    },
  }
}

function readDone(path: string, key: string): number[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
  try {
    const kept = Progress.parse(JSON.parse(text))
    return kept.key === key ? kept.done : []
  } catch (cause) {
    throw new ToldError(say('usage.no-progress', { file: path }), { cause })
  }
}
