import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { createRandom } from '../../cli/sample/random.ts'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'

const first = dayNumber('2022-01-01')
export const days = 730
const linesAnOrder = 20
const ordersAnAccount = 40

/** Writes a file of so many lines of orders (twenty an order, forty orders an account, two years) as shops export them, in order of time. */
export async function writeFileOf(rows: number, path: string): Promise<void> {
  const { share } = createRandom(rows, 'bench files')
  const orders = Math.ceil(rows / linesAnOrder)
  const accounts = Math.max(50, Math.ceil(orders / ordersAnAccount))
  const out = createWriteStream(path)
  out.write('InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n')
  let written = 0
  for (let order = 0; written < rows; order += 1) {
    const day = dayFromNumber(first + Math.floor((order / orders) * days))
    const clock = `${String(8 + Math.floor(share() * 10)).padStart(2, '0')}:${String(Math.floor(share() * 60)).padStart(2, '0')}:00`
    // Some accounts leave: the numbers that are drawn grow with time.
    const account = 10_000 + Math.floor(accounts * (0.3 * (order / orders) + 0.7 * share()))
    const lines: string[] = []
    for (let line = 0; line < linesAnOrder && written < rows; line += 1, written += 1) {
      const price = (1 + Math.floor(share() * 5000)) / 100
      lines.push(
        `${500_000 + order},SKU-${Math.floor(share() * 3000)},${1 + Math.floor(share() * 24)},${day} ${clock},${price.toFixed(2)},${account}\n`,
      )
    }
    if (!out.write(lines.join(''))) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
}
