import { runStack } from './stack/run-stack.ts'
import { parseStartOptions } from './stack/start-options.ts'

try {
  await runStack(parseStartOptions(process.argv.slice(2)))
} catch (error) {
  process.stderr.write(`holdfast: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
