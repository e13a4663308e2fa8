import type { LearnedModel } from '../../../domain/learning/learned-model.ts'
import { learnModel } from '../../../domain/learning/refit.ts'
import { Settings } from '../../../domain/settings.ts'
import { madeUpAccounts } from '../learning/made-up-accounts.ts'

/** A version learned from a made-up company under the default policy. */
export function madeUpModel(): LearnedModel {
  const settings = Settings.parse({})
  const horizon = { days: settings.horizonDays, gaps: 0, measured: null }
  const accounts = madeUpAccounts(300, 600).map((past, i) => ({
    ...past,
    currency: 'EUR',
    complaintDays: past.days.filter((day) => (day + i) % 7 === 0),
    discounts: past.days.map((day) => ({ known: 3, discounted: (day + i) % 3 })),
  }))
  const model = learnModel(accounts, 500, { settings, horizon, hash: () => 'madeupco' })
  if ('missing' in model) throw new Error(model.missing.key)
  return model
}
