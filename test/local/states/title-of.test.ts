import { expect, test } from 'vitest'
import { titleOf } from '../../../local/states/title-of.ts'

test.each([
  ['WinBack', 'win-back-44quqod3g5jxrzsgrdderb3z', 'win-back 44quqo'],
  ['WinBack', 'of-acme', 'win-back of-acme'],
  ['Rescue', 'rescue-7', 'rescue 7'],
])('calls execution %s %s "%s"', (machine, name, title) => {
  expect(titleOf({ machine, name })).toBe(title)
})
