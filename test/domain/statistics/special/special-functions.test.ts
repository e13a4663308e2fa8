import { expect, test } from 'vitest'
import { OutsideDomain } from '../../../../domain/statistics/outside-domain.ts'
import { digamma, trigamma } from '../../../../domain/statistics/special/digamma.ts'
import { incompleteBeta } from '../../../../domain/statistics/special/incomplete-beta.ts'
import { lowerGamma, upperGamma } from '../../../../domain/statistics/special/incomplete-gamma.ts'
import { logBeta, logGamma, logRising } from '../../../../domain/statistics/special/log-gamma.ts'

// Arguments and values from mpmath 1.3 at 40 digits (Gamma family) and from scipy 1.17 (incomplete functions).
const logGammaValues: readonly (readonly number[])[] = [
  [1e-8, 18.42068073818021],
  [0.01, 4.599479878042022],
  [0.3, 1.0957979948180756],
  [0.5, 0.5723649429247001],
  [0.9, 0.06637623973474295],
  [1.0, 0.0],
  [1.1, -0.049872441259839764],
  [1.5, -0.12078223763524522],
  [1.9, -0.03898427592308336],
  [2.0001, 4.2281658112919945e-5],
  [2.4, 0.21685932244884157],
  [3.0, Math.LN2],
  [4.7, 2.7364051463155667],
  [9.5, 11.689333420797269],
  [10.0, 12.801827480081469],
  [33.3, 82.60372358165495],
  [1000.0, 5905.220423209181],
  [2000.5, 13202.723836784036],
  [1000000.0, 12815504.569147611],
  [1000000000000000.0, 3.3538776394910668e16],
]
const digammaValues: readonly (readonly number[])[] = [
  [1e-8, -100000000.57721564],
  [0.01, -100.56088545786868],
  [0.3, -3.502524222200133],
  [0.5, -1.9635100260214235],
  [0.9, -0.7549269499470513],
  [1.0, -0.5772156649015329],
  [1.1, -0.42375494041107664],
  [1.5, 0.03648997397857652],
  [1.9, 0.35618416116405965],
  [2.0001, 0.4228488264846654],
  [2.4, 0.6529011697005981],
  [3.0, 0.9227843350984671],
  [4.7, 1.4374238096317817],
  [9.5, 2.1977378764029494],
  [10.0, 2.251752589066721],
  [33.3, 3.490467238520243],
  [1000.0, 6.907255195648812],
  [2000.5, 7.600902469958749],
  [1000000.0, 13.815510057964191],
]
const trigammaValues: readonly (readonly number[])[] = [
  [1e-8, 1.0000000000000002e16],
  [0.01, 10001.621213528313],
  [0.3, 12.245364546107732],
  [0.5, 4.934802200544679],
  [0.9, 1.9225399594772035],
  [1.0, 1.6449340668482264],
  [1.1, 1.4332991507927586],
  [1.5, 0.9348022005446793],
  [1.9, 0.6879720582426356],
  [2.0001, 0.6448936579371437],
  [2.4, 0.5151525088969444],
  [3.0, 0.39493406684822646],
  [4.7, 0.23699183867807336],
  [9.5, 0.11099728846909904],
  [10.0, 0.10516633568168575],
  [33.3, 0.030485444095338887],
  [1000.0, 0.0010005001666666333],
  [2000.5, 0.0004999999895833342],
  [1000000.0, 1.0000005000001667e-6],
]
const upperGammaValues: readonly (readonly number[])[] = [
  [0.5, 0.2, 0.5270892568655381],
  [0.01, 0.5, 0.005626756193967183],
  [1, 1, 0.36787944117144245],
  [3.7, 2, 0.8137253291109461],
  [3.7, 12, 0.001520446619118992],
  [10, 3, 0.9988975118698845],
  [10, 25, 0.0002214766382487835],
  [50, 50, 0.48119168452795674],
  [200, 180, 0.9251419650158405],
  [200, 300, 3.3711032555258874e-10],
  [2000, 2000, 0.49702645155579744],
  [2000, 2200, 7.169925088244834e-6],
  [100000.0, 100500, 0.05710326997602869],
  [0.3, 30, 2.8285793848940158e-15],
]
const incompleteBetaValues: readonly (readonly number[])[] = [
  [0.5, 0.5, 0.3, 0.36901011956554536],
  [1, 3, 0.2, 0.48800000000000004],
  [2.5, 0.01, 0.7, 0.003577540313011579],
  [10, 20, 0.1, 0.0003325960345446004],
  [10, 20, 0.5, 0.9692858271300793],
  [30, 40, 0.4, 0.31814380259056413],
  [100, 200, 0.4, 0.9916844649260862],
  [2000, 1000, 0.65, 0.027095495683114836],
  [2000, 3000, 0.41, 0.9252621262083036],
  [0.05, 800, 0.001, 0.9838163535981823],
  [5, 2000, 0.002, 0.37272749532291083],
  [100000.0, 100000.0, 0.501, 0.8144532554424423],
  [26, 0.0064, 0.99, 0.006562068983745458],
]

