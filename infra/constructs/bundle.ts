import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, buildSync } from 'esbuild'
import { shipNotices } from './ship-notices.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * Bundles every entry file in one esbuild run: ESM, minified, AWS SDK inside (measured: the runtime's own
 * SDK doubles the cold start) without the credentials of other places than Lambda. `use` gets a folder per entry name,
 * each holding `index.mjs` and what it is made of (`shipNotices`); they are gone afterwards, so it must have staged them by then, which CDK's assets do when
 * they are made.
 */
export function bundle<T>(entries: Record<string, string>, use: (folders: Record<string, string>) => T): T {
  return inFolder((out) => {
    for (const [path, content] of bundled(entries)) {
      mkdirSync(dirname(join(out, path)), { recursive: true })
      writeFileSync(join(out, path), content)
    }
    return use(Object.fromEntries(Object.keys(entries).map((name) => [name, join(out, name)])))
  })
}

type Files = ReadonlyMap<string, Buffer>
const known = new Map<string, Files>()

/** The files of these bundles by their paths, made once in a process: its sources do not change, and tests synthesize often. */
function bundled(entries: Record<string, string>): Files {
  const key = JSON.stringify(entries)
  const files = known.get(key) ?? inFolder((out) => make(entries, out))
  known.set(key, files)
  return files
}

function make(entries: Record<string, string>, out: string): Files {
  const inputs = build(entries, out)
  for (const name of Object.keys(entries)) {
    nameSources(join(out, name, 'index.mjs.map'))
    shipNotices(inputs(name), root, join(out, name))
  }
  const found = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = found.map(({ parentPath, name }) => join(parentPath, name))
  return new Map(paths.map((path) => [relative(out, path), readFileSync(path)]))
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-bundle-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How every function is bundled. */
export const bundling: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'none',
  // Beside the bundle and read at the first error only; the sources themselves stay here.
  sourcemap: 'external',
  sourcesContent: false,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  alias: {
    '@aws-sdk/credential-provider-node': './functions/runtime/clients/environment-credentials.ts',
  },
  // CommonJS dependencies still call require() for Node's own modules.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'warning',
}

/** Answers of which files each bundle was made, from the root. */
function build(entries: Record<string, string>, out: string): (name: string) => string[] {
  const { metafile } = buildSync({
    ...bundling,
    metafile: true,
    entryPoints: Object.entries(entries).map(([name, entry]) => ({ in: entry, out: `${name}/index` })),
    outdir: out,
    outExtension: { '.js': '.mjs' },
  })
  return (name) => Object.keys(metafile.outputs[relative(root, join(out, name, 'index.mjs'))]?.inputs ?? {})
}

/** Names the sources from the root of the clone: where the clone lies must not change what is deployed. */
function nameSources(file: string): void {
  const map = JSON.parse(readFileSync(file, 'utf8'))
  const sources = map.sources.map((source: string) => relative(root, resolve(dirname(file), source)))
  writeFileSync(file, JSON.stringify({ ...map, sources }))
}
