import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { unpack } from '../../functions/store/accounts/pack.ts'
import type { Item } from '../../functions/store/table/table.ts'
import { shapeOf } from './shape-of.ts'

/** An item as some release wrote it, and what its readers made of it. Bytes are kept as they are, with what is in them beside. */
const GoldenFile = z.object({
  item: z.looseObject({ pk: z.string(), sk: z.string() }),
  read: z.unknown(),
})
export type GoldenFile = { name: string; item: Item; read: unknown }

const room = new URL('stored/', import.meta.url)

/** The kinds of item that have golden files. */
export function goldenKinds(): string[] {
  return readdirSync(room).sort()
}

/** The golden files of a kind of item. */
export function goldenFiles(kind: string): GoldenFile[] {
  if (!goldenKinds().includes(kind)) return []
  const folder = new URL(`${kind}/`, room)
  return readdirSync(folder).map((name) => {
    const { item, read } = GoldenFile.parse(
      JSON.parse(readFileSync(new URL(name, folder), 'utf8'), bytesBack),
    )
    return { name: `${kind}/${name}`, item, read }
  })
}

/** The name of the golden file of an item's shape. */
export function goldenName(kind: string, item: Item): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(shapeOf(item)))
    .digest('hex')
  return `${kind}/${hash.slice(0, 10)}.json`
}

/** Writes a golden file. */
export function addGolden({ name, item, read }: GoldenFile): void {
  const file = new URL(name, room)
  mkdirSync(new URL('./', file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ item: bytesOut(item), read: bytesOut(read) }, null, 2)}\n`)
}

/** A value as JSON gives it back; nothing is null. */
export function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(bytesOut(value) ?? null))
}

function bytesOut(value: unknown): unknown {
  if (value instanceof Uint8Array)
    return { bytes: Buffer.from(value).toString('base64'), hold: unpack(value) }
  if (Array.isArray(value)) return value.map(bytesOut)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bytesOut(each)]))
}

function bytesBack(_key: string, value: unknown): unknown {
  const { bytes, hold } = Object(value)
  return typeof bytes === 'string' && hold !== undefined
    ? new Uint8Array(Buffer.from(bytes, 'base64'))
    : value
}
