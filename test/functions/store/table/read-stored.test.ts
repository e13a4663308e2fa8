import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { readStored, tryStored } from '../../../../functions/store/table/read-stored.ts'

const Line = z.strictObject({ sku: z.string() })
const Record = z.strictObject({ id: z.string(), lines: z.array(Line), note: Line.optional() })

describe('a stored record', () => {
  test('is read though a later release put fields beside those that are known, at any depth', () => {
    const later = {
      id: 'a',
      grade: 1,
      lines: [{ sku: 'x', colour: 'red' }, { sku: 'y' }],
      note: { sku: 'z', by: 'jo' },
    }
    expect(readStored(Record, later)).toEqual({
      id: 'a',
      lines: [{ sku: 'x' }, { sku: 'y' }],
      note: { sku: 'z' },
    })
    expect(later.lines[0]).toEqual({ sku: 'x', colour: 'red' })
  })

  test('is still refused for what is wrong with the fields that are known', () => {
    expect(() => readStored(Record, { id: 7, lines: [], grade: 1 })).toThrow()
    expect(tryStored(Record, { id: 'a', lines: [{ colour: 'red' }] }).success).toBe(false)
  })
})
