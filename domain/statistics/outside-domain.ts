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
