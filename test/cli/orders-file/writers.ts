/** One order line as its writer knows it: whose, which order, the wall clock it was placed at, how much at which price in cents. */
export type Fact = {
  account: string
  order: string
  day: string
  clock: string
  quantity: number
  cents: number
}
/** How somebody writes a file of orders. */
export type Writer = {
  encoding: 'utf-8' | 'utf-8 with BOM' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'gb18030'
  delimiter: ',' | ';' | '\t' | '|'
  numbers: 'point' | 'comma' | 'point and thousands' | 'comma and thousands'
  dates: 'ISO' | 'ISO with clock' | 'dots' | 'day first' | 'month first' | 'named month'
  quoting: 'all' | 'where needed'
}

const encodings = ['utf-8', 'utf-8 with BOM', 'utf-16le', 'utf-16be', 'windows-1252', 'gb18030'] as const
const delimiters = [',', ';', '\t', '|'] as const
const numbers = ['point', 'comma', 'point and thousands', 'comma and thousands'] as const
const dates = ['ISO', 'ISO with clock', 'dots', 'day first', 'month first', 'named month'] as const
const quotings = ['all', 'where needed'] as const

/** Forty writers in which every choice meets many of the others. */
export const writers: readonly Writer[] = Array.from({ length: 40 }, (_, n) => ({
  encoding: at(encodings, n),
  delimiter: at(delimiters, n + Math.floor(n / 6)),
  numbers: at(numbers, n + Math.floor(n / 4)),
  dates: at(dates, n + Math.floor(n / 6) + Math.floor(n / 12)),
  quoting: at(quotings, n + Math.floor(n / 2)),
}))

/** What accounts are called in a file that can hold their letters. */
export function namesFor({ encoding }: Writer): readonly string[] {
  const latin = ['Müller GmbH', 'Möller GmbH', 'Café du Nord', 'Ångström, Sons & Co']
  const chinese = ['北京五金有限公司', '上海贸易有限公司', '广州工业设备厂', '深圳电子元件公司']
  if (encoding === 'windows-1252') return latin
  return encoding === 'gb18030' ? chinese : [...latin, ...chinese]
}

/** The file, as its bytes. */
export function write(facts: readonly Fact[], writer: Writer): Buffer {
  const header = ['customer', 'order no', 'date', 'sku', 'qty', 'price']
  const rows = facts.map(({ account, order, day, clock, quantity, cents }) => [
    ...[account, order, dateText(day, clock, writer), 'SKU-1'],
    ...[numberText(quantity, 0, writer), numberText(cents / 100, 2, writer)],
  ])
  return encoded(`${[header, ...rows].map((cells) => rowText(cells, writer)).join('\r\n')}\r\n`, writer)
}

function rowText(cells: readonly string[], { delimiter, quoting }: Writer): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const needs = (cell: string) => quoting === 'all' || cell.includes(delimiter) || /["\r\n]/.test(cell)
  return cells.map((cell) => (needs(cell) ? quoted(cell) : cell)).join(delimiter)
}

function numberText(value: number, decimals: number, { numbers: style }: Writer): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.')
  const isComma = style.startsWith('comma')
  const grouped = style.endsWith('thousands') ? whole.replace(/\B(?=(\d{3})+$)/g, isComma ? '.' : ',') : whole
  return rest === undefined ? grouped : `${grouped}${isComma ? ',' : '.'}${rest}`
}

function dateText(day: string, clock: string, { dates: form }: Writer): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
    Number(month) - 1
  ]
  return {
    ISO: day,
    'ISO with clock': `${day} ${clock}`,
    dots: `${date}.${month}.${year}`,
    'day first': `${date}/${month}/${year} ${clock}`,
    'month first': `${month}/${date}/${year}`,
    'named month': `${date} ${name} ${year}`,
  }[form]
}

function encoded(text: string, { encoding }: Writer): Buffer {
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1')
  if (encoding === 'gb18030') return Buffer.concat(Array.from(text, inChinese))
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
  if (encoding === 'utf-16le') return utf16
  if (encoding === 'utf-16be') return utf16.swap16()
  return Buffer.from(encoding === 'utf-8' ? text : `\uFEFF${text}`)
}

const chinese = new Map<string, Buffer>()
/** The runtime decodes GB 18030 only; what it decodes to what is its table. */
function inChinese(letter: string): Buffer {
  if (letter <= '\u007F') return Buffer.from(letter)
  if (chinese.size === 0) {
    const decoder = new TextDecoder('gb18030')
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const bytes = Buffer.from([lead, trail])
        if (trail !== 0x7f) chinese.set(decoder.decode(bytes), bytes)
      }
  }
  const bytes = chinese.get(letter)
  if (!bytes) throw new Error(`GB 18030 has no two bytes for ${letter}`)
  return bytes
}

function at<T>(choices: readonly T[], n: number): T {
  return choices[n % choices.length] as T
}
