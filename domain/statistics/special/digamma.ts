import { requirePositive } from '../outside-domain.ts'

/** Derivative of ln Gamma for x > 0: recurrence up to 10, then Abramowitz & Stegun 6.3.18. */
export function digamma(x: number): number {
  requirePositive('x of digamma', x)
  let shifted = x
  let sum = 0
  while (shifted < 10) {
    sum -= 1 / shifted
    shifted += 1
  }
  const v = 1 / (shifted * shifted)
  const series =
    v * (1 / 12 - v * (1 / 120 - v * (1 / 252 - v * (1 / 240 - v * (1 / 132 - v * (691 / 32_760 - v / 12))))))
  return sum + Math.log(shifted) - 0.5 / shifted - series
}

/** Second derivative of ln Gamma for x > 0: recurrence up to 10, then Abramowitz & Stegun 6.4.12. */
export function trigamma(x: number): number {
  requirePositive('x of trigamma', x)
  let shifted = x
  let sum = 0
  while (shifted < 10) {
    sum += 1 / (shifted * shifted)
    shifted += 1
  }
  const v = 1 / (shifted * shifted)
  const series =
    v * (1 / 6 - v * (1 / 30 - v * (1 / 42 - v * (1 / 30 - v * (5 / 66 - v * (691 / 2730 - (v * 7) / 6))))))
  return sum + (1 + series + 0.5 / shifted) / shifted
}
