import { createInterface } from 'node:readline/promises'
import type { Ask } from './answers-from.ts'

/** Asks on this process's terminal; close it when done. */
export function askInTerminal(): { ask: Ask; close(): void } {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  return {
    ask: ({ explains }, usual, wrong) =>
      terminal.question(`${wrong ? `  ${wrong}\n` : ''}${explains}${usual ? ` [${usual}]` : ''}: `),
    close: () => terminal.close(),
  }
}
