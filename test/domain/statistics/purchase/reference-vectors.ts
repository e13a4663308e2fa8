import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import type { PurchaseModel } from '../../../../domain/statistics/purchase-model.ts'

/** Where the shared research data lie, beside the repository. */
export const sharedData = new URL('../../../../../shared/data/', import.meta.url)
const file = new URL('reference_vectors.json', sharedData)

/** Said by tests that cannot run without the shared data. */
export const withoutData = '(skipped where ../shared/data is absent)'
export const hasSharedData = existsSync(file)

const Four = z.tuple([z.number(), z.number(), z.number(), z.number()])
const Values = z.object({ ll: z.number(), palive: z.number(), p0_13: z.number(), ce_39: z.number() })
const Vectors = z.object({
  params: z.object({ bgnbd: Four, mbgnbd: Four, pnbd: Four, mbgcnbd2: Four }),
  customers: z.array(
    z.object({
      x: z.number(),
      tx: z.number(),
      T: z.number(),
      bgnbd: Values,
      mbgnbd: Values,
      mbgcnbd2: Values.pick({ palive: true, p0_13: true }),
      pnbd: Values.optional(),
    }),
  ),
  published: z.object({
    bg_expectation: z.object({ t: z.array(z.number()), E: z.array(z.number()) }),
    bg_pmf: z.object({
      P_x10_t2: z.number(),
      P_x0_t39: z.number(),
      P_x11to20_t30: z.array(z.number()),
    }),
    gg_expected_first10: z.array(z.number()),
  }),
})

/** The reference vectors, checked. */
export function readVectors(): z.infer<typeof Vectors> {
  return Vectors.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** A purchase model of the vectors' parameters, in weeks. */
export function modelOf([r, alpha, a, b]: z.infer<typeof Four>, family: 'bg' | 'mbg', k = 1): PurchaseModel {
  return { r, alpha, a, b, family, k }
}
