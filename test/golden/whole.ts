import type { Sentence } from '../../domain/words/kinds.ts'

/** T with every field that may be missing: the compiler names one that a scene has not been told of yet. */
export type Whole<T> = T extends Sentence
  ? T
  : T extends readonly (infer Each)[]
    ? Whole<Each>[]
    : T extends object
      ? { [Key in keyof T]-?: Whole<NonNullable<T[Key]>> }
      : T
