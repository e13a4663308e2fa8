import { say } from './say.ts'
import { Sentence } from './sentence.ts'

/** Sentences after one another, as one. */
export function together(parts: readonly Sentence[]): Sentence {
  const [only] = parts
  return only !== undefined && parts.length === 1 ? only : say('together', { parts })
}

/** Sentences by themselves, each once: what was put together is taken apart again, so that nothing is said twice. */
export function apart(sentences: readonly Sentence[]): Sentence[] {
  const single = sentences.flatMap((sentence) =>
    sentence.key === 'together' ? Sentence.array().parse(sentence.values.parts) : [sentence],
  )
  return [...new Map(single.map((sentence) => [JSON.stringify(sentence), sentence])).values()]
}
