import * as z from 'zod'
import type { signals } from '../signals/registry.ts'
import { shippedModel } from './shipped-model.ts'

type MeasureOf<S> = S extends { coefficients: infer C } ? keyof C & string : never

/** The name of a measure of the shipped rules, as contributions and coefficients have it. */
export type MeasureName = MeasureOf<(typeof signals)[number]>
/** What one unit of each measure's feature adds on the logit scale. */
export type Coefficients = Record<MeasureName, number>

const Coefficient = z.number().min(-10).max(10)

/**
 * The coefficients of the shipped rules: each signal brings its own, a company's settings may change them. Judgement until learned: a
 * learned model replaces them as a whole, of either sign, under a version of its own.
 */
export const Coefficients = z.strictObject(
  Object.fromEntries(
    Object.entries(shippedModel.coefficients).map(([measure, usual]) => [
      measure,
      Coefficient.default(usual),
    ]),
  ),
) as unknown as z.ZodType<Coefficients, Partial<Coefficients>>
