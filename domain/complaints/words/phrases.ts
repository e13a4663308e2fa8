/**
 * An expression for any of these phrases: `*` stands for any ending of the word, `…` for up to 24 characters of the same clause (kept
 * in the group `gap`). Latin words begin and end where words do; Chinese has no such marks.
 */
export function anyOf(phrases: readonly string[]): string {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length)
  return phrases.length === 0 ? '(?!)' : `(?:${longestFirst.map(expression).join('|')})`
}

const latin = '\\p{Script=Latin}'

function expression(phrase: string): string {
  const inner = phrase
    .replace(/[.+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s*…\s*/g, '[^.!?;:,。！？；：，\\n]{0,24}?')
    .replace(/\*$/, `${latin}*`)
    .replace(/ /g, '\\s+')
  const begins = /^\p{Script=Latin}/u.test(phrase) ? `(?<![${latin}\\p{N}])` : ''
  const ends = /\p{Script=Latin}$/u.test(phrase) ? `(?![${latin}\\p{N}])` : ''
  return `${begins}${inner}${ends}`
}

/**
 * Makes a text as the lists are written: small letters, figures and letters of one width, straight apostrophes, a dot where a phrase is
 * idle. Full-width punctuation stays: unlike a comma it never stands in a number.
 */
export function plainOf(idle: readonly string[]): (text: string) => string {
  const passedOver = new RegExp(anyOf(idle), 'gu')
  return (text) =>
    text
      .normalize('NFC')
      .replace(/[０-９Ａ-Ｚａ-ｚ％／]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replaceAll('’', "'")
      .toLowerCase()
      .replace(passedOver, '·')
}
