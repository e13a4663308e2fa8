import { expect, test } from 'vitest'
import { Journal } from '../../../local/kernel/journal.ts'
import { createMeter } from '../../../local/usage/create-meter.ts'
import { temporaryDirectory } from '../stack/temporary.ts'

test('goes on counting where the last start ended, and not after its own', () => {
  const journal = new Journal(temporaryDirectory())
  const first = createMeter(journal)
  first.count('mails', 2)
  first.count('readUnits', 0.5)
  first.close()
  first.count('mails')

  const second = createMeter(journal)
  second.count('mails')
  expect(second.read()).toMatchObject({ mails: 3, readUnits: 0.5, invocations: 0 })
  second.close()
  journal.close()
})
