import { expect, test } from 'vitest'
import { factsText } from '../../../cli/demo/facts-text.ts'
import { summaryText } from '../../../cli/demo/summary-text.ts'
import { sampleYear } from '../../../cli/sample/sample-year.ts'
import { nothing } from '../nothing-used.ts'

test('a demo ends with what is there, what happened, and what AWS would charge, dearest first', () => {
  const summary = {
    accounts: 32,
    bands: { red: 6, green: 26 },
    complaints: { opened: 9, answered: 8, late: 1 },
    runs: { 'win-back': { 'won-back': 5, lost: 3 }, 'complaint-handling': { resolved: 8 } },
  }
  expect(
    summaryText(summary, 52, { ...nothing, mails: 1000, transitions: 100_000 })
      .trim()
      .split('\n'),
  ).toEqual([
    'accounts    32: 26 green, 6 red',
    'complaints  9 opened, 8 answered, 1 late',
    'runs        complaint-handling: 8 resolved',
    'runs        win-back: 5 won-back, 3 lost',
    'mails       52',
    'AWS         $2.6000 at list prices, the free tier left out, for',
    '            $2.5000  100,000  state transitions',
    '            $0.1000    1,000  mails',
  ])
})

test('a day of facts is told in one line', () => {
  const { facts } = sampleYear('2026-03-02', 0)
  const order = facts.find((fact) => 'event' in fact && fact.event.type === 'order')
  const complaint = facts.find((fact) => 'complaint' in fact)
  if (!order || !complaint) throw new Error('the sample holds neither orders nor complaints')
  expect(factsText([order, complaint, order])).toBe('1 complaint, 2 orders arrive')
  expect(factsText([complaint])).toBe('1 complaint arrives')
  const lost = facts.filter((fact) => 'event' in fact && fact.event.type === 'quote-lost').slice(0, 2)
  expect(factsText(lost)).toBe('2 lost quotes arrive')
})
