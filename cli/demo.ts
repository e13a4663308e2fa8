import { parseDemoOptions } from './demo/demo-options.ts'
import { playOrders } from './demo/play-orders.ts'
import { playSample } from './demo/play-sample.ts'

try {
  const { orders, now, days } = parseDemoOptions(process.argv.slice(2))
  if (orders && now) await playOrders(orders, now, days ?? 60)
  else await playSample(now ?? new Date('2026-03-02T05:00:00Z'), days ?? 30)
  process.exit(0)
} catch (error) {
  process.stderr.write(`holdfast: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
