import type { Sentence } from '../../domain/words/kinds.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { documentWords } from '../output/reader-words.ts'
import { UsageError } from '../usage-error.ts'

/** What is wrong with a file or with how it was said to be read, as sentences; its message is English. */
export class FileError extends UsageError {
  override name = 'FileError'
  readonly said: readonly Sentence[]

  constructor(said: Sentence | readonly Sentence[], options?: ErrorOptions) {
    const all = 'key' in said ? [said] : said
    super(textOf(all, documentWords), options)
    this.said = all
  }
}

/** Waits for a file to be read; what is wrong with it is thrown in the words of whoever reads it. */
export async function toldIn<T>(words: Words, reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (cause) {
    if (cause instanceof FileError) throw new UsageError(textOf(cause.said, words), { cause })
    throw cause
  }
}

function textOf(said: readonly Sentence[], { tell }: Words): string {
  return said.map(tell).join('\n')
}

/** A cell as it stands in the file, with where it begins and ends. */
export function quoted(text: string): string {
  return `"${text}"`
}
