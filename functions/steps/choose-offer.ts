import Big from 'big.js'
import * as z from 'zod'
import { isOpen } from '../../domain/complaints/advance.ts'
import type { Complaint } from '../../domain/complaints/complaint.ts'
import { isComplaint } from '../../domain/complaints/is-complaint.ts'
import { profileNamed } from '../../domain/complaints/sla-settings.ts'
import type { AccountStatement } from '../../domain/costing/account-statement.ts'
import { computeStatement } from '../../domain/costing/compute-statement.ts'
import type { AccountState } from '../../domain/history/account-state.ts'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { rateOn } from '../../domain/money/exchange-rates.ts'
import { inUnits } from '../../domain/money/minor-units.ts'
import type { AccountYear } from '../../domain/offers/account-year.ts'
import { chooseOffer as choose } from '../../domain/offers/choose-offer.ts'
import type { Settings } from '../../domain/settings.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import { RunRef } from '../../workflows/workflow.ts'
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
  const dependence = report.signals.find(({ key }) => key === 'price-sensitivity')
  const year = yearOf(statement, settings, {
    discountDependence: dependence?.value ?? null,
    complaint: silencing(complaints, at, settings),
    hadTrouble: hadTrouble(state, dayNumber(period.from)),
  })
  return { report, year }
}

/** The account's year in the currency of the offers, or why it is not known. */
function yearOf(
  { currency: from, period: { to: day }, netSales, netContribution, costToServe }: AccountStatement,
  { offers, currency, exchangeRates }: Settings,
  known: Pick<AccountYear, 'discountDependence' | 'complaint' | 'hadTrouble'>,
): AccountYear | { unknown: Sentence } {
  const to = offers.currency ?? currency
  const rate = rateOn(exchangeRates, from, to, day)
  if (rate === undefined || costToServe.leftOut.length > 0)
    return { unknown: say('offer.no-rate', { from, to }) }
  const shown = (amount: string) => inUnits(Big(amount).times(rate.factor), to)
  return { ...known, currency: to, netSales: shown(netSales), netContribution: shown(netContribution) }
}

/** What silences promotion: an open complaint, or the latest one while it may be opened again. */
function silencing(
  complaints: readonly Complaint[],
  at: string,
  settings: Settings,
): AccountYear['complaint'] {
  if (complaints.some((each) => isOpen(each) && isComplaint(each))) return { closedOn: null }
  const ended = complaints.map(({ closedAt, receivedAt }) => closedAt ?? receivedAt).toSorted()
  const latest = ended.at(-1)
  const { days } = profileNamed(settings.sla.profile, settings.sla).reopen
  if (latest === undefined || Date.parse(at) - Date.parse(latest) >= days * 86_400_000) return null
  return { closedOn: todayOf(new Date(latest), settings) }
}

function hadTrouble({ complaints, qualityReturns }: AccountState, since: number): boolean {
  return complaints.some(({ opened }) => opened >= since) || qualityReturns.some(({ day }) => day >= since)
}

async function owed({ table, settings }: Given<'table'>): Promise<Record<string, string>> {
  const reserved = settings.offers.offers.map(async ({ id }) => [id, await readReserved(table, id)] as const)
  return Object.fromEntries(await Promise.all(reserved))
}
