import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { table } from '../../../cli/output/table.ts'

const rows = [
  { name: '北京光华贸易有限公司', owner: '李伟', value: '1.200,00' },
  { name: 'Müller', owner: 'Jo Kern', value: '9,50' },
  { name: 'Mu\u0308ller', owner: '王', value: '' },
]

test('columns begin under each other however wide a terminal draws what stands before them', () => {
  const lines = table(
    [
      { title: '客户', of: ({ name }) => name },
      { title: 'owner', of: ({ owner }) => owner },
      { title: 'value', align: 'right', of: ({ value }) => value },
    ],
    rows,
  ).split('\n')
  const startOf = (line: string, text: string) => stringWidth(line.slice(0, line.lastIndexOf(text)))
  expect(lines).toHaveLength(4)
  expect(lines.map((line, at) => startOf(line, ['owner', '李伟', 'Jo Kern', '王'][at] ?? ''))).toEqual([
    22, 22, 22, 22,
  ])
  expect(lines.slice(0, 3).map((line) => stringWidth(line))).toEqual([39, 39, 39])
  expect(lines[3]?.endsWith('王')).toBe(true)
})
