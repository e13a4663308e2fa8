import { expect, test } from 'vitest'
import { callWindowOf } from '../../../domain/risk/call-window.ts'
import { Settings } from '../../../domain/settings.ts'

const settings = Settings.parse({})
const silences = { half: 21, mostOver: 40 }

test('a silence is worth a call once it is longer than its own usual gap', () => {
  expect(callWindowOf([0, 10, 20], settings)).toEqual({ from: 31, until: 109 })
})

test('who orders more rarely than others is called once half of the silences would be over', () => {
  expect(callWindowOf([0, 120, 240], settings)).toEqual({ from: 271, until: 329 })
  expect(callWindowOf([0, 120, 240], settings, { silences })).toEqual({ from: 262, until: 320 })
})

test('a call comes too late after twice the days in which nine of ten silences end, or sooner as the settings say', () => {
  const strict = Settings.parse({ winBack: { tooLateDays: 60 } })
  expect(callWindowOf([0, 10, 20], strict, { silences })).toEqual({ from: 31, until: 79 })
  const long = { half: 100, mostOver: 300 }
  expect(callWindowOf([0, 120, 240], settings, { silences: long })).toEqual({ from: 329, until: 329 })
})

test('an account without two order days has no rhythm that could be broken', () => {
  expect(callWindowOf([], settings)).toBeNull()
  expect(callWindowOf([5], settings)).toBeNull()
})
