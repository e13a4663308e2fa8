import * as z from 'zod'
import { computeStatement } from '../../domain/costing/compute-statement.ts'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { accountYearOf } from '../../domain/offers/account-year-of.ts'
import { chooseOffer as choose } from '../../domain/offers/choose-offer.ts'
import { RunRef } from '../../workflows/run-ref.ts'
import { todayOf } from '../operations/accounts/as-of-day.ts'
import { costRatesInUse } from '../operations/accounts/cost-rates-in-use.ts'
import { reportOf } from '../operations/accounts/report-of.ts'
import { defineStep } from '../runtime/define-step.ts'
import type { Given } from '../runtime/ports.ts'
import { accountOrDefault } from '../store/accounts/account-or-default.ts'
import { readHistory } from '../store/accounts/days.ts'
import { nextRevision, untilWritten } from '../store/table/revision.ts'
import { listComplaints } from '../store/tasks/complaints.ts'
import { listGrants, readReserved, reserveGrant } from '../store/tasks/grants.ts'
import { mustReadRun } from '../store/tasks/runs.ts'

/** Chooses an offer, or none, keeps the choice with the run, and reserves the offer's cost in its budget: all at once. */
export const chooseOffer = defineStep({
  name: 'ChooseOffer',
  needs: ['table'],
  input: RunRef,
  output: z.strictObject({ offerId: z.string().nullable() }),
  async run({ runId, accountId }, given) {
    const { table, settings, now } = given
    const at = now().toISOString()
    return untilWritten(`Run ${runId}`, async () => {
      const run = await mustReadRun(table, accountId, runId)
      if (run.value.choice) return { offerId: run.value.choice.offer?.offerId ?? null }
      const { report, year } = await situation(accountId, at, given)
      const grants = await listGrants(table, accountId)
      const outstanding = await owed(given)
      const choice = choose(report, year, { grants, outstanding }, settings.offers, at)
      const chosen = nextRevision(run, { ...run.value, choice })
      const { offer } = choice
      if (!offer) return (await table.transact([chosen])).written ? { offerId: null } : undefined
      const grant = {
        grantId: runId,
        offerId: offer.offerId,
        accountId,
        runId,
        status: 'reserved' as const,
        cost: offer.cost,
        currency: offer.currency,
        reservedAt: at,
      }
      const limit = settings.offers.offers.find(({ id }) => id === offer.offerId)?.liabilityLimit ?? '0'
      const reserved = await reserveGrant(table, grant, limit, [chosen])
      return reserved === 'reserved' ? { offerId: offer.offerId } : undefined
    })
  },
})

async function situation(accountId: string, at: string, { table, settings }: Given<'table'>) {
  const to = todayOf(new Date(at), settings)
  const period = { from: dayFromNumber(dayNumber(to) - 364), to }
  const { buckets } = await readHistory(table, accountId, period)
  const complaints = await listComplaints(table, accountId)
  const grants = await listGrants(table, accountId)
  const { currency } = await accountOrDefault(table, accountId, settings)
  const facts = { buckets, complaints, grants }
  const statement = computeStatement(
    { accountId, currency },
    facts,
    period,
    costRatesInUse(settings),
    settings.exchangeRates,
  )
  const { state, report } = await reportOf(table, accountId, new Date(at), settings)
  return { report, year: accountYearOf(statement, { state, report, complaints, at }, settings) }
}

async function owed({ table, settings }: Given<'table'>): Promise<Record<string, string>> {
  const reserved = settings.offers.offers.map(async ({ id }) => [id, await readReserved(table, id)] as const)
  return Object.fromEntries(await Promise.all(reserved))
}
