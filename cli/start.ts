import { runStack } from './stack/run-stack.ts'
import { parseStartOptions } from './stack/start-options.ts'

try {
  await runStack(parseStartOptions(process.argv.slice(2)))
  // A sample that was still on its way when the signal came would keep the process for its retries.
  process.exit(0)
} catch (error) {
  process.stderr.write(`holdfast: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