/** Digits are counted from the first one that is not zero; values of 0 must be 0 to 15 places. */
function expectTwelveDigits(found: number, known: number): void {
  expect(Math.abs(found - known), `${found} for ${known}`).toBeLessThan(1e-12 * Math.abs(known) + 1e-15)
}

test.each(logGammaValues)('ln Gamma(%f) agrees to twelve digits', (x = 0, known = 0) => {
  expectTwelveDigits(logGamma(x), known)
})

test.each(digammaValues)('digamma(%f) agrees to twelve digits', (x = 0, known = 0) => {
  expectTwelveDigits(digamma(x), known)
})

test.each(trigammaValues)('trigamma(%f) agrees to twelve digits', (x = 0, known = 0) => {
  expectTwelveDigits(trigamma(x), known)
})

test.each(upperGammaValues)('Q(%f, %f) agrees to twelve digits', (a = 0, x = 0, known = 0) => {
  expectTwelveDigits(upperGamma(a, x), known)
  expect(lowerGamma(a, x)).toBeCloseTo(1 - known, 12)
})

test.each(incompleteBetaValues)(
  'I(%f, %f) at %f agrees to twelve digits',
  (a = 0, b = 0, x = 0, known = 0) => {
    expectTwelveDigits(incompleteBeta(a, b, x), known)
    expect(incompleteBeta(b, a, 1 - x)).toBeCloseTo(1 - known, 12)
  },
)

test('ln Beta keeps its digits where one argument is large', () => {
  // ln B(2, n) = -ln(n (n + 1))
  for (const n of [1, 9, 11, 1e4, 1e9]) expectTwelveDigits(logBeta(2, n), -Math.log(n) - Math.log1p(n))
})

test('a rising factorial is the difference of two ln Gamma', () => {
  expectTwelveDigits(logRising(0.5, 3), Math.log(0.5 * 1.5 * 2.5))
  expectTwelveDigits(logRising(2.5, 5000), logGamma(5002.5) - logGamma(2.5))
  expect(logRising(7, 0)).toBe(0)
})

test('ends of the incomplete functions are 0 and 1', () => {
  expect([upperGamma(2, 0), lowerGamma(2, 0), incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1)]).toEqual([
    1, 0, 0, 1,
  ])
})

test('an argument outside of the domain is named, never answered with NaN', () => {
  for (const ask of [
    () => logGamma(0),
    () => logGamma(Number.NaN),
    () => digamma(-1),
    () => trigamma(0),
    () => upperGamma(0, 1),
    () => lowerGamma(1, -1),
    () => incompleteBeta(1, 1, 1.1),
    () => incompleteBeta(1, Number.POSITIVE_INFINITY, 0.5),
  ]) {
    expect(ask).toThrow(OutsideDomain)
  }
})
