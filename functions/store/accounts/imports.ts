import { Import, type ImportInput } from '../../../domain/imports/import.ts'
import { bounded } from '../../runtime/bounded.ts'
import { canonicalJson } from '../table/content-hash.ts'
import { firstRevision, readRevised, revise, revisedOf } from '../table/revision.ts'
import type { Key, Table, TableReader } from '../table/table.ts'

const pk = 'IMPORTS'
const readableHash = 8
const accountsAtOnce = 16

/** IMPORTS / <importId>: all imports of a company are few, and listed together. */
function importKey(importId: string): Key {
  return { pk, sk: importId }
}

/** An import, strongly consistent; undefined where there is none of this name. */
export async function readImport(reader: TableReader, importId: string): Promise<Import | undefined> {
  return (await readRevised(reader, importKey(importId), Import))?.value
}

/** Whether all of some imports were taken back. Strongly consistent. */
export async function areUndone(reader: TableReader, importIds: readonly string[]): Promise<boolean> {
  for (const importId of importIds)
    if ((await readImport(reader, importId))?.undoneAt === undefined) return false
  return true
}

/** A page of all imports, by file; `cursor` is there when more may follow. */
export async function listImports(
  reader: TableReader,
  page: { limit: number; cursor?: string },
): Promise<{ imports: Import[]; cursor?: string }> {
  const { items, cursor } = await reader.query({ pk, ...page })
  return {
    imports: items.map((item) => revisedOf(item, Import).value),
    ...(cursor !== undefined && { cursor }),
  }
}

/** When the latest import that stands ended, or began where it has not ended; undefined where there is none. */
export async function latestImportAt(reader: TableReader): Promise<string | undefined> {
  const imports = (await reader.queryAll({ pk })).map((item) => revisedOf(item, Import).value)
  const standing = imports.filter(({ undoneAt }) => undoneAt === undefined)
  return standing
    .map(({ startedAt, endedAt }) => endedAt ?? startedAt)
    .toSorted()
    .at(-1)
}

/**
 * The import of a file in one way of reading it: the one that is there, unless it was taken back, else a new one. `others` are those of
 * the same file of which something is there: they read it otherwise, or were not taken back to the end.
 */
export async function openImport(
  table: Table,
  input: ImportInput,
  at: string,
): Promise<{ opened: Import; isNew: boolean; others: Import[] }> {
  const prefix = `${input.fileHash.slice(0, readableHash)}-`
  for (;;) {
    const ofFile = (await table.queryAll({ pk, prefix })).map((item) => revisedOf(item, Import).value)
    const present = ofFile.filter((each) => each.fileHash === input.fileHash && !each.clearedAt)
    const mapping = canonicalJson(input.mapping)
    const same = present.find((each) => !each.undoneAt && canonicalJson(each.mapping) === mapping)
    const others = present.filter((each) => each !== same)
    if (same) return { opened: same, isNew: false, others }
    const opened: Import = { ...input, importId: `${prefix}${ofFile.length + 1}`, startedAt: at }
    const item = firstRevision(importKey(opened.importId), opened)
    if ((await table.put(item, { ifAbsent: true })).written) return { opened, isNew: true, others }
  }
}

/** Replaces an import by what `decide` makes of it; undefined where there is none of this name. */
export async function reviseImport(
  table: Table,
  importId: string,
  decide: (present: Import) => Import,
): Promise<Import | undefined> {
  if (!(await readImport(table, importId))) return undefined
  return revise(table, importKey(importId), Import, decide)
}

/** IMPORT#<importId> / <accountId>: notes, before any of their facts is stored, which accounts an import brings facts or names of. */
export async function enlist(table: Table, importId: string, accountIds: readonly string[]): Promise<void> {
  await bounded(accountIds, accountsAtOnce, (accountId) =>
    table.put(memberKey(importId, accountId), { ifAbsent: true }),
  )
}

/** Some of the accounts that an import brought something of and that it was not yet taken back of. */
export async function someMembers(
  reader: TableReader,
  importId: string,
  limit: number,
): Promise<{ accountIds: string[]; hasMore: boolean }> {
  const { items, cursor } = await reader.query({ pk: memberPk(importId), limit })
  return { accountIds: items.map(({ sk }) => sk), hasMore: cursor !== undefined }
}

/** Takes an account off that list. */
export async function strikeMember(table: Table, importId: string, accountId: string): Promise<void> {
  await table.delete(memberKey(importId, accountId))
}

function memberPk(importId: string): string {
  return `IMPORT#${importId}`
}

function memberKey(importId: string, accountId: string): Key {
  return { pk: memberPk(importId), sk: accountId }
}
