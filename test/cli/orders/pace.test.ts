import { describe, expect, test } from 'vitest'
import { inParallel } from '../../../cli/orders/in-parallel.ts'
import { createPace } from '../../../cli/orders/pace.ts'

/** The lanes that a pace comes to against a server that answers `width` batches at once in `milliseconds` and lets others wait. */
function settledAt(width: number, milliseconds: number): number[] {
  const pace = createPace()
  return Array.from({ length: 400 }, () => {
    pace.answered(milliseconds * Math.max(1, pace.lanes() / width), 500)
    return pace.lanes()
  }).slice(-100)
}

describe('the pace of an import', () => {
  test.each([
    [1, 2000],
    [4, 800],
    [8, 200],
  ])('settles a little above the %i batches that are answered at once', (width, milliseconds) => {
    const lanes = settledAt(width, milliseconds)
    expect(Math.min(...lanes)).toBeGreaterThanOrEqual(width)
    expect(Math.max(...lanes)).toBeLessThanOrEqual(width + 4)
  })

  test('falls at once where answers take long, to one at a time, and rises again', () => {
    const pace = createPace()
    for (let n = 0; n < 300; n += 1) pace.answered(100, 500)
    expect(pace.lanes()).toBe(16)
    for (let n = 0; n < 5; n += 1) pace.answered(12_000, 500)
    expect(pace.lanes()).toBe(1)
    for (let n = 0; n < 10; n += 1) pace.answered(100, 500)
    expect(pace.lanes()).toBeGreaterThan(3)
  })
})

describe('work in parallel', () => {
  test('has as much under way as is allowed at the time, and takes nothing more after an error', async () => {
    let [running, most, taken] = [0, 0, 0]
    const work = async (item: number) => {
      taken += 1
      running += 1
      most = Math.max(most, running)
      await new Promise((done) => setImmediate(done))
      running -= 1
      if (item === 20) throw new Error('enough')
    }
    const items = Array.from({ length: 100 }, (_, n) => n)
    await expect(inParallel(items, () => (taken < 10 ? 1 : 3), work)).rejects.toThrow('enough')
    expect(most).toBe(3)
    expect(taken).toBeLessThan(25)
    expect(running).toBe(0)
  })
})
