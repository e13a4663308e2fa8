import { expect, test } from 'vitest'
import { assess } from '../../../domain/risk/assess.ts'
import { Settings } from '../../../domain/settings.ts'
import { openFollowUpTask, openWinBackTask } from '../../../domain/tasks/open-task.ts'
import { whyToday } from '../../../domain/tasks/why-of.ts'
import { wordsFor } from '../../../domain/words/words-for.ts'
import { daysAfter, stateFrom, steadyOrders } from '../history/facts.ts'
import { choice, complaintTask, seed } from './a-task.ts'

const { tell } = wordsFor({ locale: 'en', timeZone: 'UTC' })
const state = stateFrom(steadyOrders('2025-01-01', 26, 14))
const lastDay = daysAfter('2025-01-01', 25 * 14)
const silentFor = (days: number) => assess(state, daysAfter(lastDay, days), Settings.parse({}))

test('a reminder counts the silence up to its own day, not to that of the first mail', () => {
  const first = openWinBackTask(seed, silentFor(50), choice, null)
  expect(first.why.map(tell).join(' ')).toContain('No order for 50 days')
  const week = whyToday(first, silentFor(57)).map(tell).join(' ')
  expect(week).toContain('No order for 57 days')
  expect(week).not.toContain('50 days')
})

test('a follow-up keeps what was said then beside the silence of today', () => {
  const before = openWinBackTask(seed, silentFor(50), choice, null)
  const answer = { outcome: 'reached', fields: { note: 'call in May' }, by: 'owner', at: seed.at } as const
  const followUp = openFollowUpTask(seed, { ...before, answer })
  const told = whyToday(followUp, silentFor(64)).map(tell).join(' ')
  expect(told).toContain('call in May')
  expect(told).toContain('No order for 64 days')
  expect(told).not.toContain('50 days')
})

test('why there is a complaint does not depend on what is sold', () => {
  expect(whyToday(complaintTask(), silentFor(50))).toEqual(complaintTask().why)
})
