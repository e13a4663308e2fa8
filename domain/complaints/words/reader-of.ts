import { anyOf } from './phrases.ts'
import type { SeverityWords } from './severity-words.ts'

const levels = ['danger', 'standstill', 'failure'] as const
export type Level = (typeof levels)[number]

type Term = { level: Level; words: string; at: number; end: number; spans: boolean }

/** Words of harm in a text, and whether they are meant: neither denied nor only wished for. */
export type Finding = Term & { meant: boolean }

const stop = '(?:[!?;\\n。！？；，]|[.,:](?!\\d)|：|\\s[–—-]\\s)'

/** Characters before a word in which a denial of it is looked for: no text, however long, takes long to read. */
const reach = 160
const unicode = (source: string, flags = '') => new RegExp(source, `u${flags}`)

/**
 * Reads plain texts (see `plainOf`) by the words of one language. A denial or a wish reaches from its word to the end of the clause;
 * between the words of a list it goes on. What is doubted counts as said, because a person should look.
 */
export function readerOf(words: SeverityWords): (text: string) => Finding[] {
  const termsOf = finderOf(words)
  const isMeant = judgeOf(words)
  const or = anyOf(words.or)
  const joinedList = unicode(`^\\s*[,，]?\\s*${or}\\s*$`)
  const joined = unicode('^\\s*[,，、]\\s*$')
  const goesOn = unicode(`^\\s*(?:[,，、]|[,，]?\\s*${or})`)
  return (text) => {
    const findings: Finding[] = []
    for (const term of termsOf(text)) {
      const last = findings.at(-1)
      const between = last === undefined ? '.' : text.slice(last.end, term.at)
      const listed = joinedList.test(between) || (joined.test(between) && goesOn.test(text.slice(term.end)))
      findings.push({ ...term, meant: !(listed && last?.meant === false) && isMeant(text, term) })
    }
    return findings
  }
}

/** Finds all words of harm, in the order of the text, whatever is said of them. */
function finderOf(words: SeverityWords): (text: string) => Term[] {
  const kinds = levels.flatMap((level) =>
    [false, true].map((spans) => {
      const phrases = words[level].filter((phrase) => phrase.includes('…') === spans)
      return { level, spans, expression: unicode(anyOf(phrases), 'g') }
    }),
  )
  return (text) =>
    kinds
      .flatMap(({ level, spans, expression }) =>
        [...text.matchAll(expression)].map(({ 0: found, index }) => {
          return { level, spans, words: found, at: index, end: index + found.length }
        }),
      )
      .toSorted((a, b) => a.at - b.at)
}

/** Whether a word is meant, by what stands around it in its clause. */
function judgeOf(words: SeverityWords): (text: string, term: Term) => boolean {
  const { clause, near, behind } = words.denial
  const [denials, any] = [anyOf([...clause, ...near]), `(?:${anyOf(words.filler)}\\s*)*`]
  const turned = unicode(`^.*(?:${stop}|${anyOf(words.turn)})`, 's')
  const paused = unicode(`^.*(?<!${denials}\\s*)${anyOf(words.pause)}`, 's')
  const denied = unicode(anyOf(clause))
  const deniedNear = unicode(`${anyOf(near)}(?:\\s+(?:\\S+\\s+){0,2}|\\p{Script=Han}{0,3})$`)
  const deniedBehind = unicode(anyOf(behind))
  const deniedAtOnce = unicode(`${denials}\\s*${any}$`)
  const doubt = unicode(anyOf(words.doubt))
  const unreal = unicode(anyOf(words.unreal))
  const fact = {
    before: unicode(`${anyOf(words.fact.before)}\\s*$`),
    after: unicode(`^${anyOf(words.fact.after)}`),
  }
  return (text, { level, at, end, words: term, spans }) => {
    const thought = text.slice(Math.max(0, at - reach), at).replace(turned, '')
    const before = thought.replace(paused, '')
    const after = /^[^.!?;,。！？；，\n]*/.exec(text.slice(end))?.[0] ?? ''
    const isFact = level === 'failure' && (fact.before.test(before) || fact.after.test(after))
    const isDenied =
      deniedAtOnce.test(before) ||
      (!isFact &&
        (denied.test(spans ? before + term : before) || deniedNear.test(before) || deniedBehind.test(after)))
    if (isDenied) return doubt.test(thought + after)
    return level === 'danger' || isFact || !unreal.test(thought)
  }
}
