import type { Command } from 'commander'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say as told } from '../../domain/words/say.ts'
import type { ValuesOf } from '../../domain/words/sentences.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { type KnownImport, listImports, undoImport } from '../api/imports.ts'
import { optionsOf } from '../options-of.ts'
import { helpOf } from '../output/help-of.ts'
import { say } from '../output/say.ts'
import { table } from '../output/table.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

/** `holdfast import list`: what was imported, and what became of it. */
export function importListCommand(words: Words): Command {
  const command = commandWithEndpoint(words, 'list').description(helpOf(words, 'help.import')('list'))
  return command.action(async (given: unknown) => {
    const options = optionsOf(CommonOptions, given)
    const imports = await listImports(connect(options).client)
    say(options.json, { imports }, () =>
      imports.length === 0 ? words.word('imports.none') : listText(imports, words),
    )
  })
}

/** `holdfast import undo ID`: takes an import back. */
export function importUndoCommand(words: Words): Command {
  const help = helpOf(words, 'help.import')
  return commandWithEndpoint(words, 'undo')
    .description(help('undo'))
    .argument('<id>', help('undo-id'))
    .action(async (importId: string, given: unknown) => {
      const options = optionsOf(CommonOptions, given)
      const undone = await undoImport(connect(options).client, importId)
      say(options.json, { import: undone }, () => undoneText(undone, words))
    })
}

function listText(imports: readonly KnownImport[], words: Words): string {
  const { word, tell } = words
  const title = (column: ValuesOf<'imports.column'>['column']) => word('imports.column', { column })
  const count = (value: number): string => value.toLocaleString('en')
  return table(
    [
      { title: title('import'), of: ({ importId }) => importId },
      { title: title('file'), of: ({ file }) => file },
      { title: title('begun'), of: ({ startedAt }) => startedAt.slice(0, 16).replace('T', ' ') },
      { title: title('orders'), align: 'right', of: ({ orders }) => count(orders) },
      { title: title('returns'), align: 'right', of: ({ returns }) => count(returns) },
      { title: title('accounts'), align: 'right', of: ({ accounts }) => count(accounts) },
      {
        title: title('days'),
        of: ({ firstDay, lastDay }) => word('imports.days', { first: firstDay, last: lastDay }),
      },
      { title: title('state'), of: (each) => tell(stateOf(each)) },
    ],
    imports,
  )
}

function stateOf({ undoneAt, clearedAt, endedAt, counts }: KnownImport): Sentence {
  if (clearedAt) return told('imports.taken-back', { day: clearedAt.slice(0, 10) })
  if (undoneAt) return told('imports.state', { state: 'in-part' })
  if (!endedAt || !counts) return told('imports.state', { state: 'unsent' })
  const { rejected } = counts
  return rejected > 0 ? told('imports.rejected', { rejected }) : told('imports.state', { state: 'in' })
}

function undoneText({ importId, file, accounts, orders, returns }: KnownImport, { word }: Words): string {
  return [
    word('imports.undone', { id: importId, file, orders, returns, accounts }),
    word('imports.refolded'),
  ].join('\n')
}
