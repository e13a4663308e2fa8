import { expect, test } from 'vitest'
import { template } from './synth.ts'

test('two syntheses are identical', () => {
  expect(template().toJSON()).toEqual(template().toJSON())
})
