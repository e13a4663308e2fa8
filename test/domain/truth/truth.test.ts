import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleYear } from '../../../cli/sample/sample-year.ts'
import type { Event } from '../../../domain/events/event.ts'
import { dayFromNumber, dayNumber } from '../../../domain/history/day.ts'
import { told } from '../../support/told.ts'
import { anOrder } from '../history/facts.ts'
import { madeUpAccounts } from '../learning/made-up-accounts.ts'
import { madeUpModel } from '../risk/made-up-model.ts'
import { contradictions } from './contradictions.ts'
import { madeUpSituations } from './made-up-situations.ts'
import { type Situation, situationOf } from './situation.ts'
import { takenIn } from './taken-in.ts'

// Each costs some ten milliseconds; ten thousand are judged where somebody asks for them.
const situations = Number(process.env.SITUATIONS ?? 500)

/** Judges situations; answers how often each pair was said in them. Fails with the first that contradicts itself. */
function judge(situation: Situation, tally = new Map<string, number>()) {
  for (const { pair, said, wrong } of contradictions) {
    tally.set(pair, (tally.get(pair) ?? 0) + said(situation).length)
    expect(wrong(situation).map(brief), pair).toEqual([])
  }
}

function brief(wrong: unknown): string {
  return JSON.stringify(told(wrong)).slice(0, 900)
}

describe('what is said of an account', () => {
  it('never contradicts what happened, in made-up situations', () => {
    const learned = madeUpModel()
    const tally = new Map<string, number>()
    fc.assert(
      fc.property(madeUpSituations, fc.boolean(), ({ before, ...happened }, isLearned) =>
        judge(situationOf(happened, before, isLearned ? learned : undefined), tally),
      ),
      { numRuns: situations },
    )
    // A pair that is never said proves nothing.
    for (const { pair } of contradictions) expect(tally.get(pair), pair).toBeGreaterThan(5)
  }, 600_000)

  it('never contradicts what happened, in the year of the sample and thirty days more', () => {
    const today = '2026-03-02'
    const { accounts, facts } = sampleYear(today, 30)
    for (const { part } of accounts) {
      const own = facts.filter(
        (fact) => ('event' in fact ? fact.event : fact.complaint).accountId === part.accountId,
      )
      const taken = own.flatMap((fact) =>
        'complaint' in fact ? [takenIn({ ...fact.complaint, receivedAt: fact.at })] : [],
      )
      const events = [
        ...own.flatMap((fact) => ('event' in fact ? [fact.event] : [])),
        ...taken.flatMap(({ facts }) => facts),
      ]
      const complaints = taken.map(({ complaint }) => complaint)
      for (const ahead of [3, 30]) {
        const day = dayFromNumber(dayNumber(today) + ahead)
        judge(situationOf({ events, complaints, today: day }, Math.min(ahead, 7)))
      }
    }
  })

  it('never contradicts what happened, in the made-up company', () => {
    const first = dayNumber('2025-01-01')
    for (const { days } of madeUpAccounts(60, 400)) {
      const events = days.map((day): Event => anOrder(dayFromNumber(first + day)))
      for (const day of [200, 399])
        judge(situationOf({ events, complaints: [], today: dayFromNumber(first + day) }, 7))
    }
  })
})
