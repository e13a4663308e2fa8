import * as z from 'zod'
import type { Sentence } from '../domain/words/kinds.ts'
import { say } from '../domain/words/say.ts'
import { sentences } from '../domain/words/sentences.ts'
import { documentWords } from './output/reader-words.ts'
import { ToldError } from './usage-error.ts'

/** What went wrong, in a sentence: the system's errors by what they mean, with the path they are about. English where no words are given. */
export function errorInWords(error: unknown, { tell } = documentWords): string {
  return errorTold(error).map(tell).join('\n')
}

/** The same where the path is told already. */
export function reasonInWords(error: unknown, { tell } = documentWords): string {
  return tell(reasonTold(error))
}

/** The same before it is put into words. */
export function reasonTold(error: unknown): Sentence {
  const [first = ownWords(String(error))] = errorTold(error)
  return codeTold(error) ?? first
}

function errorTold(error: unknown): readonly Sentence[] {
  if (!(error instanceof Error)) return [ownWords(String(error))]
  if (error instanceof ToldError && error.told) return error.told
  // fetch says of every broken connection only that it failed; what happened hides in its cause.
  if (error instanceof TypeError && error.message === 'fetch failed' && error.cause) {
    const { cause } = error
    return errorTold(cause instanceof AggregateError ? cause.errors[0] : cause)
  }
  const meaning = codeTold(error)
  if (meaning)
    return ['path' in error ? say('system.at', { path: String(error.path), why: meaning }) : meaning]
  if (error instanceof z.ZodError) return [say('system.unknown-answer', { problems: z.prettifyError(error) })]
  return [ownWords(error.message)]
}

/** What a code of the system means to the person whose file or address it is. */
function codeTold(error: unknown): Sentence | undefined {
  const given = error instanceof Error && 'code' in error ? error.code : undefined
  const code = sentences['system.code'].code.find((each) => each === given)
  return code && say('system.code', { code })
}

function ownWords(words: string): Sentence {
  return say('word.own', { words })
}
