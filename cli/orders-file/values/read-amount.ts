import Big from 'big.js'

/** The mark before the decimals of a column's numbers. */
export type DecimalMark = '.' | ','

/** What a number tells of its column: the decimal mark it proves, or the one it would have if it is no thousands mark. */
export type MarkEvidence = { proven: DecimalMark } | { open: DecimalMark } | null

const MOST_DECIMALS = 6

/**
 * Reads a number as people and programs write it, with the decimal mark of its column: signs before, behind or as
 * brackets, a currency beside it, thousands marks and blanks. Answers a plain decimal string of at most six decimals,
 * or null where it is no number under that mark.
 */
export function readAmount(text: string, mark: DecimalMark): string | null {
  const { digits, negative } = bare(text)
  const thousands = mark === '.' ? ',' : '.'
  const exponent = /^\d+(?:[.,]\d+)?e[+-]?\d{1,3}$/i.test(digits)
  const plain = exponent ? digits.replace(',', '.') : ungrouped(digits, thousands).replace(mark, '.')
  if (!exponent && !/^(\d+\.?\d*|\.\d+)$/.test(plain)) return null
  // Files computed with floats carry noise such as 12.000000000000002.
  const rounded = new Big(plain.replace(/\.$/, '')).round(MOST_DECIMALS)
  const decimals = /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0
  const kept = exponent || decimals > MOST_DECIMALS ? rounded.toFixed() : rounded.toFixed(decimals)
  return negative && !rounded.eq(0) ? `-${kept}` : kept
}

/** What a text says about the decimal mark of its column; null where it says nothing. */
export function markEvidence(text: string): MarkEvidence {
  const { digits } = bare(text)
  if (!/^[\d.,']+$/.test(digits)) return null
  const marks = digits.replace(/[\d']/g, '')
  if (marks === '') return null
  if (readAmount(text, '.') === null && readAmount(text, ',') === null) return null
  const last = marks.at(-1) === ',' ? ',' : '.'
  const other = last === ',' ? '.' : ','
  if (marks.includes(other)) return { proven: last }
  if (marks.length > 1) return { proven: other }
  const [whole = '', decimals = ''] = digits.split(last)
  if (digits.includes("'") || decimals.length !== 3 || whole.length > 3 || /^0?$/.test(whole))
    return { proven: last }
  return { open: last }
}

function bare(text: string): { digits: string; negative: boolean } {
  const shut = text
    .trim()
    .normalize('NFKC')
    // A blank between digits is a thousands mark, or the number is two: 10 20 are no 1020 pieces.
    .replace(/(?<=\d)\s+(?=\d)/g, "'")
    .replace(/\s/g, '')
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/[\u2212\u2013\u2014]|^[▲△]/g, '-')
  const unsigned = shut
    .replace(/^([-+(]*)(?:\p{Sc}|[A-Z]{1,2}\p{Sc}|[A-Z]{3}|(?:Rs|Fr)\.?)?([-+]?)/u, '$1$2')
    .replace(/(?:\p{Sc}|[A-Z]{3}|元|円|圓|kr\.?|zł|Kč)([-+)]?)$/u, '$1')
  // Dashes behind the decimal mark stand for no cents (12,- or 12.--), not for a minus.
  const match = /^(?:\((.+)\)|([-+]?)(.+?)(-?))$/.exec(unsigned.replace(/(?<=\d[.,])-{1,2}(?=\)?$)/, ''))
  if (match === null) return { digits: '', negative: false }
  const [, bracketed, before, plain, behind] = match
  if (bracketed !== undefined) return { digits: bracketed, negative: true }
  if (before !== '' && behind !== '') return { digits: '', negative: false }
  return { digits: plain ?? '', negative: before === '-' || behind === '-' }
}

/** Without its thousands marks, which stand before every three digits; else as it is. */
function ungrouped(digits: string, thousands: string): string {
  const end = `(?![\\d${thousands}'])`
  // Lakhs and crores stand before every two digits but the last three: 1,23,456.
  const grouped = new RegExp(`^(?:\\d{1,3}(?:[${thousands}']\\d{3})+|\\d{1,2}(?:,\\d{2})+,\\d{3})${end}`)
  return grouped.test(digits) ? digits.replaceAll(thousands, '').replaceAll("'", '') : digits
}
