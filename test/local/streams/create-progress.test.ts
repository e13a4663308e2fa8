import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createProgress } from '../../../local/streams/create-progress.ts'

test('never checkpoints past a record that is not done, and ends at the last one', () => {
  const records = fc.array(fc.boolean(), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(records, fc.infiniteStream(fc.nat()), (wanted, choices) => {
      let kept = -1
      const open = new Set<number>()
      const progress = createProgress((sequence) => {
        kept = Number(sequence)
        for (const record of open) expect(record).toBeGreaterThan(kept)
      })
      for (const [index, isWanted] of wanted.entries()) {
        if (isWanted) open.add(index)
        progress.begin(String(index), isWanted)
      }
      progress.finish([])
      while (open.size > 0) {
        const record = [...open][(choices.next().value ?? 0) % open.size] ?? 0
        open.delete(record)
        progress.finish([String(record)])
      }
      expect(kept).toBe(wanted.length - 1)
    }),
  )
})
