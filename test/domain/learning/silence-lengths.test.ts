import { expect, test } from 'vitest'
import { silenceLengthsOf } from '../../../domain/learning/silence-lengths.ts'

const account = (accountId: string, days: number[]) => ({ accountId, days, amounts: days.map(() => 1) })

test('silences are those after the minimum of order days, and later orders are not known yet', () => {
  const weekly = Array.from({ length: 60 }, (_, n) => account(`w${n}`, [0, 50, 57, 64, 71, 400]))
  expect(silenceLengthsOf(weekly, 75, 3)).toEqual({ half: 7, mostOver: 7 })
  expect(silenceLengthsOf(weekly, 500, 3)).toEqual({ half: 7, mostOver: 329 })
})

test('fewer than a hundred silences that are over tell nothing', () => {
  const few = Array.from({ length: 49 }, (_, n) => account(`w${n}`, [0, 7, 14, 21, 28]))
  expect(silenceLengthsOf(few, 40, 3)).toEqual({ half: null, mostOver: null })
})
