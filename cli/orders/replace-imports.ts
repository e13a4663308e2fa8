import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import type { Client } from '../api/client.ts'
import { type KnownImport, undoImport } from '../api/imports.ts'
import { choiceTold, valueTold } from './mapping-told.ts'

/** Takes back what is there of the same file, read otherwise; tells what and why before anything happens. */
export async function replaceImports(
  client: Client,
  others: readonly KnownImport[],
  mapping: Record<string, string>,
  tell: (lines: readonly Sentence[]) => void,
): Promise<void> {
  tell(others.map((other) => replaced(other, mapping)))
  for (const { importId } of others) await undoImport(client, importId)
}

function replaced(other: KnownImport, mapping: Record<string, string>): Sentence {
  const { importId: id, orders, returns, accounts, startedAt } = other
  const names = [...new Set([...Object.keys(other.mapping), ...Object.keys(mapping)])]
  const changed = names.filter((name) => other.mapping[name] !== mapping[name])
  const differences = changed.map((name, at) =>
    say('import.difference', {
      ...{ name: choiceTold(name), now: valueTold(mapping[name]), before: valueTold(other.mapping[name]) },
      more: at + 1 < changed.length ? 'yes' : 'no',
    }),
  )
  const why = changed.length > 0 ? say('import.read-otherwise', { differences }) : say('import.in-part')
  return say('import.replaced', { id, day: startedAt.slice(0, 10), why, orders, returns, accounts })
}
