import type { AccountState } from '../../history/account-state.ts'
import { dayFromNumber } from '../../history/day.ts'
import type { Settings } from '../../settings.ts'
import { say } from '../../words/say.ts'
import { together } from '../../words/together.ts'
import type { Fact, SignalReading } from '../signal.ts'
import { saidBy } from '../telling/said-by.ts'
import type { Words } from '../telling/tell.ts'
import type { ComplaintLoad } from './complaint-load.ts'
import type { ComplaintMeasure } from './complaint-measures.ts'

/** What there is to say of an account's complaints beyond their rate, for every measure that counts on the day. */
export function complaintWords(
  load: ComplaintLoad,
  day: number,
  { model }: Settings,
): Partial<Record<ComplaintMeasure, Words>> {
  return {
    ...repeated(load, day, model.repeatWithinDays),
    ...surge(load, day, model.surge.days),
    ...waiting(load, day, model.overdueAfterDays),
    ...credit(load, day),
  }
}

function repeated(load: ComplaintLoad, day: number, withinDays: number) {
  const repeats = load.repeatsOn(day)
  if (repeats.length === 0) return {}
  const sentence = say('complaints.repeated', { repeats: repeats.length, within: withinDays })
  const evidence = repeats.flatMap(({ ids }) => ids).slice(-5)
  return { 'repeated-complaints': { value: load.repeated(day), sentence, evidence } }
}

function surge(load: ComplaintLoad, day: number, days: number) {
  const found = load.surge(day)
  if (found === null) return {}
  const { recent, total, until, chance } = found
  const sentence = say('complaints.surge', { recent, total, days, until: dayFromNumber(until), chance })
  const evidence = load.incidentsFrom(until - days + 1, until).slice(-5)
  return { 'complaint-surge': { value: chance, sentence, evidence } }
}

function waiting(load: ComplaintLoad, day: number, overdueAfterDays: number) {
  const open = load.openOn(day)
  if (open.length === 0) return {}
  const oldest = day - Math.min(...open.map((span) => span.opened))
  const waits = {
    value: open.length,
    sentence: say('complaints.open', { open: open.length, oldest }),
    evidence: open.map((span) => span.complaintId),
  }
  const late = load.overdueOn(day)
  if (late.length === 0) return { 'open-complaints': waits }
  const overdue = {
    value: late.length,
    sentence: say('complaints.overdue', { open: late.length, days: overdueAfterDays }),
    evidence: late.map((span) => span.complaintId),
  }
  return { 'open-complaints': waits, 'overdue-complaints': overdue }
}

/** What speaks for the account: years of custom, and solutions that it confirmed. Said only beside complaints that count. */
function credit(load: ComplaintLoad, day: number) {
  if (load.excess(day) === 0) return {}
  const confirmed = load.confirmedOn(day)
  const tenure =
    load.firstOrder === undefined || load.tenure(day) === 0
      ? {}
      : {
          'complaint-tenure': {
            value: load.tenure(day),
            sentence: say('complaints.tenure', { since: dayFromNumber(load.firstOrder) }),
            evidence: [dayFromNumber(load.firstOrder)],
          },
        }
  if (confirmed.length === 0) return tenure
  return {
    ...tenure,
    'confirmed-recovery': {
      value: confirmed.length,
      sentence: say('complaints.confirmed', { complaints: confirmed.length }),
      evidence: confirmed.flatMap(({ complaintId, surveyId }) => [complaintId, surveyId]).slice(-6),
    },
  }
}

const shownEvidence = 5

/** Complaints and returns of any kind so far, for a learned version. */
export function complaintHistory(state: AccountState, day: number, readings: readonly SignalReading[]): Fact {
  const { complaintDays } = state
  const last = complaintDays.at(-1)
  if (last === undefined) return { fact: say('complaints.none-yet'), evidence: [] }
  const known = say('complaints.history', { days: complaintDays.length, ago: day - last })
  const more = saidBy(readings, ['repeated-complaints', 'complaint-surge'])
  const evidence = complaintDays.flatMap((on) => complaintIdsOf(state, on)).slice(-shownEvidence)
  return { fact: more === null ? known : together([known, more.fact]), evidence }
}

function complaintIdsOf({ complaints: spans, qualityReturns }: AccountState, day: number): string[] {
  const ids = [
    ...spans.filter(({ opened }) => opened === day).map(({ complaintId }) => complaintId),
    ...qualityReturns.filter((each) => each.day === day).flatMap((each) => each.ids),
  ]
  return ids.length > 0 ? ids : [dayFromNumber(day)]
}
