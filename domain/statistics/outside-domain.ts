/** A formula was asked for something it has no answer to; the message names the argument, its value and its domain. */
export class OutsideDomain extends RangeError {
  override name = 'OutsideDomain'
}
