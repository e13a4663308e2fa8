import type { Command } from 'commander'
import { type KnownImport, listImports, undoImport } from '../api/imports.ts'
import { optionsOf } from '../options-of.ts'
import { say } from '../output/say.ts'
import { table } from '../output/table.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

/** `holdfast import list`: what was imported, and what became of it. */
export function importListCommand(): Command {
  return commandWithEndpoint('list', 'list imports, the latest first').action(async (given: unknown) => {
    const options = optionsOf(CommonOptions, given)
    const imports = await listImports(connect(options).client)
    say(options.json, { imports }, () => (imports.length === 0 ? 'Nothing was imported yet.' : text(imports)))
  })
}

/** `holdfast import undo ID`: takes an import back. */
export function importUndoCommand(): Command {
  return commandWithEndpoint('undo', 'take an import back: what only it brought no longer counts')
    .argument('<id>', 'the import, as `import list` names it')
    .action(async (importId: string, given: unknown) => {
      const options = optionsOf(CommonOptions, given)
      const undone = await undoImport(connect(options).client, importId)
      say(options.json, { import: undone }, () => undoneText(undone))
    })
}

function text(imports: readonly KnownImport[]): string {
  return table(
    [
      { title: 'import', of: ({ importId }) => importId },
      { title: 'file', of: ({ file }) => file },
      { title: 'begun', of: ({ startedAt }) => startedAt.slice(0, 16).replace('T', ' ') },
      { title: 'orders', align: 'right', of: ({ orders }) => count(orders) },
      { title: 'returns', align: 'right', of: ({ returns }) => count(returns) },
      { title: 'accounts', align: 'right', of: ({ accounts }) => count(accounts) },
      { title: 'days', of: ({ firstDay, lastDay }) => `${firstDay} to ${lastDay}` },
      { title: 'state', of: stateOf },
    ],
    imports,
  )
}

function stateOf({ undoneAt, clearedAt, endedAt, counts }: KnownImport): string {
  if (clearedAt) return `taken back ${clearedAt.slice(0, 10)}`
  if (undoneAt) return 'taken back in part: say `import undo` again'
  if (!endedAt || !counts) return 'not sent to the end: import the file again'
  return counts.rejected > 0 ? `in, ${count(counts.rejected)} rejected` : 'in'
}

function undoneText({ importId, file, accounts, orders, returns }: KnownImport): string {
  return [
    `${importId} (${file}) is taken back: of its ${count(orders)} orders and ${count(returns)} returns of ${count(accounts)} accounts, what nobody else has sent no longer counts.`,
    'The accounts are reckoned anew within a minute or so; those that nothing else is known of disappear. Importing the file again brings it back.',
  ].join('\n')
}

const count = (value: number): string => value.toLocaleString('en')
