import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOrders } from '../../../cli/orders/read-orders.ts'
import { toldIn } from '../../../cli/orders-file/file-error.ts'
import { wordsFor } from '../../../domain/words/words-for.ts'

const words = wordsFor({ locale: 'zh-CN', timeZone: 'UTC' })
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-chinese-'))
})
afterAll(() => rm(folder, { recursive: true }))

const header = 'order,customer,date,sku,qty,price,currency,discount'
const good = '9,甲公司,2024-03-01,A,1,5.50,,'
async function read(lines: readonly string[]) {
  const file = join(folder, '订单.csv')
  await writeFile(file, lines.join('\n'))
  return await toldIn(words, readOrders(file, { columns: {}, timeZone: 'Asia/Shanghai' }))
}
/** What stands in English beside what is no sentence: flags, formats, the file's own cells and columns. */
const english = (text: string) =>
  text.replaceAll(/"[^"]*"|--[a-z-]+( [\w/-]+)?/g, '').match(/[a-z]{2,} [a-z]{2,}/gi)

describe('whoever reads Chinese is told in Chinese', () => {
  test('how a file is read, in five lines', async () => {
    const told = (await read([header, good])).told.map(words.tell)
    expect(told.map((line) => line.replace(/^.*订单\.csv/, ''))).toEqual([
      '：编码 utf-8（全部字节相符），以","分列，有表头，共1行',
      '列：客户=customer，日期=date，商品=sku，数量=qty，单价=price，订单号=order，折扣=discount，币种=currency',
      '数字：单价用点号作小数点',
      '日期：年在前，例如"2024-03-01"（第2行）；未注明时差的按 Asia/Shanghai 计',
      '订单：order 列同一单号为一单；退货：数量或金额为负',
    ])
  })

  test.each([
    ['1,甲公司,soon,A,1,5.50,,', '"soon" 不是预期格式的日期；请用 --date-format 指明格式'],
    ['1,甲公司,45352,A,1,5.50,,', '而是表格软件的日期序号：请将该列设为日期格式后重新保存'],
    ['1,甲公司,1709251200,A,1,5.50,,', '而是1970年以来的秒数：请用 --date-format t'],
    ['1,甲公司,1900-01-01,A,1,5.50,,', '1900-01-01早于1970年，应当不是真实日期'],
    ['1,#N/A,2024-03-01,A,1,5.50,,', '"#N/A" 不是客户，而是表格软件或数据库留下的残值'],
    ['1,甲公司,2024-03-01,A,two,5.50,,', '"two" 不是以点号作小数点的数字'],
    ['1,甲公司,2024-03-01,A,1,,,', '为空'],
    ['1,甲公司,2024-03-01,A,-1,-5.50,,', '-1件的单价为-5.50：两个负号，含义不明'],
    ['1,甲公司,2024-03-01,A,1,5.50,BTC,', '"BTC" 不是 ISO 标准的币种代码'],
    ['1,甲公司,2024-03-01,A,1,5.50,,7', '7超过了此行的价值'],
    ['1,甲公司,2024-03-01', '此行只有3列'],
    ['1,甲公司,2024-03-01,A,1,5.50,,,,x', '此行有10列，而表头只有8列'],
  ])('why a row was left out: %s', async (row, why) => {
    const { problems } = await read([header, good, good, row])
    const [reason = ''] = problems.map((problem) => words.tell(problem.reason))
    expect(reason).toContain(why)
    expect(english(reason)).toBeNull()
  })

  test.each([
    ['nothing in it', [''], '是空的：需要包含客户和日期的行'],
    ['a header only', [header], '只有表头，没有数据行'],
    [
      'no column for the article',
      ['order,customer,date,qty,price', '1,a,2024-03-01,1,5'],
      '找不到以下列：商品（--sku-column）',
    ],
    ['dates of two kinds', [header, '1,a,13/02/2024,A,1,5,,', '2,a,02/13/2024,A,1,5,,'], '是日在前，'],
    ['dates that may be read two ways', [header, '1,a,02/03/2024,A,1,5,,'], '（第2行）有两种读法'],
    [
      'marks of two kinds',
      [header, good, '1,a,2024-03-01,A,1,"5,55",,'],
      '可用 --decimal point 或 --decimal comma 明确',
    ],
    [
      'a quote that is never closed',
      [header, '1,"a,2024-03-01,A,1,5,,', ...Array(9).fill(good)],
      '的引号没有闭合',
    ],
    ['JSON', ['[{"order":1}]'], '是 JSON，不是订单表'],
    [
      'a name that stands twice',
      ['order,customer,customer,date,sku,qty,price', '1,a,b,2024-03-01,A,1,5'],
      '请给出列号：2或3',
    ],
  ])('what is wrong with a whole file, and what to do: %s', async (_, lines, why) => {
    const error = await read(lines).catch((cause: Error) => cause)
    const message = error instanceof Error ? error.message : ''
    expect(message).toContain(why)
    expect(english(message)).toBeNull()
  })

  test('what makes an order none', async () => {
    const rows = ['1,甲公司,2024-03-01,A,1,5.50,USD,', '1,甲公司,2024-03-01,B,1,5.50,JPY,']
    const { problems } = await read([header, ...rows])
    expect(problems.map(({ reason }) => words.tell(reason))).toEqual([
      '订单1的各行既有 USD 又有 JPY：整单未计入',
    ])
  })
})
