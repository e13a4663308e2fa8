/*
 * What most cells of most files hold can be taken at a glance: numbers as programs write them, and letters without accents. A glance asks
 * nothing of memory; of cells that repeat at random, a look-up waits for memory several times.
 */

const [DASH, POINT, ZERO, NINE] = [0x2d, 0x2e, 0x30, 0x39]
const MOST_WHOLE = 9
const MOST_DECIMALS = 6

/**
 * How many decimals a number has that is written as programs write it: at most nine digits without needless zeros before them, and a point
 * with at most six more, which may be needless. Null for any other text, also where it is a number for a person.
 */
export function plainDecimals(text: string): number | null {
  const { length } = text
  let whole = 0
  while (whole < length && isDigit(text.charCodeAt(whole))) whole += 1
  if (whole === 0 || whole > MOST_WHOLE || (whole > 1 && text.charCodeAt(0) === ZERO)) return null
  if (whole === length) return 0
  if (text.charCodeAt(whole) !== POINT) return null
  const decimals = length - whole - 1
  if (decimals === 0 || decimals > MOST_DECIMALS) return null
  for (let at = whole + 1; at < length; at += 1) if (!isDigit(text.charCodeAt(at))) return null
  return decimals
}

/** The value of a decimal number, as `Number` gives it. */
export function numberOf(text: string): number {
  const decimals = plainDecimals(text)
  if (decimals === null) return Number(text)
  // Both are whole and small, so that their quotient is the number nearest to the text.
  let digits = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== POINT) digits = 10 * digits + code - ZERO
  }
  return digits / (POWERS[decimals] ?? 1)
}

const POWERS = Array.from({ length: MOST_DECIMALS + 1 }, (_, power) => 10 ** power)

/** Whether a text is nothing but letters of ASCII, digits and dashes, at most forty. */
export function isPlainName(text: string): boolean {
  if (text.length === 0 || text.length > 40) return false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (!(isDigit(code) || isLetter(code) || code === DASH)) return false
  }
  return true
}

/** Whether the code of a character is that of 0 to 9. */
export const isDigit = (code: number): boolean => code >= ZERO && code <= NINE
/** Capital and small letters differ in one bit. */
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
