import type { Client } from '../api/client.ts'
import { type KnownImport, undoImport } from '../api/imports.ts'

/** Takes back what is there of the same file, read otherwise; tells what and why before anything happens. */
export async function replaceImports(
  client: Client,
  others: readonly KnownImport[],
  mapping: Record<string, string>,
  tell: (lines: readonly string[]) => void,
): Promise<void> {
  tell(others.map((other) => replacedText(other, mapping)))
  for (const { importId } of others) await undoImport(client, importId)
}

function replacedText(other: KnownImport, mapping: Record<string, string>): string {
  const { importId, orders, returns, accounts, startedAt } = other
  const what = `${orders.toLocaleString('en')} orders and ${returns.toLocaleString('en')} returns of ${accounts.toLocaleString('en')} accounts`
  const names = [...new Set([...Object.keys(other.mapping), ...Object.keys(mapping)])]
  const differences = names
    .filter((name) => other.mapping[name] !== mapping[name])
    .map((name) => `${name}: ${mapping[name] ?? 'none'} instead of ${other.mapping[name] ?? 'none'}`)
  const why =
    differences.length > 0
      ? `this file read otherwise (${differences.join('; ')})`
      : 'this file, taken back in part'
  return `replaces the import ${importId} of ${startedAt.slice(0, 10)}, ${why}: its ${what} are taken back`
}
