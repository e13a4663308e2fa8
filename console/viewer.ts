import type { Reader } from '../domain/words/words-for.ts'

/** Who people are to Holdfast. */
export type Role = 'operator' | 'manager' | 'owner'

/** For whom a page is drawn, and what stands around its content. */
export type Viewer = Reader & {
  /** The path of the console: every address of a page begins with it. */
  base: string
  company: string
  personId: string
  name: string
  role: Role
  /** Goes with every form: a page of somebody else does not know it. */
  csrf: string
  /** The moment for which the page is drawn. */
  now: string
  /** Whether they took the tour of the sample away. */
  hidesTour: boolean
  /** The path below `base` that was asked for, with its query. */
  here: string
  assets: Assets
}

/** Paths below `base` of the two files that every page loads. */
export type Assets = { style: string; script: string }
