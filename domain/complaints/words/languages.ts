import { de } from './de.ts'
import { en } from './en.ts'
import { plainOf } from './phrases.ts'
import { type Finding, type Level, readerOf } from './reader-of.ts'
import { shareReaderOf } from './share-reader-of.ts'
import { zhCn } from './zh-cn.ts'

/** Every language that complaints are read in. All are looked for in every text: people mix them. */
const languages = [en, zhCn, de]

type Readers = {
  plain: (text: string) => string
  harm: ((text: string) => Finding[])[]
  share: ((text: string) => number | undefined)[]
}
let made: Readers | undefined

/** Made of the lists when the first text is read: it takes as long as a function's whole start, and most never read one. */
function readers(): Readers {
  made ??= {
    plain: plainOf(languages.flatMap(({ idle }) => idle)),
    harm: languages.map(readerOf),
    share: languages.map((words) => shareReaderOf(words, (text) => harmIn(text).length > 0)),
  }
  return made
}

/** The worst that a text says, with the words that say it; undefined where it speaks of no harm. */
export function worstIn(text: string): { level: Level; words: string } | undefined {
  const worst = harmIn(readers().plain(text)).toSorted(worseFirst)[0]
  return worst && { level: worst.level, words: worst.words }
}

/** The largest share of the goods, 0..1, that a text says is concerned. */
export function shareIn(text: string): number | undefined {
  const { plain, share } = readers()
  const shares = share.map((read) => read(plain(text))).filter((each) => each !== undefined)
  return shares.length === 0 ? undefined : Math.max(...shares)
}

/** What is meant. A word that two languages write alike ("Explosion") is denied when one of them denies it. */
function harmIn(text: string): Finding[] {
  const found = readers().harm.flatMap((read) => read(text))
  const denied = new Set(found.filter(({ meant }) => !meant).map(({ at }) => at))
  return found.filter(({ at }) => !denied.has(at))
}

const rank: Record<Level, number> = { danger: 0, standstill: 1, failure: 2 }

function worseFirst(a: Finding, b: Finding): number {
  return rank[a.level] - rank[b.level] || a.at - b.at
}
