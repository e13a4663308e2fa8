/**
 * What Stirling's formula leaves out of ln Gamma(x): ln Gamma(x) - [(x - 1/2) ln x - x + ln(2 pi)/2], for x of 10 or
 * more (asymptotic series of Bernoulli numbers, Abramowitz & Stegun 6.1.41; full double precision there).
 */
export function stirlingRemainder(x: number): number {
  const v = 1 / (x * x)
  return (
    (1 / 12 -
      v *
        (1 / 360 - v * (1 / 1260 - v * (1 / 1680 - v * (1 / 1188 - v * (691 / 360_360 - v * (1 / 156))))))) /
    x
  )
}
