import { Command } from 'commander'
import { importOrdersCommand } from './import-orders.ts'
import { importListCommand, importUndoCommand } from './imports.ts'

/** `holdfast import`: brings history in, and takes it back. */
export function importCommand(): Command {
  return new Command('import')
    .description('bring history in, and take it back')
    .addCommand(importOrdersCommand())
    .addCommand(importListCommand())
    .addCommand(importUndoCommand())
}
