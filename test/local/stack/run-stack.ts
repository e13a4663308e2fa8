import { startStack } from '../../../local/stack.ts'

// The stack in a process of its own, for tests that kill it.
const [assembly = '', dataDir = ''] = process.argv.slice(2)
const stack = await startStack({ assembly, dataDir, port: 0, tell: () => {} })
process.stdout.write(`${stack.apiUrl}\n`)
process.once('SIGTERM', () => void stack.stop())
