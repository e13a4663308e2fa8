import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutCsv } from '../../../cli/orders-file/cutting/cut-csv.ts'
import { linesOf } from '../../../cli/orders-file/cutting/lines-of.ts'
import { UsageError } from '../../../cli/usage-error.ts'

const shape = { file: 'orders.csv', delimiter: ',', titleLines: 0 }

async function* pieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length)
}
async function cut(text: string, length = 7) {
  const rows: [line: number, ...cells: string[]][] = []
  const broken: number[] = []
  for await (const some of cutCsv(linesOf(pieces(text, length)), shape, (line) => broken.push(line)))
    for (const { line, cells } of some) rows.push([line, ...cells])
  return { rows, broken }
}

/** The row that a parser makes of the second line, none of an empty one; null where it is no CSV. */
function parsed(line: string): [number, ...string[]][] | null {
  try {
    const rows: string[][] = parse(line, { relax_column_count: true, skip_empty_lines: true, trim: true })
    return rows.map((cells) => [2, ...cells.map((each) => each.trim())])
  } catch {
    return null
  }
}

const cell = fc.oneof(
  fc.constantFrom('a', ' b ', '', '12.50', 'Müller & Söhne', "O'Neil", '北京'),
  fc.constantFrom('"quoted"', '"with, comma"', '"with ""quotes"""', '"two\nlines"', '""'),
)
const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','))
const end = fc.constantFrom('\n', '\r\n', '\r')

describe('lines of CSV', () => {
  test('become the rows that a parser of the whole file reads, however the text comes in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 12 }),
        end,
        fc.integer({ min: 1, max: 30 }),
        async (rows, by, length) => {
          const text = rows.map((each) => each.replaceAll('\n', by)).join(by)
          const whole: string[][] = parse(text, {
            relax_column_count: true,
            skip_empty_lines: true,
            trim: true,
            record_delimiter: by,
          })
          const expected = whole.map((cells) => cells.map((each) => each.replaceAll(by, '\n').trim()))
          const { rows: read, broken } = await cut(text, length)
          expect(read.map(([, ...cells]) => cells)).toEqual(expected)
          expect(broken).toEqual([])
        },
      ),
    )
  })

  test('are what a parser makes of them wherever their quotes stand, or are named where it makes nothing of them', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', '"', '"', ',', ' '), minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(line, async (text) => {
        const read = cut(`h,i\n${text}\nj,k`).catch(() => 'stopped' as const)
        const whole = parsed(text)
        if (whole === null)
          expect(await read).toSatisfy((answer) => answer === 'stopped' || answer.broken[0] === 2)
        else expect(await read).toEqual({ rows: [[1, 'h', 'i'], ...whole, [3, 'j', 'k']], broken: [] })
      }),
      { numRuns: 500 },
    )
  })

  test('keep the number of the line that a row begins on', async () => {
    const { rows, broken } = await cut('h,i\n\na,"b\nc"\r\nd"e,f\ng,"h ""i"""\nj,k')
    expect(rows).toEqual([
      [1, 'h', 'i'],
      [3, 'a', 'b\nc'],
      [6, 'g', 'h "i"'],
      [7, 'j', 'k'],
    ])
    expect(broken).toEqual([5])
  })

  test('are refused where a quote is never closed, in a file of any length, and only some of it is looked at', async () => {
    let given = 0
    async function* endless() {
      yield ['a,b,c', 'x,"y,z']
      for (;;) {
        given += 1
        yield Array.from({ length: 1000 }, (_, at) => `account,2024-01-05,${at}`)
      }
    }
    const reading = async () => {
      for await (const _ of cutCsv(endless(), shape, () => expect.unreachable()));
    }
    await expect(reading()).rejects.toThrow(UsageError)
    await expect(reading()).rejects.toThrow(/a quote opened on line 2 is not closed, it swallows \d+ lines/)
    expect(given).toBeLessThan(400)
  })
})
