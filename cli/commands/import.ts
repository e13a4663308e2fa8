import { Command } from 'commander'
import type { Words } from '../../domain/words/words-for.ts'
import { importOrdersCommand } from './import-orders.ts'
import { importListCommand, importUndoCommand } from './imports.ts'

/** `holdfast import`: brings history in, and takes it back. */
export function importCommand(words: Words): Command {
  return new Command('import')
    .addCommand(importOrdersCommand(words))
    .addCommand(importListCommand(words))
    .addCommand(importUndoCommand(words))
}
