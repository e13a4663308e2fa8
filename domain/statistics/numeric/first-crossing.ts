/**
 * First place at or after `from` where a function reaches `line`, given f(from) < line <= f(to) and one crossing only.
 * Newton steps on the function's own slope, kept inside a bracket that halving closes; to a relative 1e-12.
 */
export function firstCrossing(
  f: (at: number) => { value: number; slope: number },
  line: number,
  from: number,
  to: number,
): number {
  let below = from
  let above = to
  let at = (from + to) / 2
  for (let i = 0; i < 200 && above - below > 1e-12 * Math.max(1, Math.abs(above)); i += 1) {
    const { value, slope } = f(at)
    if (value < line) below = at
    else above = at
    const step = at - (value - line) / slope
    at = step > below && step < above ? step : (below + above) / 2
  }
  return above
}
