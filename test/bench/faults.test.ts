import { expect, test } from 'vitest'
import { differencesOf, runWithFaults, runWithoutFaults } from '../../bench/faults/compare-runs.ts'
import { faultsText } from '../../bench/faults/faults-text.ts'
import { accountsOf } from '../../bench/faults/simulated-fact.ts'
import { fewFacts, smallBatches } from './few-facts.ts'

const events = fewFacts / 2

test.for([1, 2, 3])(
  'fold and scan end under repeats, reordering, crashes, throttling, time-outs, broken accounts and a second worker of a later release as they do undisturbed (seed %i)',
  async (seed) => {
    const faultFree = await runWithoutFaults(seed, events, smallBatches)
    const faulty = await runWithFaults(seed, events, smallBatches)
    const differences = differencesOf(faultFree, faulty)
    const { text, isRight } = faultsText({ events, seed, commit: 'this', faultFree, faulty, differences })
    expect(isRight, text).toBe(true)
    expect(faulty.hash).toBe(faultFree.hash)

    const { arrivals, delivered, digest, playbooks, bands } = faulty
    expect(digest.items).toBeGreaterThan(events + accountsOf(events))
    expect(arrivals.repeatedEvents / events).toBeCloseTo(0.05, 1)
    expect(arrivals.moved / events).toBeCloseTo(0.05, 1)
    expect(arrivals.positions).toHaveLength(events + arrivals.repeats)
    const { before, within, after, scans, made, others, setAside } = delivered
    expect(Math.min(before, within, after, scans, others, setAside)).toBeGreaterThan(0)
    expect(Math.min(...Object.values(made))).toBeGreaterThan(0)
    expect(Math.min(playbooks.causes.size, bands.changes)).toBeGreaterThan(0)
  },
)
