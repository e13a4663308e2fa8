import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const inputs = ['infra', 'functions', 'domain', 'workflows', 'cdk.json', 'package-lock.json']
const run = promisify(execFile)

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
  } catch (cause) {
    await rm(making, { recursive: true, force: true })
    if (existsSync(assembly)) return { assembly, fresh: false }
    throw new Error(`infra/app.ts failed:\n${printed(cause)}`, { cause })
  }
  return { assembly, fresh: true }
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
