import { createInterface } from 'node:readline/promises'
import { say } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { UsageError } from '../usage-error.ts'
import type { Ask } from './answers-from.ts'

/** Asks on this process's terminal; close it when done. Whoever leaves in the middle (Ctrl-C, Ctrl-D) has said nothing. */
export function askInTerminal({ word }: Words): { ask: Ask; close(): void } {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const left = new Promise<never>((_, reject) =>
    terminal.once('close', () => reject(new UsageError(say('usage.left')))),
  )
  // Closing after the last answer is no mistake.
  left.catch(() => {})
  return {
    ask: ({ flag }, usual, wrong) =>
      Promise.race([
        left,
        terminal.question(
          `${wrong ? `  ${wrong}\n` : ''}${word('init.question', { question: flag })}${usual ? ` [${usual}]` : ''}: `,
        ),
      ]),
    close: () => terminal.close(),
  }
}
