import { anyOf } from './phrases.ts'
import { readNumber } from './read-number.ts'
import type { SeverityWords } from './severity-words.ts'

const unicode = (source: string, flags = '') => new RegExp(source, `u${flags}`)
const clauseEnd = /[!?;\n。！？；，]|[.,](?!\d)/u

/**
 * Reads the share of the goods concerned from plain texts by the words of one language: "12 of 40", 40件中有12件. Shares in words and
 * percentages count only where the same clause speaks of harm: a wish to return the whole order says nothing of what broke. The largest
 * counts; undefined where none is said.
 */
export function shareReaderOf(
  words: SeverityWords,
  speaksOfHarm: (text: string) => boolean,
): (text: string) => number | undefined {
  const { quantity } = words
  const partOf = quantity.partOf.map((form) => unicode(expressionOf(form, words), 'g'))
  const percent = quantity.percent.map((form) => unicode(expressionOf(form, words), 'g'))
  const inWords = Object.entries(quantity.shares).map(([phrase, share]) => ({
    share,
    said: unicode(anyOf([phrase])),
  }))
  return (text) => {
    const parts = partOf.flatMap((form) =>
      [...text.matchAll(form)].map(({ groups }) => {
        const { part = '', whole = '' } = groups ?? {}
        return readNumber(part, quantity) / readNumber(whole, quantity)
      }),
    )
    const harmed = text.split(clauseEnd).filter(speaksOfHarm)
    const said = harmed.flatMap((clause) => [
      ...inWords.filter(({ said }) => said.test(clause)).map(({ share }) => share),
      ...percent.flatMap((form) =>
        [...clause.matchAll(form)].map(({ groups }) =>
          groups?.tenths === undefined
            ? readNumber(groups?.percent ?? '', quantity) / 100
            : readNumber(groups.tenths, quantity) / 10,
        ),
      ),
    ])
    const shares = [...parts, ...said].filter((share) => share > 0 && share <= 1)
    return shares.length === 0 ? undefined : Math.max(...shares)
  }
}

/** A form of the list as an expression: numbers in figures or words, no part of a date, and no unit of time behind. */
function expressionOf(form: string, { quantity }: SeverityWords): string {
  const names = Object.keys({ ...quantity.numbers, ...quantity.multipliers }).join('|')
  const isLatin = /^\p{Script=Latin}/u.test(names)
  const inWords = isLatin ? `(?:${names})(?:[\\s-](?:${names}))*(?!\\p{L})` : `(?:${names})+`
  const number = `(?:(?<!\\d)\\d+(?:,\\d{3})*(?:\\.\\d+)?(?!\\d)|${inWords})`
  const parts = form.split(' ').map((part) => {
    const optional = part.endsWith('?')
    const source = part
      .replace(/\?$/, '')
      .replace('/', '\\s*/\\s*')
      .replace('…', '[^\\d\\s,.，。；]{0,8}?')
      .replace(/\{unit\}/, anyOf(quantity.units))
      .replace(/\{(part|whole|percent|tenths)\}/g, (_, name) => `(?<${name}>${number})`)
    return optional ? `(?:${source}\\s*)?` : `${source}\\s*`
  })
  return `(?<![\\d/.,])${parts.join('')}(?!\\s*${anyOf(quantity.times)})`
}
