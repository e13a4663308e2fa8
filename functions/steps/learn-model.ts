import * as z from 'zod'
import { orderWeeksOf } from '../../domain/complaints/actions/order-weeks.ts'
import { dayBefore, dayNumber } from '../../domain/history/day.ts'
import { horizonOf } from '../../domain/learning/horizon.ts'
import { learnModel as learn } from '../../domain/learning/refit.ts'
import { baseMovements } from '../../domain/movement/base-movement.ts'
import { lostQuotesOf } from '../../domain/movement/lost-quotes.ts'
import { RefitRef } from '../../workflows/refit-ref.ts'
import { pastsToLearnFrom } from '../operations/accounts/pasts-to-learn-from.ts'
import { defineStep } from '../runtime/define-step.ts'
import { Problem } from '../runtime/problem.ts'
import { saveLostQuotes } from '../store/company/lost-quotes.ts'
import { currentModel, storeModel } from '../store/company/models.ts'
import { saveMovement } from '../store/company/movement.ts'
import { saveOrderWeeks } from '../store/company/order-weeks.ts'
import { keepPart, type Learned, learned, readPart } from '../store/company/refits.ts'
import { contentHash } from '../store/table/content-hash.ts'

const Output = z.strictObject({
  found: z.enum(['candidate', 'not-enough-data']),
  accounts: z.int().nonnegative(),
  version: z.string().optional(),
  horizonDays: z.int().optional(),
})

/**
 * Learns a candidate from the filed rows of all accounts as of the last day that was over at the refit's instant, for the horizon that they tell, and stores it
 * under the name of its content, not in use. Once per refit: a repeat answers the first candidate, whatever has come in since. On the way it
 * files how the base has moved, and to whom it lost quotes.
 */
export const learnModel = defineStep({
  name: 'LearnModel',
  needs: ['table'],
  input: RefitRef,
  output: Output,
  async run({ at }, given) {
    const { table, settings, now, log } = given
    if (new Date(at) > now())
      throw new Problem('invalid-request', `A refit of ${at} would take what is still to come for silence`)
    const before = await readPart(table, at, learned)
    if (before) return answer(before)
    const pasts = await pastsToLearnFrom(given)
    const lastDay = dayNumber(dayBefore(at))
    // All accounts are at hand, which they are once a week.
    const movements = baseMovements(pasts, lastDay, settings.tiers)
    await saveOrderWeeks(table, at, orderWeeksOf(pasts, lastDay))
    await saveMovement(table, { asOf: at, accounts: pasts.length, movements })
    await saveLostQuotes(table, { asOf: at, accounts: pasts.length, lost: lostQuotesOf(pasts, lastDay) })
    const inUse = await currentModel(table)
    const kept = { otherwise: settings.horizonDays, inUse: inUse?.horizonDays }
    const horizon = horizonOf(pasts, lastDay, kept)
    const found = learn(pasts, lastDay, { settings, horizon, hash: contentHash })
    const accounts = pasts.length
    if ('missing' in found) {
      log.info(`refit: ${found.missing.key}`)
      return answer(await keepPart(table, at, learned, { accounts, missing: found.missing }))
    }
    await storeModel(table, found)
    log.info(`refit: learned ${found.version}`)
    return answer(await keepPart(table, at, learned, { accounts, version: found.version, horizon }))
  },
})

function answer(part: Learned): z.input<typeof Output> {
  const { accounts } = part
  return 'version' in part
    ? { found: 'candidate', accounts, version: part.version, horizonDays: part.horizon.days }
    : { found: 'not-enough-data', accounts }
}
