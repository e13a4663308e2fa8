/** A formula was asked for something outside its domain: says what, which value it had and what is needed. */
export class OutsideDomain extends RangeError {
  override name = 'OutsideDomain'
  readonly what: string
  readonly value: unknown

  constructor(what: string, value: unknown, needed: string) {
    super(`${what} is ${String(value)}: ${needed}`)
    this.what = what
    this.value = value
  }
}

/** Throws OutsideDomain unless the value is finite and above 0. */
export function requirePositive(what: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value)))
    throw new OutsideDomain(what, value, 'a finite number above 0 is needed')
}

/** Throws OutsideDomain unless the value is finite and not below 0. */
export function requireNotNegative(what: string, value: number): void {
  if (!(value >= 0 && Number.isFinite(value)))
    throw new OutsideDomain(what, value, 'a finite number of at least 0 is needed')
}

/** Throws OutsideDomain unless the value is a whole number from `least` to `most`. */
export function requireWhole(
  what: string,
  value: number,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): void {
  if (!(Number.isSafeInteger(value) && value >= least && value <= most)) {
    const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`
    throw new OutsideDomain(what, value, `a whole number ${range} is needed`)
  }
}

/** Throws OutsideDomain unless the value lies strictly between 0 and 1. */
export function requireProbability(what: string, value: number): void {
  if (!(value > 0 && value < 1))
    throw new OutsideDomain(what, value, 'a probability between 0 and 1 is needed')
}
