import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import * as z from 'zod'
import { copyDirectory } from '../../local/copy-directory.ts'
import { StoryKind } from '../../local/kernel/types.ts'
import { isFree } from '../../local/open-door.ts'

const root = resolve(import.meta.dirname, '../..')
const DAY_MS = 86_400_000
const about = 'kept.json'

/** What a kept sample says of itself: up to which moment it goes, at which port its mails lead to pages, and what was told while it came in. */
const KeptSample = z.strictObject({
  until: z.iso.datetime(),
  port: z.int(),
  told: z.array(z.tuple([StoryKind, z.string(), z.iso.datetime()])),
})
export type KeptSample = z.infer<typeof KeptSample>

/**
 * Where the sample of a day (YYYY-MM-DD, with `ahead` days more) is kept once it has been loaded, so that the next new data directory
 * begins with it: beside the assembly that folded it, under another name whenever the local stack or the sample is written otherwise.
 */
export async function placeOfKept(assembly: string, day: string, ahead: number): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of ['local', 'cli/sample']) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
    for (const file of files.sort()) hash.update(`\n${file}\n`).update(await readFile(file))
  }
  return join(assembly, `sample-${day}-${ahead}-${hash.digest('hex').slice(0, 12)}`)
}

/**
 * Begins a data directory with the sample as it was kept. Answers undefined, with nothing changed, when the directory is not new, nothing
 * is kept, what is kept goes further than `now`, or its mails would lead nowhere: another port is asked for (0: any), or theirs is taken.
 */
export async function takeKept(
  place: string,
  dataDir: string,
  { now, port }: { now: Date; port: number },
): Promise<KeptSample | undefined> {
  if (existsSync(join(dataDir, 'journal.db')) || !existsSync(place)) return undefined
  const kept = KeptSample.parse(JSON.parse(await readFile(join(place, about), 'utf8')))
  if (Date.parse(kept.until) > now.getTime()) return undefined
  if ((port !== 0 && port !== kept.port) || !(await isFree(kept.port))) return undefined
  // The journal last: without one a directory is new, should this be killed in the middle.
  for (const name of ['mail', 'dynamodb.db', 'journal.db'])
    await cp(join(place, name), join(dataDir, name), { recursive: true })
  return kept
}

/** Keeps what a quiet stack holds right after the sample was loaded, and forgets what nobody has begun with for a day. */
export async function keepSample(place: string, dataDir: string, kept: KeptSample): Promise<void> {
  const making = `${place}.${process.pid}`
  try {
    await mkdir(making, { mode: 0o700 })
    await copyDirectory(dataDir, making)
    await writeFile(join(making, about), JSON.stringify(kept))
    await rm(place, { recursive: true, force: true })
    await rename(making, place)
  } finally {
    await rm(making, { recursive: true, force: true })
  }
  for (const name of await readdir(dirname(place))) {
    const path = join(dirname(place), name)
    if (name.startsWith('sample-') && Date.now() - (await stat(path)).mtimeMs > DAY_MS)
      await rm(path, { recursive: true, force: true })
  }
}
