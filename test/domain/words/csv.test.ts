import { expect, test } from 'vitest'
import { csv } from '../../../domain/words/csv.ts'

test('a cell that a spreadsheet would reckon is kept as text', () => {
  const rows = [['=HYPERLINK("https://evil.example")', '+1', '-1', '@sum', '\tx', 'a,b', -0.5, null]]
  expect(csv(rows)).toBe(
    '\uFEFF"\'=HYPERLINK(""https://evil.example"")",\'+1,\'-1,\'@sum,\'\tx,"a,b",-0.5,\r\n',
  )
})
