import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const inputs = [
  'infra',
  'functions',
  'console',
  'domain',
  'workflows',
  'docs/openapi.json',
  'cdk.json',
  'exchange-rates.csv',
  'package-lock.json',
]
const run = promisify(execFile)
const HOUR_MS = 3_600_000
/** A running stack reads its assembly for each sandbox it starts: what nobody has touched for so long is not in use. */
const STILL_USED_MS = 24 * HOUR_MS

/**
 * The cloud assembly of the checkout at `root`: synthesized by its CDK app when anything it is made from changed, else
 * taken from `.cache`. Throws what the app printed when it fails.
 */
export async function synthesize(root: string): Promise<{ assembly: string; fresh: boolean }> {
  const assembly = join(root, '.cache', `assembly-${(await hashOf(root)).slice(0, 16)}`)
  if (existsSync(assembly)) return { assembly, fresh: false }
  await mkdir(join(root, '.cache'), { recursive: true })
  // Made aside and renamed: another start at the same moment never sees half an assembly.
  const making = `${assembly}.${process.pid}`
  try {
    await run(process.execPath, [join('infra', 'app.ts')], {
      cwd: root,
      env: { ...process.env, CDK_OUTDIR: making, CDK_VALIDATION: 'false' },
      maxBuffer: 64 * 1024 * 1024,
    })
    await rename(making, assembly)
    await forgetOlder(root, assembly)
  } catch (cause) {
    await rm(making, { recursive: true, force: true })
    if (existsSync(assembly)) return { assembly, fresh: false }
    throw new Error(`infra/app.ts failed:\n${printed(cause)}`, { cause })
  }
  return { assembly, fresh: true }
}

/** Keeps an assembly from being taken for an old one for as long as this process lives. */
export async function holdAssembly(assembly: string): Promise<void> {
  const touch = async (): Promise<void> => await utimes(assembly, new Date(), new Date())
  await touch()
  setInterval(() => void touch(), HOUR_MS).unref()
}

/** Removes what earlier sources were synthesized to, unless a stack may still run on it. */
async function forgetOlder(root: string, current: string): Promise<void> {
  const cache = join(root, '.cache')
  const names = (await readdir(cache)).filter((name) => /^assembly-[0-9a-f]{16}$/.test(name))
  const { mtimeMs: now } = await stat(current)
  for (const path of names.map((name) => join(cache, name))) {
    const made = await stat(path).catch(() => null)
    if (path !== current && made && now - made.mtimeMs > STILL_USED_MS)
      await rm(path, { recursive: true, force: true })
  }
}

function printed(cause: unknown): string {
  const stderr = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : ''
  return stderr || String(cause)
}

async function hashOf(root: string): Promise<string> {
  const hash = createHash('sha256').update(process.version)
  for (const file of (await Promise.all(inputs.map((input) => filesUnder(root, input)))).flat()) {
    hash.update(`\n${file}\n`).update(await readFile(join(root, file)))
  }
  return hash.digest('hex')
}

async function filesUnder(root: string, path: string): Promise<string[]> {
  if (!existsSync(join(root, path))) return []
  if (path.includes('.')) return [path]
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}
