import * as z from 'zod'
import { Import, type ImportInput } from '../../domain/imports/import.ts'
import type { Client } from './client.ts'

/** An import as any release of the API may tell of it. */
const Known = z.looseObject(Import.shape)
export type KnownImport = z.infer<typeof Known>
const Opened = z.looseObject({ import: Known, others: z.array(Known), timeZone: z.string() })
const Undone = z.looseObject({ import: Known, isWhole: z.boolean() })
const ImportPage = z.looseObject({ imports: z.array(Known), cursor: z.string().optional() })

/**
 * Begins an import, or finds the one that was begun; `others` are what is there of the same file beside it, `timeZone` the
 * zone of the company's business days.
 */
export async function openImport(
  client: Client,
  input: ImportInput,
): Promise<{ importId: string; others: KnownImport[]; timeZone: string }> {
  const { import: opened, others, timeZone } = Opened.parse(await client.send('POST', '/v1/imports', input))
  return { importId: opened.importId, others, timeZone }
}

/** Says that all of an import was sent. */
export async function endImport(
  client: Client,
  importId: string,
  counts: { accepted: number; duplicate: number; rejected: number },
): Promise<void> {
  await client.send('POST', `${pathOf(importId)}/end`, { importId, ...counts })
}

/** Takes an import back, asking as often as it takes. */
export async function undoImport(client: Client, importId: string): Promise<KnownImport> {
  for (;;) {
    const answer = await client.send('POST', `${pathOf(importId)}/undo`, { importId })
    const { import: undone, isWhole } = Undone.parse(answer)
    if (isWhole) return undone
  }
}

/** All imports, the latest first. */
export async function listImports(client: Client): Promise<KnownImport[]> {
  const imports: KnownImport[] = []
  let cursor: string | undefined
  do {
    const query = new URLSearchParams({ limit: '200', ...(cursor && { cursor }) })
    const page = ImportPage.parse(await client.read(`/v1/imports?${query}`))
    imports.push(...page.imports)
    cursor = page.cursor
  } while (cursor)
  return imports.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
}

function pathOf(importId: string): string {
  return `/v1/imports/${encodeURIComponent(importId)}`
}
