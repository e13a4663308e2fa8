import type { Sentence } from '../../../domain/words/kinds.ts'
import { say } from '../../../domain/words/say.ts'

/** Texts of which one is meant: "1, 2 or 3" is told as "1 or 2 or 3". */
export function either([first = '', ...others]: readonly string[]): Sentence {
  return others.length === 0
    ? say('word.own', { words: first })
    : say('file.either', { first, next: either(others) })
}
