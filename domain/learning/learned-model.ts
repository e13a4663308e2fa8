import * as z from 'zod'
import { Day } from '../events/fields.ts'
import { featureNames } from './features.ts'
import { ValueBase } from './value-base.ts'

const Positive = z.number().positive()
const Silent = z.int().nonnegative().nullable()
const Purchase = z.strictObject({
  r: Positive,
  alpha: Positive,
  a: Positive,
  b: Positive,
  k: z.int().positive(),
})

/**
 * Brier score at the level that came true and AUC of one model in a back-test; AUC is null where only one outcome came to pass. `levelError` is
 * how far its level was off in log-odds (positive: too much silence); null where it was judged by a release that did not tell.
 */
const Scores = z.strictObject({
  version: z.string(),
  brier: z.number(),
  auc: z.number().nullable(),
  levelError: z.number().nullable().default(null),
})

/**
 * How this way of learning did against its rival, the version that was in use at the latest completed origin, on the same
 * accounts. Neither knew any of the outcomes.
 */
export const Judgement = z.strictObject({
  origin: Day,
  accounts: z.int().positive(),
  churnRate: z.number(),
  candidate: Scores,
  rival: Scores,
  /** Brier of the candidate minus that of the rival, with a 95 % interval paired by account. */
  difference: z.strictObject({ estimate: z.number(), low: z.number(), high: z.number() }),
})
export type Judgement = z.infer<typeof Judgement>

/**
 * A learned model version: everything that is needed to give any account of any day the same probability again.
 * Immutable once stored.
 */
export const LearnedModel = z.strictObject({
  v: z.literal(1),
  version: z.string().min(1).max(64),
  learnedOn: Day,
  /** The days of silence it speaks of, frozen with it: wherever it is used, they replace those of the settings. */
  horizonDays: z.int().positive(),
  /** Accounts it was learned from. */
  accounts: z.int().positive(),
  /** The features of a row, in order. */
  features: z.array(z.string()),
  purchase: z.strictObject({ irregular: Purchase, regular: Purchase }),
  risk: z.strictObject({
    /** Days since 1970. */
    trainedAt: z.array(z.int()),
    ridge: z.strictObject({
      means: z.array(z.number()),
      scales: z.array(Positive),
      intercept: z.number(),
      weights: z.array(z.number()),
    }),
    slope: Positive,
    shift: z.number(),
    drift: z.strictObject({ carried: z.number(), seasonal: z.number(), shift: z.number() }),
  }),
  /** Probability of silence of the usual active account on the day it was learned: the bands' lines hang on it. */
  usual: z.number().min(0.001).max(0.999),
  /** By how many silent days half of the silences were over, and nine of ten; null where that is not known, as it was to earlier releases. */
  silences: z.strictObject({ half: Silent, mostOver: Silent }).default({ half: null, mostOver: null }),
  /** What accounts are worth, by currency; empty where they are too few. */
  values: z.array(ValueBase),
})
export type LearnedModel = z.infer<typeof LearnedModel>

/**
 * A stored version with the features of today in their order, so that a release with one signal more goes on with it: what it never
 * learned weighs nothing until the next refit, and what no longer exists may be gone where it weighed nothing. Null when the version
 * cannot be used any more.
 */
export function withFeaturesOfToday(model: LearnedModel): LearnedModel | null {
  const { features, risk } = model
  const { means, scales, weights } = risk.ridge
  if (features.some((name, j) => !featureNames.includes(name) && weights[j] !== 0)) return null
  const columns = featureNames.map((name) => features.indexOf(name))
  const ridge = {
    ...risk.ridge,
    means: columns.map((j) => means[j] ?? 0),
    scales: columns.map((j) => scales[j] ?? 1),
    weights: columns.map((j) => weights[j] ?? 0),
  }
  return { ...model, features: [...featureNames], risk: { ...risk, ridge } }
}
