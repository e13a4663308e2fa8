import type { Sentence } from './kinds.ts'
import type { SentenceKey, With } from './sentences.ts'

/** A sentence as data; it becomes words where somebody reads it (`wordsFor`). */
export function say<K extends SentenceKey>(key: K, ...values: With<K>): Sentence {
  return { key, values: values[0] ?? {} }
}
