import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * Bundles every entry file in one esbuild run: ESM, minified, AWS SDK inside (measured: the runtime's own
 * SDK doubles the cold start). Answers a folder per entry name, each holding `index.mjs`.
 */
export function bundle(entries: Record<string, string>): Record<string, string> {
  const out = mkdtempSync(join(tmpdir(), 'holdfast-bundle-'))
  process.once('exit', () => rmSync(out, { recursive: true, force: true }))
  buildSync({
    absWorkingDir: root,
    entryPoints: Object.entries(entries).map(([name, entry]) => ({ in: entry, out: `${name}/index` })),
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    legalComments: 'none',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    // CommonJS dependencies still call require() for Node's own modules.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'warning',
  })
  return Object.fromEntries(Object.keys(entries).map((name) => [name, join(out, name)]))
}
