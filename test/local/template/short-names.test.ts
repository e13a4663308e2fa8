import { expect, test } from 'vitest'
import { shortNames } from '../../../local/template/short-names.ts'

const named = (...ids: string[]) => [...shortNames(ids).values()]

test.each([
  [
    ['FunctionsIntake75EA1941', 'FunctionsSendMailDDA1DC1F'],
    ['Intake', 'SendMail'],
  ],
  [['FunctionsIntake75EA1941'], ['FunctionsIntake']],
  [
    ['FoldEvents75EA1941', 'FoldStreamDDA1DC1F', 'Other75EA1941'],
    ['FoldEvents', 'FoldStream', 'Other'],
  ],
  [
    ['Api75EA1941', 'ApiReaderDDA1DC1F'],
    ['Api', 'ApiReader'],
  ],
  [
    ['ApiHandler', 'Fold'],
    ['ApiHandler', 'Fold'],
  ],
  [[], []],
])('calls %o %o: without hashes and without what all have in common', (ids, names) => {
  expect(named(...ids)).toEqual(names)
})
