import * as z from 'zod'
import { dayBefore, dayNumber, dayOf } from '../../domain/history/day.ts'
import { judgeLearning } from '../../domain/learning/refit.ts'
import { RefitRef } from '../../workflows/refit-ref.ts'
import { pastsToLearnFrom } from '../operations/accounts/pasts-to-learn-from.ts'
import { defineStep } from '../runtime/define-step.ts'
import { currentVersion, rivalOn } from '../store/company/models.ts'
import { type Judged, judged, keepPart, learned, mustReadPart, readPart } from '../store/company/refits.ts'

const Output = z.strictObject({
  decision: z.enum(['promote', 'keep', 'not-enough-data']),
  rival: z.string().optional(),
  brier: z.number().optional(),
  rivalBrier: z.number().optional(),
})

/**
 * Judges the candidate's way of learning against the latest version whose horizon is over since it was put to use, on rows
 * read anew, and stores the judgement with the version that the candidate would replace. Once per refit.
 */
export const backTestModel = defineStep({
  name: 'BackTestModel',
  needs: ['table'],
  input: RefitRef,
  output: Output,
  async run({ at }, given) {
    const { table, settings, log } = given
    const known = await readPart(table, at, judged)
    if (known) return answer(known)
    const candidate = await mustReadPart(table, at, learned)
    if ('missing' in candidate) throw new Error(`The refit of ${at} has no candidate to judge`)
    const before = await currentVersion(table)
    const lastDay = dayNumber(dayBefore(at))
    const { version, horizon } = candidate
    const rival = await rivalOn(table, dayOf(at))
    const pasts = await pastsToLearnFrom(given)
    const result = judgeLearning(pasts, lastDay, { settings, horizon, version, rival })
    log.info(`refit: ${'missing' in result ? result.missing.key : result.decision}`)
    const part = 'missing' in result || before === undefined ? result : { ...result, before }
    return answer(await keepPart(table, at, judged, part))
  },
})

function answer(part: Judged): z.input<typeof Output> {
  if ('missing' in part) return { decision: 'not-enough-data' }
  const { candidate, rival } = part.judgement
  return {
    decision: part.decision,
    rival: rival.version,
    brier: candidate.brier,
    rivalBrier: rival.brier,
  }
}
