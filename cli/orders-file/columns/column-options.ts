import type { Command } from 'commander'
import * as z from 'zod'
import type { Words } from '../../../domain/words/words-for.ts'
import { columnFlag, columnOption } from './columns.ts'
import { type Field, fields, importFields, lineFields } from './fields.ts'

/** Adds an option for each column that orders and their lines are read from; rows can be no lines without those in `needed`. */
export function withColumnOptions(
  { word }: Words,
  command: Command,
  needed: readonly Field[] = lineFields,
): Command {
  for (const column of importFields) {
    const need = needed.includes(column) ? 'needed' : 'optional'
    command.option(`${columnFlag(column)} <name>`, word('help.column', { column, need }))
  }
  return command
}

/** The columns that a command's options name. */
export function columnsOf(given: Record<string, unknown>): Partial<Record<Field, string>> {
  const named = fields.flatMap((field) => {
    const name = z.string().min(1).optional().parse(given[columnOption(field)])
    return name ? [[field, name] as const] : []
  })
  return Object.fromEntries(named)
}
