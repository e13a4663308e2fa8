import { createInterface } from 'node:readline/promises'
import { UsageError } from '../usage-error.ts'
import type { Ask } from './answers-from.ts'

/** Asks on this process's terminal; close it when done. Whoever leaves in the middle (Ctrl-C, Ctrl-D) has said nothing. */
export function askInTerminal(): { ask: Ask; close(): void } {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const left = new Promise<never>((_, reject) =>
    terminal.once('close', () => reject(new UsageError('left before the last answer: nothing was written'))),
  )
  // Closing after the last answer is no mistake.
  left.catch(() => {})
  return {
    ask: ({ explains }, usual, wrong) =>
      Promise.race([
        left,
        terminal.question(`${wrong ? `  ${wrong}\n` : ''}${explains}${usual ? ` [${usual}]` : ''}: `),
      ]),
    close: () => terminal.close(),
  }
}
